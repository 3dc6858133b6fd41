package kernelwalk.export.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.export.look.LayerName;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;

/**
 * An exercise that goes on computing in a spreadsheet: input with its padding, kernels and biases are cells, and every
 * number of every layer up to the open one is a formula over those that it comes from. A second sheet shows the products
 * of a window that is typed there. Where the output is to be typed, its cells are empty and show by their colour whether
 * they are right.
 */
public final class LiveSheet {

    /** The blocks begin below the title. */
    private static final int FIRST_ROW = 2;

    /** A result that never ends may be rounded to three places. */
    private static final String ROUNDED = "0.0005";

    private final Exercise exercise;
    private final Look look;
    private final Words words;
    private final Workbook book = new Workbook();

    private LiveSheet(Exercise exercise, Look look) {
        this.exercise = exercise;
        this.look = look;
        words = look.words();
    }

    /** Writes the workbook. The stream stays open. */
    public static void write(Exercise exercise, Look look, OutputStream out) throws IOException {
        new LiveSheet(exercise, look).write(out);
    }

    private void write(OutputStream out) throws IOException {
        SheetPage page = book.page(words.say("export.sheet.name"));
        if (!exercise.title().isBlank()) {
            page.text(new SheetCell(0, 0), exercise.title());
        }
        Optional<LayerBlock> before = Optional.empty();
        int column = 1;
        for (int number = 0; number <= exercise.opened(); number++) {
            Exercise layer = exercise.at(number);
            if (exercise.layers().size() > 1) {
                page.text(new SheetCell(FIRST_ROW - 1, column), LayerName.of(layer, words));
            }
            var block = new LayerBlock(layer, words, page);
            int here = column;
            column =
                    before.map(last -> block.follow(last, FIRST_ROW, here))
                            .orElseGet(() -> block.writeTyped(FIRST_ROW, here));
            column = block.writeOwn(FIRST_ROW, column);
            boolean isLast = number == exercise.opened();
            Optional<String> asked =
                    Optional.of(exercise.marking())
                            .filter(_ -> isLast && look.isBlank())
                            .map(LiveSheet::tolerance);
            column = block.writeOutput(FIRST_ROW, column, asked);
            before = Optional.of(block);
        }
        before.filter(WindowSheet::suits)
                .filter(_ -> !look.isBlank())
                .ifPresent(
                        last ->
                                new WindowSheet(
                                                last,
                                                words,
                                                page,
                                                book.page(words.say("export.sheet.window")))
                                        .write());
        book.write(out);
    }

    /** How far a typed number may be from the right one. */
    private static String tolerance(MarkingRules rules) {
        Rational tolerance = rules.tolerance();
        if (tolerance.signum() > 0) {
            return new BigDecimal(tolerance.numerator())
                    .divide(new BigDecimal(tolerance.denominator()), MathContext.DECIMAL32)
                    .toPlainString();
        }
        return rules.leastPlaces() > 0
                ? BigDecimal.ONE
                        .movePointLeft(rules.leastPlaces())
                        .divide(BigDecimal.TWO)
                        .toPlainString()
                : ROUNDED;
    }
}
