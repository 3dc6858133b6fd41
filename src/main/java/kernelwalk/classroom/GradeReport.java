package kernelwalk.classroom;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Elsewhere;
import kernelwalk.notation.NumberText;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.apache.commons.csv.CSVFormat;

/**
 * The table of a marked class: one line for each cell of each answer.
 *
 * <p>What is true of a whole answer has a line without a place: {@code wrong-shape} with both shapes,
 * {@code right-elsewhere} with the conventions, {@code unreadable} with the reason; and so has a size or a number. Where
 * an exercise has several layers, a last column has the verdict by which what follows from an error counts as right; the
 * sizes or numbers of parameters of several layers have a line each.
 */
final class GradeReport {

    /** What every report begins with. */
    static final String BEGINNING = "student,problem,";

    private static final String SEPARATOR = "; ";
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final Writer out;
    private final boolean severalSamples;
    private final boolean severalLayers;
    private final boolean everyLayer;
    private final Words words;
    private final CountFrom from;

    /**
     * @param severalSamples whether each place names its sample too
     * @param severalLayers  whether what follows from an error in a layer before has a verdict of its own
     * @param everyLayer     whether a column says which layer it is
     * @param words          says why something cannot be read, and how places are counted
     */
    GradeReport(
            Writer out,
            boolean severalSamples,
            boolean severalLayers,
            boolean everyLayer,
            Words words) {
        this.out = out;
        this.severalSamples = severalSamples;
        this.severalLayers = severalLayers;
        this.everyLayer = everyLayer;
        this.words = words;
        this.from = words.countFrom();
    }

    void writeHeader() throws IOException {
        record(
                "student",
                "problem",
                List.of("layer", "sample", "row", "column", "filter"),
                "answer",
                "expected",
                "verdict",
                "diagnosis",
                "verdict with follow-through");
    }

    void write(Marked marked) throws IOException {
        String student = SpreadsheetText.of(marked.submission().student());
        String problem = SpreadsheetText.of(marked.problem());
        switch (marked) {
            case Marked.Unreadable unreadable ->
                    whole(
                            student,
                            problem,
                            "",
                            "",
                            "unreadable",
                            SpreadsheetText.of(unreadable.reason().in(words)));
            case Marked.LeftOut _ -> {}
            case Marked.Checked checked when !checked.layers().isEmpty() -> {
                for (var layer : checked.layers().entrySet()) {
                    String number = String.valueOf(layer.getKey() + 1);
                    write(student, problem, number, layer.getValue());
                }
            }
            case Marked.Checked checked -> write(student, problem, "", checked.check());
            case Marked.Counted counted when !counted.result().layers().isEmpty() ->
                    write(student, problem, counted.result());
            case Marked.Counted counted ->
                    whole(
                            student,
                            problem,
                            counted.result().answer(),
                            counted.expected(),
                            counted.result().isRight() ? "right" : "wrong",
                            String.join(SEPARATOR, counted.result().explanations().keySet()));
        }
    }

    /** One line for each layer, and one for the sum. */
    private void write(String student, String problem, CountCheck.Result result)
            throws IOException {
        for (LayerResult layer : result.layers()) {
            whole(
                    student,
                    problem,
                    "",
                    place(layer.layer(), layer.answer()),
                    place(layer.layer(), layer.expected()),
                    layer.verdict(),
                    String.join(SEPARATOR, layer.explanations().keySet()),
                    layer.carriedFrom().isPresent() ? "right" : layer.verdict());
        }
        if (result.sum().isPresent()) {
            LayerResult.Sum sum = result.sum().get();
            whole(
                    student,
                    problem,
                    "",
                    "sum: " + sum.answer(),
                    "sum: " + sum.expected(),
                    sum.verdict(),
                    "",
                    sum.follows() ? "right" : sum.verdict());
        }
    }

    private static String place(int layer, String counts) {
        return "layer " + (layer + 1) + ": " + counts;
    }

    private void write(String student, String problem, String layer, Check check)
            throws IOException {
        String diagnosis =
                check.diagnosis().names().stream()
                        .distinct()
                        .collect(Collectors.joining(SEPARATOR));
        String verdict = check.verdict().code();
        switch (check.verdict()) {
            case RIGHT, WRONG -> {}
            case WRONG_SHAPE ->
                    whole(
                            student,
                            problem,
                            layer,
                            check.answer().toString(),
                            check.expected().toString(),
                            verdict,
                            diagnosis,
                            check.rightOrFollowing() == check.count() ? "right" : verdict);
            case RIGHT_ELSEWHERE ->
                    whole(
                            student,
                            problem,
                            layer,
                            "",
                            "",
                            verdict,
                            check.conventions().stream()
                                    .map(Elsewhere::code)
                                    .collect(Collectors.joining(SEPARATOR)),
                            verdict);
        }
        for (CheckedCell cell : check.cells()) {
            record(
                    student,
                    problem,
                    place(layer, cell.at()),
                    ascii(cell.answer().text()),
                    ascii(NumberText.decimal(cell.expected())),
                    cell.verdict().code(),
                    cell.verdict() == CellVerdict.WRONG ? diagnosis : "",
                    cell.counts() ? CellVerdict.RIGHT.code() : cell.verdict().code());
        }
    }

    /** With the minus that spreadsheets know. */
    private static String ascii(String number) {
        return number.replace('−', '-').replace('－', '-');
    }

    private List<String> place(String layer, Cell at) {
        return Stream.concat(
                        Stream.of(layer),
                        IntStream.of(at.sample(), at.row(), at.column(), at.channel())
                                .map(from::name)
                                .mapToObj(String::valueOf))
                .toList();
    }

    private void whole(
            String student,
            String problem,
            String answer,
            String expected,
            String verdict,
            String diagnosis)
            throws IOException {
        whole(student, problem, "", answer, expected, verdict, diagnosis, verdict);
    }

    private void whole(
            String student,
            String problem,
            String layer,
            String answer,
            String expected,
            String verdict,
            String diagnosis,
            String following)
            throws IOException {
        record(
                student,
                problem,
                List.of(layer, "", "", "", ""),
                answer,
                expected,
                verdict,
                diagnosis,
                following);
    }

    private void record(
            String student,
            String problem,
            List<?> place,
            String answer,
            String expected,
            String verdict,
            String diagnosis,
            String following)
            throws IOException {
        var columns = new ArrayList<Object>(List.of(student, problem));
        columns.addAll(place.subList(everyLayer ? 0 : 1, 1));
        columns.addAll(place.subList(severalSamples ? 1 : 2, place.size()));
        columns.addAll(List.of(answer, expected, verdict, diagnosis));
        if (severalLayers) {
            columns.add(following);
        }
        FORMAT.printRecord(out, columns.toArray());
    }
}
