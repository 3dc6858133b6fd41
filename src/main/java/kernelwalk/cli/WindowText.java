package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tap.Reading;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberStyle;
import kernelwalk.words.AlignedIndex;
import kernelwalk.words.PointwiseText;
import kernelwalk.words.Words;

/**
 * One worked window as lines: {@code 0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½, + 3 = 5½}.
 *
 * <p>Several channels have a line and a subtotal each where the walk goes channel by channel; where it goes in the
 * framework's order, the sum ends with the subtotals. Long sums have a line for each row of the window, their terms below each other.
 */
final class WindowText {

    private static final int WIDEST = 100;
    private static final String PLUS = " + ";

    /** Products of a dense layer. */
    private static final int IN_A_LINE = 8;

    private final NumberStyle typed;
    private final NumberStyle results;
    private final Operation operation;
    private final Geometry geometry;
    private final boolean byChannel;
    private final Predicate<Value> isRounded;
    private final Words words;

    /**
     * @param byChannel whether the walk goes channel by channel
     */
    WindowText(Exercise exercise, Geometry geometry, boolean byChannel, Words words) {
        this.typed = exercise.typedStyle();
        this.results = exercise.resultStyle();
        this.operation = exercise.operation();
        this.geometry = geometry;
        this.byChannel = byChannel;
        this.isRounded = exercise::isRounded;
        this.words = words;
    }

    List<String> lines(Ledger ledger) {
        List<Tap> taps =
                ledger.entries().stream().map(Ledger.Entry::tap).filter(this::isWritten).toList();
        return switch (operation) {
            case Windowless windowless -> windowless(windowless, ledger);
            case Dense _ -> sum("", taps, ended(ledger));
            case GlobalMaxPooling _, MaxPooling _ ->
                    List.of("max(" + joined(taps, ", ") + ")" + equal(ledger.result()));
            case GlobalAveragePooling _, AveragePooling _ ->
                    List.of("(" + joined(taps, PLUS) + ")" + ended(ledger));
            case Weighted _ when geometry.channels() == 1 -> sum("", taps, ended(ledger));
            case Weighted _ when byChannel -> channelByChannel(ledger, taps);
            case Weighted _ -> withSubtotals(ledger, taps);
        };
    }

    private List<String> windowless(Windowless windowless, Ledger ledger) {
        var pointwise = new PointwiseText(operation, typed, results);
        String formula = pointwise.of(ledger);
        return switch (windowless) {
            case Softmax _ -> List.of(formula, quotient(ledger), share(ledger));
            case Pointwise _ -> {
                String sign = sign(ledger.result());
                String worked = pointwise.onTheWay(ledger).map(sign::concat).orElse("");
                yield List.of(formula + worked + ended(ledger));
            }
            case Flatten _, UpSampling _ -> List.of(from(ledger));
            case ZeroPadding _, Dropout _ ->
                    List.of(
                            ledger.entries().getFirst().tap().isInput()
                                    ? text(ledger.result())
                                    : StepsHead.PADDED_ZERO);
        };
    }

    /** The exponentials of a softmax as numbers, before they are added up. */
    private String quotient(Ledger ledger) {
        String all =
                ledger.entries().stream()
                        .map(entry -> text(entry.product()))
                        .collect(Collectors.joining(PLUS));
        return sign(ledger.result()).strip() + " " + own(ledger) + " / (" + all + ")";
    }

    private String share(Ledger ledger) {
        String quotient = own(ledger) + " / " + text(ledger.sum());
        return sign(ledger.result()).strip() + " " + quotient + equal(ledger.result());
    }

    private String own(Ledger ledger) {
        return text(ledger.entries().get(ledger.output().channel()).product());
    }

    /** Between what is equal, or nearly so once numbers that were exact are no fractions any more. */
    private String sign(Value value) {
        return isRounded.test(value) ? " ≈ " : " = ";
    }

    private String equal(Value value) {
        return sign(value) + text(value);
    }

    private String from(Ledger ledger) {
        Tap tap = ledger.entries().getFirst().tap();
        Cell source = tap.input();
        return words.say(
                "cli.steps.from",
                text(ledger.result()),
                new AlignedIndex(source.row(), geometry.input().height() - 1),
                new AlignedIndex(source.column(), geometry.input().width() - 1),
                new AlignedIndex(source.channel(), geometry.input().channels() - 1));
    }

    /** Zeros of the padding are written where they count; the gaps of a transposed convolution are not. */
    private boolean isWritten(Tap tap) {
        boolean showsPadding =
                switch (operation) {
                    case MaxPooling _, GlobalPooling _, Windowless _ -> true;
                    case Convolution _, Dense _, AveragePooling _ -> !operation.passesOverPadding();
                    case TransposedConvolution _ -> false;
                };
        return tap.isInput() || showsPadding && tap.reading() == Reading.PADDING;
    }

