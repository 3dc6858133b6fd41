package kernelwalk.ui.edit;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.walk.Playhead;

/** Which cells are selected, what they are part of, and whether something can be put into them. */
final class SelectedCells {

    private final Document document;
    private final Practice practice;
    private final KernelGuess guess;
    private final Playhead playhead;
    private final Pointer pointer;
    private ObservableBooleanValue locked = new SimpleBooleanProperty();

    SelectedCells(
            Document document,
            Practice practice,
            KernelGuess guess,
            Playhead playhead,
            Pointer pointer) {
        this.document = document;
        this.practice = practice;
        this.guess = guess;
        this.playhead = playhead;
        this.pointer = pointer;
    }

    /** Who keeps the exercise as it is. */
    void keptBy(ObservableBooleanValue lock) {
        locked = lock;
    }

    /** Whether something can be typed into a cell. */
    boolean canType(Target target) {
        if (guess.on().get()) {
            return target.part() == Part.KERNEL;
        }
        return practice.sheet()
                .get()
                .map(_ -> target.part() == Part.OUTPUT && practice.asksValues().get())
                .orElseGet(() -> target.isEditable() && !isGiven(target) && !locked.get());
    }

    /** Whether it is a cell of an input that the layer before gives. */
    private boolean isGiven(Target target) {
        return target.part() == Part.INPUT && !document.exercise().get().hasTypedInput();
    }

    /** Selects the whole card of the focused cell, or of the input's cell that comes first. */
    void selectAll() {
        Target focus = pointer.focus().orElseGet(this::first);
        select(card(focus).all());
    }

    private Target first() {
        return practice.isOn() ? new Target(Part.OUTPUT, 0) : firstInput();
    }

    /** Selects other cells. */
    void select(Selection selection) {
        pointer.selection().set(Optional.of(selection));
    }

    /** Whether a cell is one of the selected ones. */
    boolean has(Target cell) {
        return selection().isPresent() && rows().stream().anyMatch(row -> row.contains(cell));
    }

    /** Moves the focused corner of the rectangle. */
    void extend(int down, int across) {
        selection()
                .map(from -> card(from.focus()).extended(from, down, across))
                .ifPresent(this::select);
    }

    /** Whether there are selected cells that numbers can be put into. */
    boolean canWrite() {
        return writtenPart().isPresent();
    }

    /** What the selected cells are part of, where numbers can be put into them. */
    Optional<Part> writtenPart() {
        return pointer.focus().filter(this::canType).map(Target::part);
    }

    /** The selected cells that can be written into. */
    List<Target> written() {
        return canWrite() ? flat(rows()) : List.of();
    }

    /** Whether they are several. */
    boolean isRectangle() {
        return selection().filter(chosen -> !chosen.isSingle()).isPresent();
    }

    /** How many rows and columns they have. */
    Size size() {
        return new Size(rows().size(), rows().getFirst().size());
    }

    /** The selected cells, if there are some. */
    Optional<Selection> selection() {
        return pointer.selection().get();
    }

    /** The selected cells row by row. */
    List<List<Target>> rows() {
        return rows(selection().orElseThrow());
    }

    /** Cells row by row. */
    List<List<Target>> rows(Selection selection) {
        return card(selection.focus()).rows(selection);
    }

    /** The cell that has the keyboard, or else the first one of the input. */
    Target focus() {
        return pointer.focus().orElseGet(this::firstInput);
    }

    /** The first cell of the input's sample that the walk is in. */
    Target firstInput() {
        var position = playhead.position();
        var input = document.exercise().get().input().layout();
        return new Target(Part.INPUT, input.index(position.sample(), 0, 0, 0));
    }

    /** The feature map that the walk is in. */
    Selection outputMap() {
        var position = playhead.position();
        Shape shape = output();
        int sample = Math.min(position.sample(), shape.samples() - 1);
        int filter = Math.min(position.filter(), shape.channels() - 1);
        return card(new Target(Part.OUTPUT, shape.index(sample, 0, 0, filter))).all();
    }

    /** The card of a cell. */
    Selection all(Target target) {
        return card(target).all();
    }

    /** Every cell of the tensor that a cell belongs to. */
    List<Target> whole(Target target) {
        Exercise exercise = document.exercise().get();
        int count =
                switch (target.part()) {
                    case INPUT -> exercise.input().count();
                    case OUTPUT -> output().count();
                    case KERNEL -> ((Weighted) exercise.operation()).kernel().count();
                    case BIAS -> ((Weighted) exercise.operation()).bias().size();
                    case WINDOW, WEIGHTS, PRODUCTS -> 0;
                };
        return IntStream.range(0, count).mapToObj(i -> new Target(target.part(), i)).toList();
    }

    private CellCard card(Target target) {
        return practice.isOn() && target.part() == Part.OUTPUT
                ? CellCard.of(target, document.computation().get().operation(), output())
                : CellCard.of(target, document.computation().get());
    }

    /** N × OH × OW × F of what stands in place of the output. */
    private Shape output() {
        return practice.shown()
                .map(AnswerSheet::shape)
                .orElse(document.computation().get().geometry().output());
    }

    static List<Target> flat(List<List<Target>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }
}
