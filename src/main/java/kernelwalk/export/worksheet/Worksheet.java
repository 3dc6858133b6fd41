package kernelwalk.export.worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.export.course.CourseQuestion;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.MapName;
import kernelwalk.export.picture.PdfDocument;
import kernelwalk.export.solution.Solution;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.Drawing;
import kernelwalk.picture.Theme;
import kernelwalk.words.Phrase;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/**
 * Exercises as pages to be worked with a pencil, and the same with the numbers, the first cell worked, and what common
 * mistakes would give.
 *
 * @param problems the exercises, in order; of several layers the open one is asked
 * @param paper    what it is printed on
 * @param words    the language
 * @param hasSteps whether the first cell of each has blanks for its steps
 * @param code     from which the same problems can be made again; it stands at the foot of each page
 */
public record Worksheet(
        List<Exercise> problems,
        Paper paper,
        Words words,
        boolean hasSteps,
        Optional<String> code) {

    /** What the names of its files end in. */
    public static final String ENDING = ".pdf";

    /** A grid with more columns has no room for a pencil. */
    private static final int MOST_ACROSS = 18;

    /** A page has no room for more rows. */
    private static final int MOST_DOWN = 24;

    /** A sheet of more maps is longer than anybody works. */
    private static final int MOST_MAPS = 64;

    /** More steps than anybody writes down for one cell. */
    private static final int MOST_STEPS = 36;

    private static final double TYPED = 30;

    /** Room for a pencil: a little more than a centimetre. */
    private static final double ASKED = 44;

    public Worksheet {
        problems = List.copyOf(problems);
    }

    /** Why an exercise does not fit on paper. */
    public static Optional<Phrase> refusal(Exercise exercise) {
        Shape in = exercise.input().layout();
        Shape out = exercise.compute().geometry().output();
        boolean fits =
                Math.max(in.width(), out.width()) <= MOST_ACROSS
                        && Math.max(in.height(), out.height()) <= MOST_DOWN
                        && Math.max(in.samples() * in.channels(), out.samples() * out.channels())
                                <= MOST_MAPS;
        return fits
                ? CourseQuestion.refusal(exercise)
                : Optional.of(Phrase.of("export.worksheet.too-large", MOST_DOWN, MOST_ACROSS));
    }

    /** Where the key of a sheet goes: {@code sheet.pdf} has {@code sheet-key.pdf}. */
    public static Path key(Path sheet) {
        String name = FileName.last(sheet);
        String stem =
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return sheet.resolveSibling(stem + "-key" + ENDING);
    }

    /** Writes what is handed out, as PDF. The stream stays open. */
    public void write(OutputStream out) throws IOException {
        write(false, out);
    }

    /** Writes what is kept for marking, as PDF. The stream stays open. */
    public void writeKey(OutputStream out) throws IOException {
        write(true, out);
    }

    private void write(boolean isKey, OutputStream out) throws IOException {
        var document = new PdfDocument();
        for (Drawing page : pages(isKey)) {
            page.on(document.page(paper.width(), paper.height(), 1, Theme.PRINT));
        }
        document.write(title(isKey), words.language().code(), out);
    }

    private String title(boolean isKey) {
        return words.say(isKey ? "export.worksheet.key" : "export.worksheet.title");
    }

    /**
     * What stands on the pages, which are as large as the paper.
     *
     * @param isKey whether they are kept for marking
     */
    public List<Drawing> pages(boolean isKey) {
        var pages = new Pages(paper, words);
        String title = title(isKey);
        if (isKey) {
            pages.heading(title);
        } else {
            pages.fields(
                    List.of(
                            words.say("export.worksheet.name"),
                            words.say("export.worksheet.date")));
        }
        for (int i = 0; i < problems.size(); i++) {
            pages.together(problem(i + 1, problems.get(i), isKey));
        }
        return pages.numbered(code);
    }

    /** A problem, worked out once: it is laid out to see how much room it takes, and again where it stands. */
    private Consumer<Pages> problem(int number, Exercise exercise, boolean isKey) {
        String name = VisibleText.of(exercise.title().replaceAll("\\s+", " ").strip());
        String heading =
                name.isEmpty()
                        ? words.say("export.worksheet.problem", number)
                        : words.say("export.worksheet.problem.named", number, name);
        var question = new CourseQuestion(exercise, words);
        List<String> told =
                Stream.concat(
                                exercise.notes().lines().map(VisibleText::of),
                                question.told().stream())
                        .toList();
        Computation computation = exercise.compute();
        List<String> worked = isKey ? worked(exercise, question) : List.of();
        return pages -> {
            pages.heading(heading);
            told.forEach(pages::text);
            putTyped(exercise, pages);
            pages.keep(ASKED);
            putOutput(exercise, computation.output(), isKey, pages);
            if (isKey) {
                pages.keep(ASKED);
                worked.forEach(pages::text);
            } else if (hasSteps) {
                putSteps(exercise, pages);
            }
        };
    }

    private List<String> worked(Exercise exercise, CourseQuestion question) {
        var lines = new ArrayList<String>();
        lines.add(words.say("export.worksheet.first"));
        lines.addAll(Solution.markdown(exercise, Look.in(words).with(Detail.ONE)).firstWindow());
        lines.addAll(question.mistakes());
        return lines;
    }

    private void putTyped(Exercise exercise, Pages pages) {
        NumberStyle typed = exercise.typedStyle();
        String input = words.say("export.solution.input");
        if (exercise.takesUnits()) {
            units(input, exercise.input(), typed::inFull, TYPED, pages);
        } else {
            maps(input, "channel", exercise.input(), typed::inFull, TYPED, pages);
        }
        if (exercise.operation() instanceof Weighted weighted) {
            kernel(weighted, typed, pages);
        }
    }

    private void putOutput(Exercise exercise, Tensor<Shape> output, boolean isKey, Pages pages) {
        NumberStyle results = exercise.resultStyle();
        Writing writing = value -> isKey ? results.inFull(value) : "";
        double side = isKey ? TYPED : ASKED;
        String name = words.say("export.solution.output");
        if (exercise.givesUnits()) {
            units(name, output, writing, side, pages);
        } else {
            String slice = exercise.operation() instanceof Weighted ? "filter" : "channel";
            maps(name, slice, output, writing, side, pages);
        }
    }

    /** Samples × units in one grid. */
    private static void units(
            String name, Tensor<Shape> numbers, Writing writing, double side, Pages pages) {
        Shape shape = numbers.layout();
        pages.grid(
                name,
                grid(
                        shape.samples(),
                        shape.channels(),
                        (sample, unit) -> writing.of(numbers.at(shape.index(sample, 0, 0, unit)))),
                side);
    }

    /** Blanks for the steps of the first cell; nothing where there are too many, or no window. */
    private void putSteps(Exercise exercise, Pages pages) {
        int entries = exercise.compute().ledger(new Cell(0, 0, 0, 0)).entries().size();
        List<String> blanks = StepBlanks.of(exercise.operation(), entries);
        if (!blanks.isEmpty() && entries <= MOST_STEPS) {
            pages.keep(2 * ASKED);
            pages.text(words.say("export.worksheet.steps"));
            pages.blanks(blanks);
        }
    }

    private void kernel(Weighted weighted, NumberStyle style, Pages pages) {
        KernelShape shape = weighted.kernel().layout();
        String name = words.say("export.solution.kernel");
        IntFunction<String> number = index -> style.inFull(weighted.kernel().at(index));
        if (weighted instanceof Dense dense) {
            pages.grid(
                    words.say("export.solution.weights"),
                    grid(
                            dense.inputs(),
                            dense.units(),
                            (row, column) -> number.apply(shape.index(0, 0, row, column))),
                    TYPED);
        } else {
            for (int map = 0; map < shape.filters() * shape.channels(); map++) {
                int filter = map / shape.channels();
                int channel = map % shape.channels();
                pages.grid(
                        shape.filters() * shape.channels() == 1
                                ? name
                                : name + ", " + MapName.ofKernel(words, filter, channel),
                        grid(
                                shape.height(),
                                shape.width(),
                                (u, v) -> number.apply(shape.index(u, v, channel, filter))),
                        TYPED);
            }
        }
        pages.grid(
                words.say("export.solution.bias"),
                List.of(weighted.bias().stream().map(style::inFull).toList()),
                TYPED);
    }

    /** What stands in a row and column. */
    private interface Place {
        String at(int row, int column);
    }

    private static List<List<String>> grid(int height, int width, Place place) {
        var rows = new ArrayList<List<String>>();
        for (int row = 0; row < height; row++) {
            int current = row;
            rows.add(
                    IntStream.range(0, width)
                            .mapToObj(column -> place.at(current, column))
                            .toList());
        }
        return Collections.unmodifiableList(rows);
    }

    private interface Writing {
        String of(Value value);
    }

    private void maps(
            String name,
            String slice,
            Tensor<Shape> numbers,
            Writing writing,
            double side,
            Pages pages) {
        Shape shape = numbers.layout();
        for (int map = 0; map < shape.samples() * shape.channels(); map++) {
            int sample = map / shape.channels();
            int channel = map % shape.channels();
            String ofMap = MapName.of(words, shape.samples(), sample, slice, channel);
            pages.grid(
                    shape.samples() * shape.channels() == 1 ? name : name + ", " + ofMap,
                    grid(
                            shape.height(),
                            shape.width(),
                            (row, column) ->
                                    writing.of(
                                            numbers.at(shape.index(sample, row, column, channel)))),
                    side);
        }
    }
}
