package kernelwalk.ui.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.WindowSteps;
import kernelwalk.exercise.Tally;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.question.WindowForm;
import kernelwalk.homework.question.WindowForm.FieldVerdict;
import kernelwalk.homework.question.WindowForm.Kind;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberStyle;
import kernelwalk.ui.control.Feedback;
import kernelwalk.ui.control.Shown;
import kernelwalk.words.Phrase;

/**
 * The steps of one window that a student fills in, faded from the end: first only the last line is blank, and after each
 * form that is right one line more.
 */
public final class StepsForm {

    /**
     * A form on the screen.
     *
     * @param exercise what is asked, as it is shown
     * @param cell     the output cell
     * @param form     the right steps
     * @param blanks   how many of its last lines are blank, at least 1
     * @param lines    what stands in each line
     */
    public record Shown(
            Exercise exercise, Cell cell, WindowForm form, int blanks, List<List<Step>> lines) {

        /** What a line holds. */
        public Kind kind(int line) {
            return form.lines().get(line).kind();
        }

        private Stream<Step> open() {
            return lines.stream().flatMap(List::stream).filter(step -> !step.given());
        }

        private long marked(StepMark mark) {
            return open().filter(step -> step.mark().get().equals(Optional.of(mark))).count();
        }

        private boolean isRight() {
            return marked(StepMark.RIGHT) == open().count();
        }

        private WindowSteps written() {
            return new WindowSteps(
                    cell,
                    lines.stream()
                            .filter(line -> !line.getFirst().given())
                            .map(line -> line.stream().map(step -> step.text().get()).toList())
                            .toList());
        }
    }

    private final OpenWorksheet open;
    private final SheetMarking marking;
    private final Counting counting;
    private final ObjectProperty<Optional<Cell>> window;
    private final ReadOnlyObjectWrapper<Optional<Shown>> shown =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyIntegerWrapper typings = new ReadOnlyIntegerWrapper();
    private List<WindowSteps> kept = List.of();
    private int blanks = 1;

    /**
     * @param window the output cell whose window is outlined while it is worked
     */
    StepsForm(
            OpenWorksheet open,
            SheetMarking marking,
            Counting counting,
            ObjectProperty<Optional<Cell>> window) {
        this.open = open;
        this.marking = marking;
        this.counting = counting;
        this.window = window;
        marking.exercise().subscribe(this::write);
    }

    /** The form; empty when none was asked for. */
    public ReadOnlyObjectProperty<Optional<Shown>> shown() {
        return shown.getReadOnlyProperty();
    }

    /** What checking all steps has said of them together. */
    public ReadOnlyObjectProperty<Optional<Feedback>> feedback() {
        return feedback.getReadOnlyProperty();
    }

    /** Rises when something is typed into a step. */
    ReadOnlyIntegerProperty typings() {
        return typings.getReadOnlyProperty();
    }

    /** What is typed into the steps of each window, the latest last. */
    List<WindowSteps> written() {
        return kept;
    }

    /** Closes the form; what was typed into the steps of windows stands there when they are asked for. */
    void restore(List<WindowSteps> steps) {
        close();
        kept = steps;
    }

    private void keep(Shown form) {
        if (shown.get().filter(now -> now == form).isPresent()) {
            kept = StudentWork.with(kept, form.written());
            typings.set(typings.get() + 1);
            feedback.set(feedback.get().map(said -> said.outrun(true)));
        }
    }

    /** Asks for the steps of a cell of the answer, if the right output has it. */
    public void ask(int index) {
        Worksheet sheet = open.now();
        Cell cell = sheet.written().shape().cell(index);
        if (marking.now().shape().indexOf(cell).isPresent()) {
            counting.count(Tally::hint);
            boolean isRight = shown.get().filter(Shown::isRight).isPresent();
            leaveMoreBlank();
            boolean again = isRight && shown.get().orElseThrow().cell().equals(cell);
            Exercise exercise =
                    marking.now().exercise().with(marking.exercise().getValue().display());
            WindowForm form = WindowForm.of(exercise, cell);
            show(exercise, cell, form, again ? List.of() : left(form, exercise, cell));
        }
    }

    /** After a form that is right the next has one blank line more. */
    private void leaveMoreBlank() {
        if (shown.get().filter(Shown::isRight).isPresent()) {
            blanks = Math.min(blanks + 1, Kind.values().length);
        }
    }

    /** The lines of a form as they were left; none when it was not asked for before. */
    private List<List<Step>> left(WindowForm form, Exercise exercise, Cell cell) {
        List<List<String>> texts =
                kept.stream()
                        .filter(window -> window.cell().equals(cell))
                        .findFirst()
                        .map(WindowSteps::lines)
                        .filter(lines -> fit(form, lines))
                        .orElse(List.of());
        if (texts.isEmpty()) {
            return List.of();
        }
        blanks = Math.max(blanks, texts.size());
        int given = form.lines().size() - texts.size();
        List<List<Step>> lines = new ArrayList<>();
        for (int line = 0; line < form.lines().size(); line++) {
            lines.add(steps(form, exercise, line, line >= given));
        }
        for (int line = 0; line < texts.size(); line++) {
            for (int place = 0; place < texts.get(line).size(); place++) {
                lines.get(given + line).get(place).text().set(texts.get(line).get(place));
            }
        }
        return lines;
    }

