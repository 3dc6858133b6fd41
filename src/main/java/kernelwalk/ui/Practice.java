package kernelwalk.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
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
import kernelwalk.homework.MarkingRules;
import kernelwalk.homework.Question;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Target;
import kernelwalk.words.Words;

/**
 * A student works the exercise out: the output is blank, answers are typed in its place, and nothing of the result is
 * told but what is asked for.
 *
 * <p>While an answer is being typed the sheet follows each key; the whole typing is one step of undo.
 */
final class Practice implements Typing {

    /** Outputs with more cells are not worked out by hand. */
    static final int MOST_CELLS = 1024;

    private final Document document;
    private final Settings settings;
    private final ReadOnlyObjectWrapper<Optional<Worksheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Tally> tally = new ReadOnlyObjectWrapper<>(Tally.NONE);
    private final ReadOnlyObjectWrapper<Optional<Refusal>> refusal =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> undoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Function<Words, String>>> redoName =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanProperty checksAsTyped = new SimpleBooleanProperty();
    private final ObjectProperty<Optional<Cell>> window =
            new SimpleObjectProperty<>(Optional.empty());
    private final SizeForm sizeForm = new SizeForm(this);
    private final StepsForm stepsForm = new StepsForm(this);
    private final Comparing comparing = new Comparing(this);
    private final History<Worksheet> history = new History<>();
    private Optional<Marking> marking = Optional.empty();
    private Worksheet beforeTyping;
    private Refusal unfinished;

    /**
     * @param settings how many decimal places are asked for
     */
    Practice(Document document, Settings settings) {
        this.document = document;
        this.settings = settings;
        settings.leastPlaces().subscribe(() -> marking = Optional.empty());
        document.exercise().subscribe(this::follow);
    }

    /** What is written; empty while nobody practises. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return sheet.getReadOnlyProperty();
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

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return refusal.getReadOnlyProperty();
    }

    /** Which answer would be taken back. */
    ReadOnlyObjectProperty<Optional<Function<Words, String>>> undoName() {
        return undoName.getReadOnlyProperty();
    }

    /** Which answer would be written again. */
    ReadOnlyObjectProperty<Optional<Function<Words, String>>> redoName() {
        return redoName.getReadOnlyProperty();
    }

    /** Whether a student practises. */
    boolean isOn() {
        return sheet.get().isPresent();
    }

    /** Whether there is an output that is small enough to be worked out by hand. */
    boolean isPossible() {
        return document.attempt().get().isEmpty()
                && document.computation().get().geometry().output().count() <= MOST_CELLS;
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
        sheet.set(Optional.empty());
    }

    private void begin(Exercise exercise) {
        forget();
        tally.set(tally.get().problem());
        sheet.set(Optional.of(Worksheet.of(exercise)));
    }

    private void forget() {
        beforeTyping = null;
        unfinished = null;
        refusal.set(Optional.empty());
        marking = Optional.empty();
        stepsForm.close();
        comparing.stop();
        sizeForm.clear();
        history.clear();
        updateHistory();
    }

    /** Another exercise begins with an empty sheet. */
    private void follow(Exercise exercise) {
        if (isOn() && !exercise.equals(now().exercise())) {
            if (isPossible()) {
                begin(exercise);
            } else {
                stop();
            }
        }
    }

    private Worksheet now() {
        return sheet.get().orElseThrow();
    }

    /** The exercise, prepared for checking when that is first needed. */
    Marking marking() {
        if (marking.isEmpty()) {
            marking =
                    Optional.of(
                            Marking.of(
                                    now().exercise(),
                                    new MarkingRules(settings.leastPlaces().get())));
        }
        return marking.get();
    }

    /** The student says how large the output is: the card takes that size, right or wrong. */
    void giveSize(Shape shape) {
        tally.set(tally.get().check());
        change(words -> words.say("practice.change.size"), now -> now.sized(shape));
    }

    /** The right size instead of the student's own. */
    void showSize() {
        tally.set(tally.get().shown(1));
        Shape right = document.computation().get().geometry().output();
        change(words -> words.say("practice.change.size"), now -> now.sized(right));
    }

    /** Whether the size of the output is settled. */
    boolean isSizeRight() {
        Shape right = document.computation().get().geometry().output();
        return sheet.get()
                .filter(now -> now.isSized() && now.written().shape().equals(right))
                .isPresent();
    }

    /** Puts answers into cells as one step of undo. */
    void write(Function<Words, String> name, Map<Integer, AnswerCell> cells) {
        tally.set(tally.get().typed(cells.size()));
        change(name, now -> checkedAsTyped(now.with(cells), List.copyOf(cells.keySet())));
    }

