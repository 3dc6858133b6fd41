package kernelwalk.export.solution;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Operation.WindowPooling;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Stationary;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.export.look.LayerName;
import kernelwalk.export.look.Look;
import kernelwalk.notation.CardNotation;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.ShapeFact;
import kernelwalk.words.ShapeFacts;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The worked solution of an exercise: its numbers, its sizes, how windows come to theirs, and the output. */
public final class Solution {

    /** More windows than anybody reads. */
    private static final int MOST_WINDOWS = 400;

    /** A wider or higher grid does not fit on a page. */
    private static final int MOST_CELLS_ACROSS = 24;

    private final Exercise exercise;
    private final Computation computation;
    private final Look look;
    private final Words words;
    private final Script script;

    private Solution(Exercise exercise, Look look, Script script) {
        this.exercise = exercise;
        this.look = look;
        this.script = script;
        words = look.words();
        computation = exercise.compute();
    }

    /**
     * In LaTeX.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Solution tex(Exercise exercise, Look look) {
        return new Solution(exercise, look, new TexScript());
    }

    /**
     * In Markdown.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static Solution markdown(Exercise exercise, Look look) {
        return new Solution(exercise, look, new MarkdownScript());
    }

    /** Writes all of it: every layer up to the open one, in order. */
    public void write(Writer out) throws IOException {
        writeTitle(out);
        for (int number = 0; number < exercise.opened(); number++) {
            new Solution(exercise.at(number), look.anywhere(), script).writeLayer(out);
        }
        writeLayer(out);
        out.write(script.end());
    }

    private void writeLayer(Writer out) throws IOException {
        if (exercise.layers().size() > 1) {
            out.write(script.heading(LayerName.of(exercise, words)));
        }
        writeExercise(out);
        writeWindows(out);
        out.write(script.heading(words.say("export.solution.output")));
        writeMaps(computation.output(), exercise.resultStyle(), out);
    }

    /** Writes what stands before everything. */
    public void writeTitle(Writer out) throws IOException {
        String title = VisibleText.of(exercise.title().replaceAll("\\s+", " ").strip());
        out.write(script.begin(title, hasHangul(), MOST_CELLS_ACROSS));
    }

    /** Writes what is asked: notes, numbers and sizes. */
    public void writeExercise(Writer out) throws IOException {
        String notes = exercise.hasTypedInput() ? exercise.notes() : "";
        for (String line : notes.lines().filter(line -> !line.isBlank()).toList()) {
            out.write(script.paragraph(VisibleText.of(line.strip())));
        }
        String operation = words.say("operation." + OperationType.of(exercise.operation()).code());
        out.write(script.paragraph(words.atTheBeginning(operation) + "."));
        List<ShapeFact> facts =
                exercise.operation() instanceof Windowless
                        ? List.of()
                        : ShapeFacts.of(words, computation, exercise.convention());
        for (ShapeFact fact : facts) {
            String caption = fact.caption().isEmpty() ? "" : " (" + fact.caption() + ")";
            out.write(script.paragraph(fact.heading() + ": " + fact.working() + caption));
        }
        if (exercise.hasTypedInput()) {
            out.write(script.heading(words.say("export.solution.input")));
            writeMaps(exercise.input(), exercise.typedStyle(), out);
        }
        if (exercise.operation() instanceof Weighted weighted) {
            out.write(script.heading(words.say("export.solution.kernel")));
            writeKernel(weighted, out);
        } else if (exercise.operation() instanceof BatchNormalization normalization) {
            writeNumbers("export.sheet.mean", normalization.mean(), out);
            writeNumbers("export.sheet.variance", normalization.variance(), out);
            writeNumbers("export.sheet.scale", normalization.scale(), out);
            writeNumbers("export.sheet.offset", normalization.offset(), out);
            writeNumbers("export.sheet.epsilon", List.of(normalization.epsilon()), out);
        }
    }

    /** Writes the windows that the look asks for; there are none where numbers only go to other places. */
    public void writeWindows(Writer out) throws IOException {
        if (exercise.operation() instanceof Rearranging) {
            return;
        }
        var equation = new Equation(exercise, computation, script, words);
        List<Cell> cells = windows().limit(MOST_WINDOWS).toList();
        long left = windows().count() - cells.size();
        out.write(script.heading(words.say("export.solution.windows")));
        for (Cell cell : cells) {
            out.write(script.paragraph(name(cell)));
            out.write(script.equation(equation.lines(computation.writtenDown(cell))));
        }
        if (left > 0) {
            out.write(script.paragraph(words.say("export.solution.left-out", left)));
        }
    }

    /** The lines of the equation of the first cell. */
    public List<String> firstWindow() {
        var equation = new Equation(exercise, computation, script, words);
        return equation.lines(computation.writtenDown(new Cell(0, 0, 0, 0)));
    }

    private Stream<Cell> windows() {
        Shape output = computation.geometry().output();
        Cell first = look.window().orElse(new Cell(0, 0, 0, 0));
        return switch (look.detail()) {
            case ONE -> Stream.of(first);
            case FILTER ->
                    IntStream.range(0, output.channels())
                            .mapToObj(
                                    filter ->
                                            new Cell(
                                                    first.sample(),
                                                    first.row(),
                                                    first.column(),
                                                    filter));
            case ALL -> inWalkOrder(output);
        };
    }

