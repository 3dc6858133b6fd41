package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.AlignedIndex;
import kernelwalk.words.Words;

/**
 * The worked steps of an exercise, as text: how the sizes came about, then window by window how its number did.
 *
 * <p>Windows are worked while they are written, so that the walk may be of any length.
 */
public final class WorkedSteps {

    private final Exercise exercise;
    private final Words words;
    private final Computation computation;
    private final StepsHead head;
    private final WindowText windows;
    private final MapTables maps;

    /**
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public WorkedSteps(Exercise exercise, Words words) {
        this.exercise = exercise;
        this.words = words;
        this.computation = exercise.compute();
        this.head = new StepsHead(exercise, computation, words);
        this.windows =
                new WindowText(
                        exercise,
                        computation.geometry(),
                        exercise.order() == TapOrder.CHANNELS,
                        words);
        this.maps = new MapTables(exercise.operation(), exercise.resultStyle(), words);
    }

    /** N × OH × OW × F. */
    Shape output() {
        return computation.geometry().output();
    }

    /** Writes everything: the sizes, every window in walk order, and the output. */
    public void write(Writer out) throws IOException {
        writeHead(out);
        Shape output = output();
        if (exercise.givesUnits()) {
            writeUnits(out);
            return;
        }
        for (int sample = 0; sample < output.samples(); sample++) {
            for (int filter = 0; filter < output.channels(); filter++) {
                out.write("\n" + maps.name(sample, filter) + "\n");
                for (int row = 0; row < output.height(); row++) {
                    for (int column = 0; column < output.width(); column++) {
                        writeWindow(new Cell(sample, row, column, filter), out);
                    }
                }
            }
        }
        out.write("\n" + words.say("cli.output", output, computation.resultType()) + "\n");
        maps.write(computation.output(), out);
    }

    private void writeUnits(Writer out) throws IOException {
        Shape output = output();
        for (int sample = 0; sample < output.samples(); sample++) {
            out.write("\n" + words.say("cli.steps.sample", sample) + "\n");
            for (int unit = 0; unit < output.channels(); unit++) {
                writeWindow(new Cell(sample, 0, 0, unit), out);
            }
        }
        String lengths = ShapeText.of(output, true);
        out.write("\n" + words.say("cli.output", lengths, computation.resultType()) + "\n");
        maps.writeUnits(computation.output(), out);
    }

    /** Writes the sizes and one window. */
    public void write(Cell window, Writer out) throws IOException {
        writeHead(out);
        String name =
                exercise.givesUnits()
                        ? words.say("cli.steps.sample", window.sample())
                        : maps.name(window.sample(), window.channel());
        out.write("\n" + name + "\n");
        writeWindow(window, out);
    }

    private void writeHead(Writer out) throws IOException {
        for (String line : head.lines()) {
            out.write(line + "\n");
        }
    }

    private void writeWindow(Cell window, Writer out) throws IOException {
        String label = "  " + label(window) + "  ";
        List<String> lines = new ArrayList<>(windows.lines(computation.ledger(window)));
        out.write(label + lines.removeFirst() + "\n");
        for (String line : lines) {
            out.write(" ".repeat(TextWidth.of(label)) + line + "\n");
        }
    }

    /** All labels are equally wide. */
    private String label(Cell cell) {
        if (exercise.givesUnits()) {
            int last = output().channels() - 1;
            return words.say("cli.steps.unit", new AlignedIndex(cell.channel(), last));
        }
        int row = cell.row();
        int column = cell.column();
        return words.say(
                "cli.steps.window-at",
                new AlignedIndex(row, output().height() - 1),
                new AlignedIndex(column, output().width() - 1));
    }
}
