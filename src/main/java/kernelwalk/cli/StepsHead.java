package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Derivation;
import kernelwalk.convolution.Expression;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Quantity;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.SidesText;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** What stands above the worked windows: the exercise, and its sizes with their derivation. */
final class StepsHead {

    /** A zero of the padding. */
    static final String PADDED_ZERO = "[0]";

    /** Padding that a maximum passes over. */
    static final String NOTHING = "–";

    private static final String GAP = "   ";

    private final Exercise exercise;
    private final Operation operation;
    private final Geometry geometry;
    private final NumberType numbers;
    private final Words words;

    StepsHead(Exercise exercise, Computation computation, Words words) {
        this.exercise = exercise;
        this.operation = exercise.operation();
        this.geometry = computation.geometry();
        this.numbers = computation.resultType();
        this.words = words;
    }

    List<String> lines() {
        var lines = new ArrayList<String>();
        lines.addAll(title(exercise));
        lines.add(
                words.say(
                        "cli.steps.head",
                        words.say("operation." + OperationType.of(operation).code()),
                        words.say("cli.steps.numbers." + numbers.code()),
                        words.say("cli.steps.convention." + exercise.convention().code())));
        lines.add(String.join(GAP, sizes()));
        if (slides()) {
            lines.add(String.join(GAP, settings()));
            lines.addAll(derivations());
        } else {
            lines.addAll(new OwnNumbers(exercise, words).lines());
        }
        legend().ifPresent(lines::add);
        return lines;
    }

    /** Title and notes, and an empty line if there are any. */
    static void writeTitle(Exercise exercise, Writer out) throws IOException {
        for (String line : title(exercise)) {
            out.write(line + "\n");
        }
    }

    private static List<String> title(Exercise exercise) {
        var lines = new ArrayList<String>();
        lines.addAll(printable(exercise.title()));
        lines.addAll(printable(exercise.notes()));
        if (!lines.isEmpty()) {
            lines.add("");
        }
        return lines;
    }

    private boolean slides() {
        return OperationType.of(operation).slides();
    }

    /** Texts of a file, in which the characters that would steer the terminal stand as marks. */
    private static List<String> printable(String text) {
        return text.isBlank() ? List.of() : text.strip().lines().map(VisibleText::of).toList();
    }

    private List<String> sizes() {
        var sizes = new ArrayList<String>();
        sizes.add(
                words.say(
                        "cli.steps.input", ShapeText.of(geometry.input(), exercise.takesUnits())));
        if (operation instanceof Weighted weighted) {
            sizes.add(
                    weighted instanceof Dense dense
                            ? words.say("cli.steps.weights", dense.inputs() + "×" + dense.units())
                            : words.say("cli.steps.kernel", weighted.kernel().layout()));
            String bias =
                    weighted.bias().stream()
                            .map(exercise.typedStyle()::inFull)
                            .collect(Collectors.joining(" "));
            sizes.add(words.say("cli.steps.bias", bias));
        } else if (operation instanceof Pooling) {
            sizes.add(words.say("cli.steps.pool-window", operation.window()));
        }
        sizes.add(
                words.say(
                        "cli.steps.output",
                        ShapeText.of(geometry.output(), exercise.givesUnits())));
        return sizes;
    }

    /** Strides and padding always, the others where they change something. */
    private List<String> settings() {
        var settings = new ArrayList<String>();
        settings.add(words.say("cli.steps.strides", operation.strides()));
        var sides = new SidesText(words);
        settings.add(
                operation instanceof TransposedConvolution
                        ? sides.cropping(geometry.margins())
                        : sides.padding(geometry.margins()));
        Border border = operation.padding().border();
        if (border != Border.ZEROS) {
            settings.add(words.say("cli.steps.border", words.say("padding." + border.code())));
        }
        if (!operation.dilations().equals(Size.ONE)) {
            settings.add(words.say("cli.steps.dilations", operation.dilations()));
        }
        if (operation instanceof Weighted weighted) {
            if (weighted.groups() > 1) {
                settings.add(words.say("cli.steps.groups", weighted.groups()));
            }
            if (weighted.flip()) {
                settings.add(words.say("cli.steps.flip"));
            }
        }
        return settings;
    }

    private List<String> derivations() {
        var lines = new ArrayList<String>();
        String rows = words.say("cli.steps.rows");
        String columns = words.say("cli.steps.columns");
        int width = Math.max(TextWidth.of(rows), TextWidth.of(columns)) + GAP.length();
        for (Quantity quantity : List.of(Quantity.EXTENT, Quantity.PADDING, Quantity.OUTPUT)) {
            add(quantity, TextWidth.padRight(rows, width), geometry.rows().derivations(), lines);
            add(
                    quantity,
                    TextWidth.padRight(columns, width),
                    geometry.columns().derivations(),
                    lines);
        }
        return lines;
    }

    private void add(
            Quantity quantity, String label, List<Derivation> derivations, List<String> lines) {
        Function<String, String> line =
                switch (quantity) {
                    case EXTENT -> formula -> words.say("cli.steps.derive-extent", label, formula);
                    case PADDING ->
                            formula -> words.say("cli.steps.derive-padding", label, formula);
                    default -> formula -> words.say("cli.steps.derive-output", label, formula);
                };
        derivations.stream()
                .filter(derivation -> derivation.quantity() == quantity)
                .filter(derivation -> !(derivation.working() instanceof Expression.Known))
                .forEach(derivation -> lines.add(line.apply(derivation.toString())));
    }

    private Optional<String> legend() {
        return switch (operation) {
            case TransposedConvolution _ -> Optional.of(words.say("cli.steps.legend.spread"));
            case MaxPooling _ -> ofPadding(words.say("cli.steps.legend.nothing", NOTHING));
            case AveragePooling average when average.passesOverPadding() ->
                    ofPadding(words.say("cli.steps.legend.uncounted"));
            case Convolution copying when copying.padding().border() != Border.ZEROS ->
                    ofPadding(words.say("cli.steps.legend.copies"));
            case Dense _, GlobalPooling _, Pointwise _ -> Optional.empty();
            case AveragePooling _, Convolution _, Rearranging _ ->
                    ofPadding(words.say("cli.steps.legend.zero", PADDED_ZERO));
        };
    }

    /** What padding means, if there is any. */
    private Optional<String> ofPadding(String legend) {
        return Optional.of(legend).filter(_ -> !geometry.margins().equals(Margins.NONE));
    }
}
