package kernelwalk.export.solution;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.export.look.LayerName;
import kernelwalk.export.look.Look;
import kernelwalk.words.ShapeFact;
import kernelwalk.words.ShapeFacts;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The worked solution of an exercise: its numbers, its sizes, how windows come to theirs, and the output. */
public final class Solution {

    /** More windows than anybody reads. */
    private static final int MOST_WINDOWS = 400;

    private final Exercise exercise;
    private final Computation computation;
    private final Look look;
    private final Words words;
    private final Script script;
    private final NumberGrids grids;

    private Solution(Exercise exercise, Look look, Script script) {
        this.exercise = exercise;
        this.look = look;
        this.script = script;
        words = look.words();
        computation = exercise.compute();
        grids = new NumberGrids(exercise, computation, words, script);
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
        grids.writeMaps(computation.output(), exercise.resultStyle(), out);
    }

    /** Writes what stands before everything. */
    public void writeTitle(Writer out) throws IOException {
        String title = VisibleText.of(exercise.title().replaceAll("\\s+", " ").strip());
        out.write(script.begin(title, hasHangul(), NumberGrids.MOST_CELLS_ACROSS));
    }

    /** Writes what is asked: notes, numbers and sizes. */
    public void writeExercise(Writer out) throws IOException {
        String notes = exercise.hasTypedInput() ? exercise.notes() : "";
        for (String line : notes.lines().filter(line -> !line.isBlank()).toList()) {
            out.write(script.paragraph(VisibleText.of(line.strip())));
        }
        String operation = words.say("operation." + OperationType.of(exercise.operation()).code());
        out.write(script.paragraph(words.sentence(operation)));
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
            grids.writeMaps(exercise.input(), exercise.typedStyle(), out);
        }
        if (exercise.operation() instanceof Weighted weighted) {
            out.write(script.heading(words.say("export.solution.kernel")));
            grids.writeKernel(weighted, out);
        } else if (exercise.operation() instanceof BatchNormalization normalization) {
            grids.writeNumbers("export.sheet.mean", normalization.mean(), out);
            grids.writeNumbers("export.sheet.variance", normalization.variance(), out);
            grids.writeNumbers("export.sheet.scale", normalization.scale(), out);
            grids.writeNumbers("export.sheet.offset", normalization.offset(), out);
            grids.writeNumbers("export.sheet.epsilon", List.of(normalization.epsilon()), out);
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

    /** The equation of one window by itself; empty where numbers only go to other places. */
    public Optional<String> equation(Cell cell) {
        return exercise.operation() instanceof Rearranging
                ? Optional.empty()
                : Optional.of(
                        script.equation(
                                new Equation(exercise, computation, script, words)
                                        .lines(computation.writtenDown(cell))));
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
        if (grids.areUnits(output)) {
            return grids.map(cell.sample(), cell.channel(), output);
        }
        String place = words.say("export.solution.place", cell.row(), cell.column());
        return output.samples() * output.channels() == 1
                ? place
                : grids.map(cell.sample(), cell.channel(), output) + ", " + place;
    }

    private boolean hasHangul() {
        String said = words.say("export.solution.input") + exercise.title() + exercise.notes();
        return said.codePoints().anyMatch(TexScript::isHangul);
    }
}
