package kernelwalk.ui.panels;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.ObjectBinding;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Spread;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.walk.Playhead;

/** The output cell that is looked at: under the mouse, pinned or with the keyboard, or else the window's own. */
public final class WatchedCell {

    private final Document document;
    private final Playhead playhead;
    private final Pointer pointer;

    public WatchedCell(Document document, Playhead playhead, Pointer pointer) {
        this.document = document;
        this.playhead = playhead;
        this.pointer = pointer;
    }

    /** The cell; it changes from window to window, not from tap to tap. */
    ObjectBinding<Cell> binding() {
        return Derived.value(
                this::cell,
                playhead.moment(),
                document.computation(),
                pointer.hovered(),
                pointer.pinned(),
                pointer.selection());
    }

    private Cell cell() {
        Computation computation = document.computation().get();
        return Stream.of(
                        pointer.hovered().get(),
                        pointer.pinned().get(),
                        pointer.selection().get().map(Selection::focus))
                .flatMap(Optional::stream)
                .filter(target -> target.part() == Part.OUTPUT)
                .map(Target::index)
                .filter(index -> index < computation.geometry().output().count())
                .findFirst()
                .map(computation.geometry().output()::cell)
                .orElseGet(() -> ofWindow(computation));
    }

    private Cell ofWindow(Computation computation) {
        Position position = computation.walk().at(playhead.moment().get());
        if (!computation.walk().spreads()) {
            return position.output();
        }
        return new Spread(computation)
                .reached(position, 0, 0)
                .orElse(new Cell(position.sample(), 0, 0, position.filter()));
    }
}
