package kernelwalk.ui.practice;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableObjectValue;
import javafx.beans.value.ObservableValue;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.Tally;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Part;
import kernelwalk.picture.ReplayProgress;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Waiting;
import kernelwalk.ui.walk.Playhead;

/**
 * A student works the exercise out: the output is blank, answers are typed in its place, and nothing of the result is
 * told but what is asked for.
 */
public final class Practice {

    /** Outputs with more cells are not worked out by hand. */
    static final int MOST_CELLS = StudentWork.MOST_CELLS;

    /** In a larger map an answer cannot be read; several maps are paged. */
    private static final int MOST_CELLS_OF_A_MAP = 1024;

    private final Document document;
    private final Playhead playhead;
    private final Pointer pointer;
    private final Waiting waiting;
    private final Counting counting = new Counting();
    private final OpenWorksheet open = new OpenWorksheet();
    private final ObjectProperty<PracticeTask> task =
            new SimpleObjectProperty<>(PracticeTask.OUTPUT);
    private final BooleanBinding asksValues =
            Derived.flag(this::isSheetOfValues, open.sheet(), task);
    private final ObjectProperty<Optional<Cell>> window =
            new SimpleObjectProperty<>(Optional.empty());
    private final SheetMarking marking;
    private final AnswerTyping typing;
    private final Writing writing;
    private final SizeForm sizeForm;
    private final LayerSizes layerSizes;
    private final StepsForm stepsForm;
    private final Replaying replaying;
    private final Bench bench;
    private final Sitting sitting;
    private ObservableValue<Boolean> hidden = new SimpleObjectProperty<>(false);

    /**
     * @param kept     where what is written is kept
     * @param playhead turns to the page of a selected answer
     * @param waiting  waits for what takes long
     */
    public Practice(
            Document document, KeptWork kept, Playhead playhead, Pointer pointer, Waiting waiting) {
        this.document = document;
        this.waiting = waiting;
        this.playhead = playhead;
        this.pointer = pointer;
        marking = new SheetMarking(open, document.exercise());
        typing = new AnswerTyping(open, marking, counting);
        writing = new Writing(open, typing, marking, counting);
        sizeForm = new SizeForm(open, writing, counting, task);
        layerSizes = new LayerSizes(document, kept, open, sizeForm, counting, task);
        stepsForm = new StepsForm(open, marking, counting, window);
        replaying = new Replaying(() -> marking.now().exercise(), this::hint);
        replaying.progress().subscribe(this::turnToCompared);
        bench = new Bench(open.sheet(), stepsForm.shown(), replaying.progress());
        var keeping = new WorkKeeping(kept, open, marking, sizeForm, stepsForm, counting, task);
        sitting =
                new Sitting(
                        document,
                        kept,
                        open,
                        typing,
                        marking,
                        replaying,
                        counting,
                        keeping,
                        task,
                        this::isPossible);
    }