    private static boolean fit(WindowForm form, List<List<String>> lines) {
        int given = form.lines().size() - lines.size();
        return given >= 0
                && IntStream.range(0, lines.size())
                        .allMatch(
                                line ->
                                        lines.get(line).size()
                                                == form.lines().get(given + line).values().size());
    }

    /** So many of the last lines are blank from now on; what was filled in stays. */
    public void leaveBlank(int lines) {
        blanks = lines;
        Shown now = shown.get().orElseThrow();
        if (lines != now.blanks()) {
            show(now.exercise(), now.cell(), now.form(), now.lines());
        }
    }

    private void show(Exercise exercise, Cell cell, WindowForm form, List<List<Step>> before) {
        int all = form.lines().size();
        int open = Math.clamp(blanks, 1, all);
        List<List<Step>> lines = new ArrayList<>();
        for (int line = 0; line < all; line++) {
            boolean blank = line >= all - open;
            boolean kept = blank && !before.isEmpty() && !before.get(line).getFirst().given();
            lines.add(kept ? before.get(line) : steps(form, exercise, line, blank));
        }
        feedback.set(Optional.empty());
        var now = new Shown(exercise, cell, form, open, List.copyOf(lines));
        now.open().forEach(step -> step.text().subscribe((_, _) -> keep(now)));
        shown.set(Optional.of(now));
        window.set(open < all ? Optional.of(cell) : Optional.empty());
    }

    private static List<Step> steps(WindowForm form, Exercise exercise, int line, boolean blank) {
        WindowForm.Line right = form.lines().get(line);
        NumberStyle style = right.kind().style(exercise);
        CardNotation card = style.card(right.values());
        List<Step> steps = new ArrayList<>();
        for (int place = 0; place < right.values().size(); place++) {
            String number = card.inFull(right.values().get(place));
            steps.add(blank ? Step.blank(line, place) : Step.given(line, place, number));
        }
        return List.copyOf(steps);
    }

    /** Given numbers are always written as the board writes them. */
    private void write(Exercise before, Exercise now) {
        if (!before.display().equals(now.display())) {
            shown.get()
                    .ifPresent(
                            form ->
                                    show(
                                            form.exercise().with(now.display()),
                                            form.cell(),
                                            form.form(),
                                            form.lines()));
        }
    }

    /** Checks one step alone. */
    public void check(Step step) {
        counting.count(Tally::check);
        mark(step, verdicts());
        feedback.set(Optional.empty());
    }

    /** Checks every step, and says how they are together. */
    public void check() {
        counting.count(Tally::check);
        List<List<FieldVerdict>> verdicts = verdicts();
        Shown now = shown.get().orElseThrow();
        now.open().forEach(step -> mark(step, verdicts));
        feedback.set(Optional.of(new Feedback(isNothingWrong(now), sentence(now))));
    }

    private static void mark(Step step, List<List<FieldVerdict>> verdicts) {
        StepMark mark = StepMark.of(verdicts.get(step.line()).get(step.place()));
        boolean unread = mark == StepMark.BLANK && step.isFilled();
        step.mark().set(Optional.of(unread ? StepMark.NO_NUMBER : mark));
    }

    private List<List<FieldVerdict>> verdicts() {
        Shown now = shown.get().orElseThrow();
        List<List<AnswerCell>> written =
                now.lines().stream().map(line -> line.stream().map(this::read).toList()).toList();
        return now.form().check(written);
    }

    /** What cannot be read counts as blank for the steps that follow from it. */
    private AnswerCell read(Step step) {
        try {
            return AnswerCell.read(step.text().get(), marking.now().exercise().numbers());
        } catch (NotationException notANumber) {
            return AnswerCell.BLANK;
        }
    }

    private static boolean isNothingWrong(Shown form) {
        return form.marked(StepMark.RIGHT) + form.marked(StepMark.BLANK) == form.open().count();
    }

    private static Phrase sentence(Shown form) {
        long blank = form.marked(StepMark.BLANK);
        if (!isNothingWrong(form)) {
            return Phrase.of("practice.steps.wrong");
        }
        return blank == 0
                ? words -> words.say("practice.steps.right")
                : Phrase.of("diagnosis.blanks-left", blank);
    }

    /** Puts the form away; what is written in it stands there when its window is asked for again. */
    public void close() {
        leaveMoreBlank();
        shown.set(Optional.empty());
        feedback.set(Optional.empty());
        window.set(Optional.empty());
    }
}