    /** Sample by sample, filter by filter. */
    private static Stream<Cell> inWalkOrder(Shape output) {
        int map = output.height() * output.width();
        return IntStream.range(0, output.count())
                .mapToObj(
                        i ->
                                new Cell(
                                        i / map / output.channels(),
                                        i % map / output.width(),
                                        i % output.width(),
                                        i / map % output.channels()));
    }

    private String name(Cell cell) {
        Shape output = computation.geometry().output();
        if (areUnits(output)) {
            return map(cell.sample(), cell.channel(), output);
        }
        String place = words.say("export.solution.place", cell.row(), cell.column());
        return output.samples() * output.channels() == 1
                ? place
                : map(cell.sample(), cell.channel(), output) + ", " + place;
    }

    /** What a map is called, where there are several. */
    private String map(int sample, int channel, Shape shape) {
        boolean isFiltered =
                shape.equals(computation.geometry().output())
                        && exercise.operation() instanceof Weighted;
        String slice =
                words.say(
                        isFiltered ? "export.solution.filter" : "export.solution.channel", channel);
        return shape.samples() == 1
                ? slice
                : words.say("export.solution.sample", sample) + ", " + slice;
    }

    /** Whether maps are single numbers, which stand in one row. */
    private boolean areUnits(Shape shape) {
        boolean takesUnits =
                switch (exercise.operation()) {
                    case Stationary _ -> true;
                    case Convolution _, TransposedConvolution _, WindowPooling _ -> false;
                };
        return takesUnits && shape.height() * shape.width() == 1 && shape.channels() > 1;
    }

    private void writeMaps(Tensor<Shape> numbers, NumberStyle style, Writer out)
            throws IOException {
        Shape shape = numbers.layout();
        if (areUnits(shape)) {
            writeGrid(
                    Optional.empty(),
                    shape.samples(),
                    shape.channels(),
                    (sample, unit) -> shape.index(sample, 0, 0, unit),
                    numbers,
                    style,
                    out);
            return;
        }
        for (int sample = 0; sample < shape.samples(); sample++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                int ofSample = sample;
                int ofChannel = channel;
                Optional<String> name =
                        shape.samples() * shape.channels() == 1
                                ? Optional.empty()
                                : Optional.of(map(sample, channel, shape));
                writeGrid(
                        name,
                        shape.height(),
                        shape.width(),
                        (row, column) -> shape.index(ofSample, row, column, ofChannel),
                        numbers,
                        style,
                        out);
            }
        }
    }

    private void writeKernel(Weighted weighted, Writer out) throws IOException {
        KernelShape shape = weighted.kernel().layout();
        if (weighted instanceof Dense dense) {
            writeGrid(
                    Optional.empty(),
                    dense.inputs(),
                    dense.units(),
                    (input, unit) -> shape.index(0, 0, input, unit),
                    dense.kernel(),
                    exercise.typedStyle(),
                    out);
            writeNumbers("export.solution.bias", dense.bias(), out);
            return;
        }
        for (int filter = 0; filter < shape.filters(); filter++) {
            for (int channel = 0; channel < shape.channels(); channel++) {
                int ofFilter = filter;
                int ofChannel = channel;
                String slice = words.say("export.solution.channel", channel);
                String name = words.say("export.solution.filter", filter) + ", " + slice;
                writeGrid(
                        shape.filters() * shape.channels() == 1
                                ? Optional.empty()
                                : Optional.of(name),
                        shape.height(),
                        shape.width(),
                        (row, column) -> shape.index(row, column, ofChannel, ofFilter),
                        weighted.kernel(),
                        exercise.typedStyle(),
                        out);
            }
        }
        writeNumbers("export.solution.bias", weighted.bias(), out);
    }

    private void writeNumbers(String key, List<Value> numbers, Writer out) throws IOException {
        String all =
                String.join(", ", numbers.stream().map(exercise.typedStyle()::inFull).toList());
        out.write(script.paragraph(words.say(key) + ": " + all));
    }

    /** Which number stands in a row and column. */
    private interface Place {
        int index(int row, int column);
    }

    private void writeGrid(
            Optional<String> name,
            int height,
            int width,
            Place place,
            Tensor<? extends Layout> numbers,
            NumberStyle style,
            Writer out)
            throws IOException {
        if (name.isPresent()) {
            out.write(script.paragraph(name.get()));
        }
        if (Math.max(height, width) > MOST_CELLS_ACROSS) {
            out.write(script.paragraph(words.say("export.solution.too-large", height, width)));
            return;
        }
        var values = new ArrayList<List<Value>>();
        for (int row = 0; row < height; row++) {
            int current = row;
            values.add(
                    IntStream.range(0, width)
                            .mapToObj(column -> numbers.at(place.index(current, column)))
                            .toList());
        }
        CardNotation notation = style.card(values.stream().flatMap(List::stream).toList());
        List<List<String>> rows =
                values.stream().map(row -> row.stream().map(notation::text).toList()).toList();
        out.write(script.grid(rows, words.countFrom().name(0)));
    }

    private boolean hasHangul() {
        String said = words.say("export.solution.input") + exercise.title() + exercise.notes();
        return said.codePoints().anyMatch(TexScript::isHangul);
    }
}
