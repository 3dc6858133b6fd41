package kernelwalk.ui.practice;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.StudentWork.Answers;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.words.Phrase;

/** Keeps what is written on the worksheet and in the forms beside it with each key, and lays it out again. */
final class WorkKeeping {

    private final KeptWork kept;
    private final OpenWorksheet open;
    private final SheetMarking marking;
    private final SizeForm sizeForm;
    private final StepsForm stepsForm;
    private final Counting counting;
    private final ObjectProperty<PracticeTask> task;
    private Optional<Emptied> emptied = Optional.empty();
    private boolean laying;

    /** A sheet that was emptied, with the forms beside it. */
    private record Emptied(Worksheet full, Worksheet empty, StudentWork work) {}

    WorkKeeping(
            KeptWork kept,
            OpenWorksheet open,
            SheetMarking marking,
            SizeForm sizeForm,
            StepsForm stepsForm,
            Counting counting,
            ObjectProperty<PracticeTask> task) {
        this.kept = kept;
        this.open = open;
        this.marking = marking;
        this.sizeForm = sizeForm;
        this.stepsForm = stepsForm;
        this.counting = counting;
        this.task = task;
        open.sheet().subscribe(this::follow);
        Stream.of(sizeForm.rows(), sizeForm.columns(), sizeForm.filters(), sizeForm.parameters())
                .forEach(field -> field.subscribe(this::keep));
        task.subscribe(this::keep);
        stepsForm.typings().subscribe(this::keep);
        counting.tally().subscribe(this::keep);
    }

    /** Whether a sheet is being laid out, so that nothing that changes is the student's doing. */
    boolean isLaying() {
        return laying;
    }

    /**
     * Opens the sheet of an exercise as it was left.
     *
     * @param settled the size of a sheet on which nothing is written yet, when that need not be asked
     */
    void lay(Exercise exercise, Optional<Shape> settled) {
        StudentWork work = kept.of(exercise);
        laying = true;
        emptied = Optional.empty();
        Worksheet sheet = sheet(exercise, work);
        open.open(Optional.of(sheet.isSized() ? sheet : settled.map(sheet::sized).orElse(sheet)));
        work.answers().ifPresent(this::check);
        work.reply().ifPresent(this::reply);
        fill(work);
        if (!sheet.isSized() && settled.isPresent()) {
            sizeForm.write();
        }
        laying = false;
        keep();
    }

    /** Takes everything off the sheet and out of the forms, as one step of undo. */
    void empty() {
        StudentWork work = written();
        Worksheet full = open.now();
        Worksheet empty = Worksheet.of(full.exercise());
        emptied = Optional.of(new Emptied(full, empty, work));
        open.show(empty);
        open.remember(full, Phrase.of("practice.change.afresh"));
    }

    private static Worksheet sheet(Exercise exercise, StudentWork work) {
        Worksheet blank = Worksheet.of(exercise);
        return work.answers().map(answers -> blank.with(answer(exercise, answers))).orElse(blank);
    }

    private static Answer answer(Exercise exercise, Answers answers) {
        List<AnswerCell> cells =
                answers.texts().stream()
                        .map(text -> AnswerCell.read(text, exercise.numbers()))
                        .toList();
        return new Answer(answers.shape(), cells);
    }

    private void check(Answers answers) {
        if (answers.explained()) {
            open.show(open.now().checked(marking.now()));
        } else if (!answers.checked().isEmpty()) {
            open.show(open.now().checked(marking.now(), answers.checked()));
        }
    }

    private void reply(String text) {
        open.now()
                .question()
                .flatMap(question -> readable(question, text))
                .ifPresent(reply -> open.show(open.now().replied(reply)));
    }

    /** A reply that cannot be read any more is asked for again. */
    private Optional<Question.Choice> readable(Question question, String text) {
        try {
            return Optional.of(marking.reply(question, text));
        } catch (NotationException otherNumbers) {
            return Optional.empty();
        }
    }

    private void fill(StudentWork work) {
        sizeForm.clear();
        sizeForm.fill(work.size());
        stepsForm.restore(work.steps());
    }

    /** The forms go with the sheet when emptying it is undone and made again. */
    private void follow(Optional<Worksheet> now) {
        boolean before = laying;
        laying = true;
        emptied.filter(step -> now.filter(sheet -> sheet == step.full()).isPresent())
                .ifPresent(step -> fill(step.work()));
        emptied.filter(step -> now.filter(sheet -> sheet == step.empty()).isPresent())
                .ifPresent(_ -> fill(StudentWork.NONE));
        laying = before;
        keep();
    }

    private void keep() {
        if (laying || open.last().isEmpty()) {
            return;
        }
        Exercise exercise = open.last().get().exercise();
        kept.keep(
                exercise,
                open.sheet().get().isPresent() ? written() : kept.of(exercise).open(false));
    }

    private StudentWork written() {
        Worksheet now = open.now();
        StudentWork before = kept.of(now.exercise());
        return new StudentWork(
                        task.get(),
                        sizeForm.fields(),
                        now.answer().map(answer -> answers(now, answer)),
                        stepsForm.written(),
                        before.prediction(),
                        true,
                        now.reply().map(Question.Choice::text),
                        counting.tally().get())
                .guessing(before.guess());
    }

    private static Answers answers(Worksheet now, Answer answer) {
        List<Integer> checked = now.verdicts().keySet().stream().sorted().toList();
        boolean explained =
                now.check().isPresent()
                        && IntStream.range(0, answer.cells().size())
                                .allMatch(now.verdicts()::containsKey);
        return new Answers(
                answer.shape(),
                answer.cells().stream().map(AnswerCell::text).toList(),
                checked,
                explained);
    }
}
