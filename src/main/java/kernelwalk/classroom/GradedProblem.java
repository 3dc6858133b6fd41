package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Understood;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/**
 * A problem that was set to a class, prepared for marking.
 *
 * @param name    what it is called: the name of its file
 * @param marking marks the values
 * @param counts  checks a size or a number of parameters, where one of these is asked for
 * @param range   which cells of a spreadsheet are the answer
 * @param commas  what a comma in an answer is, where somebody has said it
 */
public record GradedProblem(
        String name,
        Marking marking,
        Optional<CountCheck> counts,
        Optional<String> range,
        Commas commas) {

    /** A text with more cells is no size. */
    private static final int CELLS_OF_COUNTS = 16;

    /**
     * Prepares the problem in a file.
     *
     * @param rules what is asked of an answer, where the exercise asks for something
     * @throws RuntimeException when it cannot be read or computed
     */
    public static GradedProblem of(
            Path file,
            AskedFor asked,
            UnaryOperator<MarkingRules> rules,
            Optional<String> range,
            Commas commas,
            Words words) {
        return of(
                name(file), ExerciseFile.readComputable(file), asked, rules, range, commas, words);
    }

    private static GradedProblem of(
            String name,
            Exercise exercise,
            AskedFor asked,
            UnaryOperator<MarkingRules> rules,
            Optional<String> range,
            Commas commas,
            Words words) {
        Optional<CountCheck> counts =
                asked == AskedFor.OUTPUT
                        ? Optional.empty()
                        : Optional.of(
                                new CountCheck(
                                        exercise, asked, asked.key(exercise), commas, words));
        Marking marking = Marking.of(exercise, rules.apply(exercise.marking()));
        return new GradedProblem(name, marking, counts, range, commas);
    }

    /**
     * Prepares a problem of which every value is asked for, with what it asks of an answer.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static GradedProblem of(String name, Exercise exercise) {
        return new GradedProblem(
                name, Marking.of(exercise), Optional.empty(), Optional.empty(), Commas.UNSAID);
    }

    /**
     * Prepares a problem, with what it asks of an answer.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static GradedProblem of(String name, Exercise exercise, AskedFor asked, Words words) {
        return of(name, exercise, asked, rules -> rules, Optional.empty(), Commas.UNSAID, words);
    }

    /** What the problem of a file is called. */
    public static String name(Path file) {
        String name = FileName.last(file);
        int end = name.length() - ExerciseFile.ENDING.length();
        return name.endsWith(ExerciseFile.ENDING) && end > 0
                ? name.substring(0, end)
                : Submission.of(file).work();
    }

    /** How many values an answer has. */
    public int cells() {
        return counts.isPresent() ? CELLS_OF_COUNTS : marking.shape().count();
    }

    /** Marks an answer; what cannot be read is told by an exception. */
    Marked mark(Submission submission) {
        return counts.isPresent()
                ? new Marked.Counted(
                        submission,
                        name,
                        counts.get().check(text(submission)),
                        counts.get().expected())
                : checked(submission, answer(submission));
    }

    private Marked checked(Submission submission, Answer answer) {
        return new Marked.Checked(submission, name, answer, marking.check(answer));
    }

    private String text(Submission submission) {
        return submission
                .row()
                .map(cells -> String.join(" ", cells))
                .orElseGet(
                        () ->
                                AnswerFile.text(
                                        submission.file(), part(submission), CELLS_OF_COUNTS));
    }

    private Answer answer(Submission submission) {
        return submission.row().map(this::answer).orElseGet(() -> read(submission));
    }

    /** The range that was asked for, in the sheet of the answer. */
    private Optional<String> part(Submission submission) {
        return submission.sheet().isEmpty()
                ? range
                : range.map(place -> "'" + submission.sheet().get() + "'!" + place)
                        .or(submission::sheet);
    }

    private Answer read(Submission submission) {
        List<ReadAnswer> meanings =
                AnswerFile.meanings(
                        submission.file(), part(submission), marking.exercise(), commas);
        return Understood.of(meanings, marking).answer().answer();
    }

    /** Cells of a table are those of the output row by row; a single one can be a whole answer. */
    private Answer answer(List<String> row) {
        Exercise exercise = marking.exercise();
        Shape output = marking.shape();
        int last =
                IntStream.range(0, row.size())
                        .filter(i -> i < output.count() || !row.get(i).isBlank())
                        .max()
                        .orElse(-1);
        if (last <= 0 && output.count() > 1) {
            return Answer.parse(last < 0 ? "" : row.getFirst(), exercise);
        }
        List<AnswerCell> cells =
                IntStream.rangeClosed(0, Math.max(last, 0))
                        .mapToObj(i -> AnswerCell.read(row.get(i), exercise.numbers()))
                        .toList();
        boolean fills = cells.size() == output.count();
        return new Answer(fills ? output : new Shape(1, 1, cells.size(), 1), cells);
    }
}