    /** What is written; empty while nobody practises. */
    public ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return open.sheet();
    }

    /** What is worked out, as it is shown now. */
    public ReadOnlyObjectProperty<Exercise> exercise() {
        return document.exercise();
    }

    /** Whether the whole answer was checked and is right; where no values are asked for, whether the size or the count is. */
    public boolean isSolved() {
        return switch (task.get()) {
            case OUTPUT -> hasRightAnswer();
            case SIZE, SIZE_AND_PARAMETERS -> isSizeRight() || hasRightAnswer();
            case PARAMETERS -> sizeForm.isCounted();
        };
    }

    private boolean hasRightAnswer() {
        return sheet().get()
                .flatMap(Worksheet::check)
                .filter(check -> check.verdict() == Verdict.RIGHT)
                .isPresent();
    }

    /** What is written, with the way back. */
    public OpenWorksheet open() {
        return open;
    }

    /** Where typed answers go. */
    public AnswerTyping typing() {
        return typing;
    }

    /** What is asked for. */
    public ObjectProperty<PracticeTask> task() {
        return task;
    }

    /** Whether there are cells to write values into: a size was given, and values are asked for. */
    public BooleanBinding asksValues() {
        return asksValues;
    }

    private boolean isSheetOfValues() {
        return task.get().asksValues() && sheet().get().filter(Worksheet::isSized).isPresent();
    }

    /** What was done and asked for since practising began. */
    public ReadOnlyObjectProperty<Tally> tally() {
        return counting.tally();
    }

    /** Whether each answer is checked as soon as it is typed. */
    public BooleanProperty checksAsTyped() {
        return marking.checksAsTyped();
    }

    /** The output cell whose window is outlined on the input, as that was asked for. */
    public ObjectProperty<Optional<Cell>> window() {
        return window;
    }

    /** What the student says of sizes before computing. */
    public SizeForm sizeForm() {
        return sizeForm;
    }

    /** What the student says of the sizes of all layers. */
    public LayerSizes layerSizes() {
        return layerSizes;
    }

    /** The steps of one window to be filled in. */
    public StepsForm stepsForm() {
        return stepsForm;
    }

    /** The wrong rule that is shown beside the right one. */
    public Replaying replaying() {
        return replaying;
    }

    /** What lies under the board. */
    public ObservableObjectValue<BenchPart> bench() {
        return bench;
    }

    /** Whether a student practises. */
    public boolean isOn() {
        return sheet().get().isPresent();
    }

    /** Puts the sheet away while something is hidden with which an output is worked out: each step would tell it. */
    public void waitFor(ObservableValue<Boolean> hides) {
        hidden = hides;
        hides.subscribe(
                now -> {
                    if (now && isOn()) {
                        leave();
                    }
                });
    }

    /** Whether something is hidden with which an output is worked out. */
    public ObservableValue<Boolean> lacksNumbers() {
        return hidden;
    }

    /** Whether there is an output that is small enough to be worked out by hand, and to be marked, and nothing lacks. */
    public boolean isPossible() {
        return document.attempt().get().isEmpty()
                && !hidden.getValue()
                && document.computation().get().cost().isMarkable()
                && size().count() <= MOST_CELLS
                && size().height() * size().width() <= MOST_CELLS_OF_A_MAP;
    }

    private Shape size() {
        return document.computation().get().geometry().output();
    }

    /** Blanks the output; what was written on the exercise before stands there again. */
    public void start() {
        sitting.start();
    }

    /** Takes everything off the sheet, as one step of undo. */
    public void startAfresh() {
        sitting.startAfresh();
    }

    /** Shows the output again, as one step of undo. */
    public void stop() {
        sitting.stop();
    }

    /** Puts the sheet away until its exercise can be worked out again. */
    public void leave() {
        sitting.leave();
    }

    /** The exercise, prepared for checking. */
    Marking marking() {
        return marking.now();
    }

    /** Whether the size of the output is settled. */
    public boolean isSizeRight() {
        return sheet().get()
                .filter(now -> now.isSized() && now.written().shape().equals(size()))
                .isPresent();
    }

    /** Whether the question for the size stands on the board; where nothing else is asked for it stays. */
    public boolean asksSize() {
        return isOn() && task.get().asksSize() && !(isSizeRight() && task.get().asksValues());
    }

    /** Puts answers into cells, or replaces them all. */
    public Writing writing() {
        return writing;
    }

    /** Checks everything that is written, and explains what is wrong; nothing is changed if nobody waits for it. */
    public void check() {
        typing.finishTyping();
        checked((sheet, right) -> sheet.checked(right))
                .ifPresent(
                        checked -> {
                            counting.count(Tally::check);
                            replaying.stop();
                            stepsForm.close();
                            open.show(checked);
                        });
    }

    /** Checks some cells, given by their row-major indices in the answer; nothing is changed if nobody waits for it. */
    public void check(List<Integer> cells) {
        typing.finishTyping();
        checked((sheet, right) -> sheet.checked(right, cells))
                .ifPresent(
                        checked -> {
                            counting.count(Tally::check);
                            open.show(checked);
                        });
    }

    private Optional<Worksheet> checked(BiFunction<Worksheet, Marking, Worksheet> check) {
        Worksheet written = open.now();
        return marking.awaited(waiting, right -> check.apply(written, right));
    }

    /** A hint was asked for. */
    public void hint() {
        counting.count(Tally::hint);
    }

    /** The student replies to the question of the last check; a comparison may have shown another mistake. */
    public void reply(Question.Choice choice) {
        replaying.stop();
        open.show(open.now().replied(choice));
    }

    /**
     * The student replies in words of his own.
     *
     * @throws kernelwalk.notation.NotationException when they are neither a choice nor a number
     */
    public void reply(String text) {
        open.now().question().map(question -> marking.reply(question, text)).ifPresent(this::reply);
    }

    /** Selects a cell of the answer, and turns to its sample and filter. */
    public void selectAnswer(int index) {
        Cell cell = open.now().written().shape().cell(index);
        Shape pages = size();
        int sample = Math.min(cell.sample(), pages.samples() - 1);
        int filter = Math.min(cell.channel(), pages.channels() - 1);
        playhead.goTo(playhead.walk().startOf(new Cell(sample, 0, 0, filter)));
        pointer.selection().set(Optional.of(Selection.of(new Target(Part.OUTPUT, index))));
    }

    /** Where the comparison begins, the board shows the cell that is compared, and that is chosen. */
    private void turnToCompared(Optional<ReplayProgress> before, Optional<ReplayProgress> now) {
        if (before.isEmpty() && now.isPresent()) {
            Cell cell = now.get().replay().cell();
            open.now().written().shape().indexOf(cell).ifPresent(this::selectAnswer);
        }
    }

    /** What the board shows in place of the output. */
    public Optional<AnswerSheet> shown() {
        return sheet().get()
                .map(
                        now ->
                                AnswerSheet.of(now.answer())
                                        .withVerdicts(now.verdicts())
                                        .withValues(task.get().asksValues())
                                        .withSize(asksSize())
                                        .withAsked(
                                                stepsForm.shown().get().map(StepsForm.Shown::cell))
                                        .withWindow(window.get())
                                        .withReplay(replaying.progress().get())
                                        .withOutrun(now.isOutrun()));
    }

    public void undo() {
        typing.finishTyping();
        open.undo();
    }

    public void redo() {
        typing.finishTyping();
        open.redo();
    }
}