    private List<String> channelByChannel(Ledger ledger, List<Tap> taps) {
        var lines = new ArrayList<String>();
        for (int channel = 0; channel < geometry.channels(); channel++) {
            int current = channel;
            List<Tap> own = taps.stream().filter(tap -> tap.channel() == current).toList();
            lines.addAll(sum(name(ledger, channel), own, equal(ledger.subtotals().get(channel))));
        }
        lines.add(
                ledger.subtotals().stream()
                                .map(this::text)
                                .map(WindowText::bracketed)
                                .collect(Collectors.joining(PLUS))
                        + ended(ledger));
        return lines;
    }

    private List<String> withSubtotals(Ledger ledger, List<Tap> taps) {
        var lines = new ArrayList<>(sum("", taps, ended(ledger)));
        var subtotals = new ArrayList<String>();
        for (int channel = 0; channel < geometry.channels(); channel++) {
            subtotals.add(name(ledger, channel) + text(ledger.subtotals().get(channel)));
        }
        lines.add("(" + String.join(", ", subtotals) + ")");
        return lines;
    }

    private String name(Ledger ledger, int channel) {
        int first = geometry.firstChannel(ledger.output().channel());
        int last = geometry.input().channels() - 1;
        return words.say("cli.steps.channel", new AlignedIndex(first + channel, last)) + " ";
    }

    private List<String> sum(String lead, List<Tap> taps, String end) {
        String line = lead + joined(taps, PLUS) + end;
        return TextWidth.of(line) <= WIDEST || taps.isEmpty()
                ? List.of(line)
                : rows(lead, taps, end);
    }

    /** A line for each row of the window. */
    private List<String> rows(String lead, List<Tap> taps, String end) {
        int width = taps.stream().mapToInt(tap -> term(tap).length()).max().orElseThrow();
        var rows = new ArrayList<StringBuilder>();
        int row = -1;
        for (Tap tap : taps) {
            int own = operation instanceof Dense ? tap.channel() / IN_A_LINE : tap.kernelRow();
            boolean isFirst = rows.isEmpty() || own != row;
            if (isFirst) {
                rows.add(
                        new StringBuilder(
                                rows.isEmpty()
                                        ? lead + "  "
                                        : " ".repeat(TextWidth.of(lead)) + "+ "));
            }
            row = own;
            rows.getLast().append(isFirst ? "" : PLUS).append(TextWidth.padLeft(term(tap), width));
        }
        rows.getLast().append(end);
        return rows.stream().map(StringBuilder::toString).toList();
    }

    private String joined(List<Tap> taps, String separator) {
        return taps.isEmpty()
                ? "0"
                : taps.stream().map(this::term).collect(Collectors.joining(separator));
    }

    private String term(Tap tap) {
        String value = tap.isInput() ? factor(tap.value()) : StepsHead.PADDED_ZERO;
        return switch (operation) {
            case Weighted _ -> value + "·" + factor(tap.weight());
            case AveragePooling _, GlobalAveragePooling _, Windowless _ -> value;
            case MaxPooling _, GlobalMaxPooling _ ->
                    tap.isInput() ? typed.inFull(tap.value()) : StepsHead.NOTHING;
        };
    }

    private String ended(Ledger ledger) {
        Value result = ledger.result();
        return switch (ledger.ending()) {
            case Ending.DivideBy(int count) -> "/" + count + equal(result);
            case Ending.Keep _,
                    Ending.Activate _,
                    Ending.Normalize _,
                    Ending.Share _,
                    Ending.Carry _ ->
                    equal(result);
            case Ending.AddBias(Value bias)
                    when bias.isZero() && text(ledger.sum()).equals(text(result)) ->
                    sign(result) + sum(ledger);
            case Ending.AddBias(Value bias) ->
                    sign(result)
                            + sum(ledger)
                            + rounded(ledger)
                            + ", "
                            + added(bias)
                            + equal(result);
        };
    }

    /** What the walk comes to, and where a framework comes to other last digits those. */
    private String sum(Ledger ledger) {
        return ledger.reorderedSum()
                .map(
                        reordered ->
                                text(ledger.entries().getLast().running())
                                        + ", "
                                        + words.say("display.framework-order")
                                        + " "
                                        + text(reordered))
                .orElseGet(() -> text(ledger.sum()));
    }

    private String rounded(Ledger ledger) {
        return ledger.roundedSum().map(rounded -> " ≈ " + text(rounded)).orElse("");
    }

    private String added(Value bias) {
        String text = typed.inFull(bias);
        return text.startsWith("−") ? "− " + text.substring(1) : "+ " + text;
    }

    /** A number beside a sign: negative ones and fractions in brackets. */
    private String factor(Value value) {
        return bracketed(typed.inFull(value));
    }

    private static String bracketed(String text) {
        return text.contains("/") || text.startsWith("−") ? "(" + text + ")" : text;
    }

    private String text(Value value) {
        return new ResultNumbers(results, List.of(value)).inFull(value);
    }
}
