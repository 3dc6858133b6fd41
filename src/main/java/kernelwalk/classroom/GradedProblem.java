package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.ChainMarking;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Understood;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.LayerTexts;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/**
 * A problem that was set to a class, prepared for marking.
 *
 * @param name    what it is called: the name of its file
 * @param marking marks the values
 * @param chain   marks the values of several layers, where the exercise has several
 * @param counts  checks a size or a number of parameters, where one of these is asked for
 * @param range   which cells of a spreadsheet are the answer
 * @param commas  what a comma in an answer is, where somebody has said it
 */
public record GradedProblem(
        String name,
        Marking marking,
        Optional<ChainMarking> chain,
        Optional<CountCheck> counts,
        Optional<String> range,
        Commas commas) {

    /** A text with more cells is no size. */
    private static final int CELLS_OF_COUNTS = 16;

    /**
     * Prepares the problem in a file.
     *
     * @param exercise what the file holds, the layer that is asked for open
     * @param isWhole  whether all layers of several are asked about: no one of them is named
     * @param rules    what is asked of an answer, where the exercise asks for something
     * @throws RuntimeException when it cannot be computed
     */
    public static GradedProblem of(
            Path file,
            Exercise exercise,
            boolean isWhole,
            AskedFor asked,
            UnaryOperator<MarkingRules> rules,
            Optional<String> range,
            Commas commas,
            Words words) {
        return of(name(file), exercise, isWhole, asked, rules, range, commas, words);
    }

    private static GradedProblem of(
            String name,
            Exercise exercise,
            boolean isWhole,
            AskedFor asked,
            UnaryOperator<MarkingRules> rules,
            Optional<String> range,
            Commas commas,
            Words words) {
        Optional<CountCheck> counts =
                asked == AskedFor.OUTPUT
                        ? Optional.empty()
                        : Optional.of(
                                isWhole
                                        ? CountCheck.ofChain(exercise, asked, commas, words)
                                        : CountCheck.of(exercise, asked, commas, words));
        MarkingRules all = rules.apply(exercise.marking());
        return new GradedProblem(
                name, Marking.of(exercise, all), chain(exercise, all), counts, range, commas);
    }

    /**
     * Prepares a problem of which every value is asked for, with what it asks of an answer.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static GradedProblem of(String name, Exercise exercise) {
        return new GradedProblem(
                name,
                Marking.of(exercise),
                chain(exercise, exercise.marking()),
                Optional.empty(),
                Optional.empty(),
                Commas.UNSAID);
    }

    private static Optional<ChainMarking> chain(Exercise exercise, MarkingRules rules) {
        return exercise.layers().size() > 1
                ? Optional.of(ChainMarking.of(exercise, rules))
                : Optional.empty();
    }

    /**
     * Prepares a problem, with what it asks of an answer.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static GradedProblem of(String name, Exercise exercise, AskedFor asked, Words words) {
        boolean isWhole = exercise.layers().size() > 1;
        return of(
                name,
                exercise.atEnd(),
                isWhole,
                asked,
                rules -> rules,
                Optional.empty(),
                Commas.UNSAID,
                words);
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
                : layers(submission)
                        .map(texts -> checked(submission, texts))
                        .orElseGet(() -> checkedAlone(submission));
    }

    private Marked checkedAlone(Submission submission) {
        Answer answer = answer(submission);
        Check check = marking.check(answer);
        if (namesLayers(submission) && check.verdict() != Verdict.RIGHT) {
            LayerTexts.checkLabel(textOfLayers(submission), marking.exercise());
        }
        return new Marked.Checked(submission, name, answer, check);
    }

    private boolean namesLayers(Submission submission) {
        return chain.isPresent() && submission.row().isEmpty();
    }

    /** What a student has written for each of several layers, where the text names them. */
    private Optional<SortedMap<Integer, String>> layers(Submission submission) {
        return namesLayers(submission)
                ? LayerTexts.of(textOfLayers(submission), marking.exercise())
                : Optional.empty();
    }

    private String textOfLayers(Submission submission) {
        int cells = chain.orElseThrow().cells(marking.exercise().opened());
        return AnswerFile.text(submission.file(), part(submission), cells);
    }

    private Marked checked(Submission submission, SortedMap<Integer, String> texts) {
        int asked = marking.exercise().opened();
        var answers = new TreeMap<Integer, Answer>();
        texts.headMap(asked + 1)
                .forEach(
                        (layer, text) ->
                                answers.put(layer, answer(text, chain.get().layer(layer))));
        answers.putIfAbsent(asked, Answer.blank(marking.shape()));
        Check check = chain.get().named(asked, chain.get().check(answers));
        return new Marked.Checked(submission, name, answers.get(asked), check);
    }

    private Answer answer(String text, Marking layer) {
        List<ReadAnswer> meanings = AnswerText.meanings(text, layer.exercise(), commas);
        return Understood.of(meanings, layer).answer().answer();
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
