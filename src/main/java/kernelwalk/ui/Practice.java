package kernelwalk.ui;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Answer;
import kernelwalk.homework.AnswerCell;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Question;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.words.Phrase;

/**
 * A student works the exercise out: the output is blank, answers are typed in its place, and nothing of the result is
 * told but what is asked for.
 */
final class Practice {

    /** Outputs with more cells are not worked out by hand. */
    static final int MOST_CELLS = 4096;

    /** In a larger map an answer cannot be read; several maps are paged. */
    private static final int MOST_CELLS_OF_A_MAP = 1024;

    private final Document document;
    private final OpenWorksheet open = new OpenWorksheet();
    private final AnswerTyping typing = new AnswerTyping(open, this::typed);
    private final ObjectProperty<PracticeTask> task =
            new SimpleObjectProperty<>(PracticeTask.OUTPUT);
    private final BooleanBinding asksValues =
            Bindings.createBooleanBinding(this::isSheetOfValues, open.sheet(), task);
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private final BooleanProperty checksAsTyped = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Cell>> window =
            new SimpleObjectProperty<>(Optional.empty());
    private final SizeForm sizeForm = new SizeForm(this);
    private final StepsForm stepsForm = new StepsForm(this);
    private final Comparing comparing = new Comparing(this);
    private final SheetMarking marking;

    /**
     * @param settings how many decimal places are asked for
     */
    Practice(Document document, Settings settings) {
        this.document = document;
        this.marking = new SheetMarking(open, settings);
        document.exercise().subscribe(this::follow);
        task.subscribe(this::startOver);
    }

    /** What is written; empty while nobody practises. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return open.sheet();
    }

    /** What is written, with the way back. */
    OpenWorksheet open() {
        return open;
    }

    /** Where typed answers go. */
    AnswerTyping typing() {
        return typing;
    }

    /** What is asked for. */
    ObjectProperty<PracticeTask> task() {
        return task;
    }

    /** Whether there are cells to write values into: a size was given, and values are asked for. */
    BooleanBinding asksValues() {
        return asksValues;
    }

    private boolean isSheetOfValues() {
        return task.get().asksValues() && sheet().get().filter(Worksheet::isSized).isPresent();
    }

    /** What was done and asked for since practising began. */
    ReadOnlyObjectProperty<Tally> tally() {
        return tally.getReadOnlyProperty();
    }

    /** Whether each answer is checked as soon as it is typed. */
    BooleanProperty checksAsTyped() {
        return checksAsTyped;
    }

    /** The output cell whose window is outlined on the input, as that was asked for. */
    ObjectProperty<Optional<Cell>> window() {
        return window;
    }

    /** What the student says of sizes before computing. */
    SizeForm sizeForm() {
        return sizeForm;
    }

    /** The steps of one window to be filled in. */
    StepsForm stepsForm() {
        return stepsForm;
    }

    /** The wrong rule that is shown beside the right one. */
    Comparing comparing() {
        return comparing;
    }

    /** Whether a student practises. */
    boolean isOn() {
        return sheet().get().isPresent();
    }

    /** Whether there is an output that is small enough to be worked out by hand. */
    boolean isPossible() {
        return document.attempt().get().isEmpty()
                && size().count() <= MOST_CELLS
                && size().height() * size().width() <= MOST_CELLS_OF_A_MAP;
    }

    private Shape size() {
        return document.computation().get().geometry().output();
    }

    /** Blanks the output. */
    void start() {
        tally.set(Tally.NONE);
        if (isPossible()) {
            begin(document.exercise().get());
        }
    }

    /** Shows the output again. */
    void stop() {
        forget();
        open.open(Optional.empty());
    }

    /** Something else is asked for from now on. */
    private void startOver() {
        if (isOn()) {
            start();
        }
    }

    private void begin(Exercise exercise) {
        forget();
        tally.set(tally.get().problem());
        open.open(Optional.of(Worksheet.of(exercise)));
    }

    private void forget() {
        typing.forget();
        marking.forget();
        stepsForm.close();
        comparing.stop();
        sizeForm.clear();
    }

    /** Another exercise begins with an empty sheet. */
    private void follow(Exercise exercise) {
        if (isOn() && !exercise.equals(open.now().exercise())) {
            if (isPossible()) {
                begin(exercise);
            } else {
                stop();
            }
        }
    }

    /** The exercise, prepared for checking. */
    Marking marking() {
        return marking.now();
    }

    /**
     * The student says how large the output is: the card takes that size, right or wrong; where nothing else is asked
     * for, only the right one.
     */
    void giveSize(Shape shape) {
        tally.set(tally.get().check());
        if (task.get().asksValues() || shape.equals(size())) {
            change(Phrase.of("practice.change.size"), now -> now.sized(shape));
        }
    }

    /** The right size instead of the student's own. */
    void showSize() {
        tally.set(tally.get().shown(1));
        change(Phrase.of("practice.change.size"), now -> now.sized(size()));
    }

    /** Whether the size of the output is settled. */
    boolean isSizeRight() {
        return sheet().get()
                .filter(now -> now.isSized() && now.written().shape().equals(size()))
                .isPresent();
    }

    /** Puts answers into cells as one step of undo. */
    void write(Phrase name, Map<Integer, AnswerCell> cells) {
        tally.set(tally.get().typed(cells.size()));
        change(name, now -> checkedAsTyped(now.with(cells), List.copyOf(cells.keySet())));
    }

    /** Replaces the whole answer, its size too. */
    void write(Phrase name, Answer answer) {
        tally.set(tally.get().typed(answer.written()));
        change(name, now -> now.with(answer));
    }

    private Worksheet typed(Worksheet sheet, List<Integer> cells) {
        tally.set(tally.get().typed(1));
        return checkedAsTyped(sheet, cells);
    }

    private Worksheet checkedAsTyped(Worksheet changed, List<Integer> cells) {
        return checksAsTyped.get() ? changed.checked(marking(), cells) : changed;
    }

    private void change(Phrase name, UnaryOperator<Worksheet> edit) {
        typing.cancelTyping();
        open.change(name, edit);
    }

    /** Checks everything that is written, and explains what is wrong. */
    void check() {
        typing.cancelTyping();
        tally.set(tally.get().check());
        comparing.stop();
        open.show(open.now().checked(marking()));
    }

    /** Checks some cells, given by their row-major indices in the answer. */
    void check(List<Integer> cells) {
        typing.cancelTyping();
        tally.set(tally.get().check());
        open.show(open.now().checked(marking(), cells));
    }

    /** Writes the right values into some cells, which is remembered. */
    void show(List<Integer> cells) {
        Map<Integer, AnswerCell> right = marking.right(cells);
        tally.set(tally.get().shown(right.size()));
        change(
                Phrase.of("practice.change.shown"),
                now -> now.with(right).checked(marking(), List.copyOf(right.keySet())));
    }

    /** Something beside the answers was checked. */
    void asked() {
        tally.set(tally.get().check());
    }

    /** A hint was asked for. */
    void hint() {
        tally.set(tally.get().hint());
    }

    /** The student replies to the question of the last check. */
    void reply(Question.Choice choice) {
        open.show(open.now().replied(choice));
    }

    /** What the board shows in place of the output. */
    Optional<AnswerSheet> shown() {
        return sheet().get()
                .map(
                        now ->
                                new AnswerSheet(
                                        now.answer(),
                                        now.verdicts(),
                                        task.get().asksValues(),
                                        window.get(),
                                        comparing.comparison().get()));
    }

    void undo() {
        typing.cancelTyping();
        open.undo();
    }

    void redo() {
        typing.cancelTyping();
        open.redo();
    }
}
