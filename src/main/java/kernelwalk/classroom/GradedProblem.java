package kernelwalk.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
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
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.AnswerRow;
import kernelwalk.homework.answer.AnswerText;
import kernelwalk.homework.answer.LayerCounts;
import kernelwalk.homework.answer.LayerTexts;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.Commas;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;

/**
 * A problem that was set to a class, prepared for marking.
 *
 * @param name       what it is called: the name of its file
 * @param marking    marks the values
 * @param chain      marks the values of several layers, where the exercise has several
 * @param everyLayer whether each layer that is answered is marked, not the last one alone
 * @param counts     checks a size or a number of parameters, where one of these is asked for
 * @param range      which cells of a spreadsheet are the answer
 * @param commas     what a comma in an answer is, where somebody has said it
 */
public record GradedProblem(
        String name,
        Marking marking,
        Optional<ChainMarking> chain,
        boolean everyLayer,
        Optional<CountCheck> counts,
        Optional<String> range,
        Commas commas) {

    /** A text with more cells is no size. */
    private static final int CELLS_OF_COUNTS = 16;

    /**
     * Prepares the problem in a file.
     *
     * @param exercise what the file holds, the layer that is asked for open
     * @param isWhole  whether all layers of several are asked about: of values each that is answered
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
                name,
                Marking.of(exercise, all),
                chain(exercise, all),
                isWhole && asked == AskedFor.OUTPUT && exercise.layers().size() > 1,
                counts,
                range,
                commas);
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
                false,
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
        boolean isWhole = asked != AskedFor.OUTPUT && exercise.layers().size() > 1;
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
        if (counts.isPresent()) {
            return CELLS_OF_COUNTS;
        }
        return everyLayer
                ? chain.orElseThrow().cells(marking.exercise().opened())
                : marking.shape().count();
    }

    /** Marks an answer; what cannot be read is told by an exception. */
    Marked mark(Submission submission) {
        if (counts.isPresent()) {
            return new Marked.Counted(
                    submission,
                    name,
                    counts.get().check(text(submission)),
                    counts.get().expected());
        }
        if (!submission.layers().isEmpty()) {
            return checkedLayers(submission);
        }
        return layers(submission)
                .map(texts -> checked(submission, texts))
                .orElseGet(() -> checkedAlone(submission));
    }

    /** What is in the files or columns of several layers; of one that cannot be read it is said which. */
    private Marked checkedLayers(Submission submission) {
        int asked = marking.exercise().opened();
        var answers = new TreeMap<Integer, Answer>();
        for (var part : submission.layers().headMap(asked + 1).entrySet()) {
            Marking layer = chain.orElseThrow().layer(part.getKey());
            try {
                answers.put(part.getKey(), answer(part.getValue(), layer));
            } catch (RuntimeException e) {
                return new Marked.Unreadable(
                        part.getValue(), name, words -> Failure.of(e, words).message());
            }
        }
        return checked(submission, answers);
    }

    private Marked checkedAlone(Submission submission) {
        Answer answer = answer(submission, marking);
        Check check = marking.check(answer);
        if (namesLayers(submission) && check.verdict() != Verdict.RIGHT) {
            LayerTexts.checkLabel(textOfLayers(submission), marking.exercise());
        }
        return everyLayer
                ? new Marked.Checked(
                        submission,
                        name,
                        answer,
                        check,
                        new TreeMap<>(Map.of(marking.exercise().opened(), check)))
                : new Marked.Checked(submission, name, answer, check);
    }

    private boolean namesLayers(Submission submission) {
        return chain.isPresent()
                && submission.row().stream().flatMap(List::stream).allMatch(this::mayNameLayer)
                && !submission.row().equals(Optional.of(List.of()));
    }

    /** Whether a cell of a table can be the answer to a layer that it names. */
    private boolean mayNameLayer(String cell) {
        return cell.isBlank() || cell.indexOf(':') > 0 || cell.indexOf('=') > 0;
    }

    /** What a student has written for each of several layers, where the text names them. */
    private Optional<SortedMap<Integer, String>> layers(Submission submission) {
        return namesLayers(submission)
                ? LayerTexts.of(textOfLayers(submission), marking.exercise())
                : Optional.empty();
    }

    private String textOfLayers(Submission submission) {
        int cells = chain.orElseThrow().cells(marking.exercise().opened());
        return submission
                .row()
                .map(row -> String.join("\n", row))
                .orElseGet(
                        () -> AnswerFile.text(submission.file(), part(submission), cells, commas));
    }

    private Marked checked(Submission submission, SortedMap<Integer, String> texts) {
        var answers = new TreeMap<Integer, Answer>();
        texts.headMap(marking.exercise().opened() + 1)
                .forEach(
                        (layer, text) ->
                                answers.put(layer, answer(text, chain.get().layer(layer))));
        return checked(submission, answers);
    }

    private Marked checked(Submission submission, TreeMap<Integer, Answer> answers) {
        int asked = marking.exercise().opened();
        var blank = Answer.blank(marking.shape());
        if (everyLayer && !answers.isEmpty()) {
            SortedMap<Integer, Check> each = chain.get().check(answers);
            Check last = each.get(each.lastKey());
            Answer answer = answers.getOrDefault(asked, blank);
            return new Marked.Checked(submission, name, answer, last, each);
        }
        answers.putIfAbsent(asked, blank);
        Check check = chain.get().named(asked, chain.get().check(answers));
        return new Marked.Checked(submission, name, answers.get(asked), check);
    }

    private Answer answer(String text, Marking layer) {
        List<ReadAnswer> meanings = AnswerText.meanings(text, layer.exercise(), commas);
        return Understood.of(meanings, layer).answer().answer();
    }

    /** Of several files what is in each, behind the number of its layer. */
    private String text(Submission submission) {
        if (!submission.layers().isEmpty()) {
            return submission.layers().entrySet().stream()
                    .map(part -> "layer " + (part.getKey() + 1) + ": " + text(part.getValue()))
                    .map(line -> line.strip().replaceAll("\\s*\\R\\s*", " "))
                    .collect(Collectors.joining("\n"));
        }
        return submission
                .row()
                .map(cells -> String.join(areSizesOfLayers(cells) ? "\n" : " ", cells))
                .orElseGet(
                        () ->
                                AnswerFile.text(
                                        submission.file(),
                                        part(submission),
                                        CELLS_OF_COUNTS,
                                        commas));
    }

    /** Whether each cell of a table says something of one layer. */
    private boolean areSizesOfLayers(List<String> cells) {
        return LayerCounts.of(
                        String.join("\n", cells),
                        marking.exercise(),
                        counts.orElseThrow().asked() == AskedFor.SIZE)
                .isPresent();
    }

    private Answer answer(Submission submission, Marking layer) {
        return submission
                .row()
                .map(row -> AnswerRow.meanings(row, layer.exercise(), layer.shape(), commas))
                .map(meanings -> Understood.of(meanings, layer).answer().answer())
                .orElseGet(() -> read(submission, layer));
    }

    /** The range that was asked for, in the sheet of the answer. */
    private Optional<String> part(Submission submission) {
        return submission.sheet().isEmpty()
                ? range
                : range.map(place -> "'" + submission.sheet().get() + "'!" + place)
                        .or(submission::sheet);
    }

    private Answer read(Submission submission, Marking layer) {
        List<ReadAnswer> meanings =
                AnswerFile.meanings(submission.file(), part(submission), layer.exercise(), commas);
        return Understood.of(meanings, layer).answer().answer();
    }
}
