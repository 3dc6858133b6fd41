package kernelwalk.ui.panels;

import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.binding.ObjectBinding;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.walk.Playhead;

/** The weight that is looked at: under the mouse, pinned or with the keyboard, or else that of the tap being taken. */
public final class WatchedWeight {

    private final Document document;
    private final Playhead playhead;
    private final Pointer pointer;

    public WatchedWeight(Document document, Playhead playhead, Pointer pointer) {
        this.document = document;
        this.playhead = playhead;
        this.pointer = pointer;
    }

    /** Its row-major index in the kernel; none where there are no weights. */
    ObjectBinding<Optional<Integer>> binding() {
        return Derived.value(
                this::index,
                playhead.moment(),
                document.computation(),
                pointer.hovered(),
                pointer.pinned(),
                pointer.selection());
    }

    private Optional<Integer> index() {
        if (!(document.computation().get().operation() instanceof Weighted weighted)) {
            return Optional.empty();
        }
        return Stream.of(
                        pointer.hovered().get(),
                        pointer.pinned().get(),
                        pointer.selection().get().map(Selection::focus))
                .flatMap(Optional::stream)
                .filter(target -> target.part() == Part.KERNEL)
                .map(Target::index)
                .filter(index -> index < weighted.kernel().count())
                .findFirst()
                .or(() -> Optional.of(ofTap(weighted)));
    }

    private int ofTap(Weighted weighted) {
        Position position = document.computation().get().walk().at(playhead.moment().get());
        KernelShape kernel = weighted.kernel().layout();
        int row = weighted.flip() ? kernel.height() - 1 - position.u() : position.u();
        int column = weighted.flip() ? kernel.width() - 1 - position.v() : position.v();
        return kernel.index(row, column, position.channel(), position.filter());
    }
}