    /** Replaces the whole answer, its size too. */
    void write(Function<Words, String> name, Answer answer) {
        tally.set(tally.get().typed(answer.written()));
        change(name, now -> now.with(answer));
    }

    private Worksheet checkedAsTyped(Worksheet changed, List<Integer> cells) {
        return checksAsTyped.get() ? changed.checked(marking(), cells) : changed;
    }

    private void change(Function<Words, String> name, UnaryOperator<Worksheet> edit) {
        cancelTyping();
        Worksheet before = now();
        Worksheet after = edit.apply(before);
        if (!after.equals(before)) {
            sheet.set(Optional.of(after));
            history.replaced(before, name);
            updateHistory();
        }
    }

    /** Checks everything that is written, and explains what is wrong. */
    void check() {
        cancelTyping();
        tally.set(tally.get().check());
        comparing.stop();
        sheet.set(Optional.of(now().checked(marking())));
    }

    /** Checks some cells, given by their row-major indices in the answer. */
    void check(List<Integer> cells) {
        cancelTyping();
        tally.set(tally.get().check());
        sheet.set(Optional.of(now().checked(marking(), cells)));
    }

    /** Writes the right values into some cells, which is remembered. */
    void show(List<Integer> cells) {
        Map<Integer, AnswerCell> right = new HashMap<>();
        for (int index : cells) {
            Cell cell = now().written().shape().cell(index);
            Worksheet.index(marking().shape(), cell)
                    .ifPresent(there -> right.put(index, expected(there)));
        }
        tally.set(tally.get().shown(right.size()));
        change(
                words -> words.say("practice.change.shown"),
                now -> now.with(right).checked(marking(), List.copyOf(right.keySet())));
    }

    private AnswerCell expected(int index) {
        String text = NumberText.typed(marking().expected(index));
        return AnswerCell.read(text, now().exercise().numbers());
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
        sheet.set(Optional.of(now().replied(choice)));
    }

    /** What the board shows in place of the output. */
    Optional<AnswerSheet> shown() {
        return sheet.get()
                .map(
                        now ->
                                new AnswerSheet(
                                        now.answer(),
                                        now.verdicts(),
                                        window.get(),
                                        comparing.comparison().get()));
    }

    @Override
    public String text(Target target) {
        return now().written().at(target.index()).text();
    }

    @Override
    public void type(Target target, String text) {
        if (beforeTyping == null) {
            beforeTyping = now();
        }
        unfinished = null;
        try {
            AnswerCell cell = AnswerCell.read(text, beforeTyping.exercise().numbers());
            sheet.set(Optional.of(beforeTyping.with(Map.of(target.index(), cell))));
            refusal.set(Optional.empty());
        } catch (NotationException problem) {
            sheet.set(Optional.of(beforeTyping));
            var refused = new Refusal(target, words -> words.say(problem));
            boolean beginning = NumberText.isBeginning(text);
            unfinished = beginning ? refused : null;
            refusal.set(beginning ? Optional.empty() : Optional.of(refused));
        }
    }

    @Override
    public void finishTyping() {
        if (unfinished != null) {
            refusal.set(Optional.of(unfinished));
        }
        unfinished = null;
        if (beforeTyping != null && !beforeTyping.equals(now())) {
            tally.set(tally.get().typed(1));
            history.replaced(beforeTyping, words -> words.say("practice.change.answer"));
            sheet.set(Optional.of(checkedAsTyped(now(), changedSince(beforeTyping))));
        }
        beforeTyping = null;
        updateHistory();
    }

    private List<Integer> changedSince(Worksheet before) {
        Answer old = before.written();
        Answer answer = now().written();
        return IntStream.range(0, answer.cells().size())
                .filter(index -> !answer.at(index).equals(old.at(index)))
                .boxed()
                .toList();
    }

    @Override
    public void cancelTyping() {
        if (beforeTyping != null) {
            sheet.set(Optional.of(beforeTyping));
        }
        beforeTyping = null;
        unfinished = null;
        refusal.set(Optional.empty());
    }

    void undo() {
        cancelTyping();
        if (history.undoName().isPresent()) {
            sheet.set(Optional.of(history.undo(now())));
            updateHistory();
        }
    }

    void redo() {
        cancelTyping();
        if (history.redoName().isPresent()) {
            sheet.set(Optional.of(history.redo(now())));
            updateHistory();
        }
    }

    private void updateHistory() {
        undoName.set(history.undoName());
        redoName.set(history.redoName());
    }
}
