package kernelwalk.homework.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.SumBound;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.homework.answer.Exact;
import kernelwalk.homework.answer.Expected;
import kernelwalk.notation.NumberStyle;

/**
 * The steps of one window as a form: a student fills its last lines, first only the last one, later all of them.
 *
 * @param ledger the window, worked
 * @param type   the numbers of the exercise
 * @param lines  window, products, sum, bias and result of a convolution, with the subtotals of several channels before the
 *               sum; window and largest, or window, sum, count and result of a pool
 */
public record WindowForm(Ledger ledger, NumberType type, List<Line> lines) {

    /** What one line of the form holds; each has a name, {@code homework.steps.line.} and its name in lower case. */
    public enum Kind {
        WINDOW,
        PRODUCTS,
        SUBTOTALS,
        SUM,
        BIAS,
        COUNT,
        VALUE,
        LARGEST,
        RESULT;

        /** How its numbers are written: as on the card that they are read from, or as results. */
        public NumberStyle style(Exercise exercise) {
            return switch (this) {
                case WINDOW, BIAS -> exercise.typedStyle();
                case PRODUCTS, SUBTOTALS, SUM, COUNT, VALUE, LARGEST, RESULT ->
                        exercise.resultStyle();
            };
        }

        /** Whether it is a single number behind the products or the window, and not a grid of them. */
        public boolean endsTheSum() {
            return switch (this) {
                case WINDOW, PRODUCTS, SUBTOTALS -> false;
                case SUM, BIAS, COUNT, VALUE, LARGEST, RESULT -> true;
            };
        }
    }

    /** What one field is. */
    public enum FieldVerdict {
        RIGHT,
        /** Not the right number, but the one that follows from the student's own earlier numbers. */
        FOLLOWS,
        WRONG,
        BLANK
    }

    /**
     * One line.
     *
     * @param kind   what it holds
     * @param values the right numbers
     */
    public record Line(Kind kind, List<Value> values) {
        public Line {
            values = List.copyOf(values);
        }
    }

    public WindowForm {
        lines = List.copyOf(lines);
    }

    /**
     * The form of the window of an output cell. A cell of a transposed convolution that no input cell reaches has no window and
     * no products.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static WindowForm of(Exercise exercise, Cell cell) {
        Ledger all = exercise.compute().ledger(cell);
        Ledger ledger = exercise.compute().writtenDown(cell);
        var entries = ledger.entries().stream().filter(ledger::counts).toList();
        List<Value> window = entries.stream().map(entry -> entry.tap().value()).toList();
        var lines = new ArrayList<Line>();
        if (!window.isEmpty()) {
            lines.add(new Line(Kind.WINDOW, window));
        }
        switch (ledger.ending()) {
            case Ending.AddBias(Value bias) -> {
                if (!window.isEmpty()) {
                    lines.add(
                            new Line(
                                    Kind.PRODUCTS,
                                    entries.stream().map(Ledger.Entry::product).toList()));
                }
                if (!window.isEmpty() && ledger.subtotals().size() > 1) {
                    lines.add(new Line(Kind.SUBTOTALS, ledger.subtotals()));
                }
                lines.add(new Line(Kind.SUM, List.of(all.sum())));
                lines.add(new Line(Kind.BIAS, List.of(bias)));
                lines.add(new Line(Kind.RESULT, List.of(ledger.result())));
            }
            case Ending.DivideBy(int count) -> {
                lines.add(new Line(Kind.SUM, List.of(all.sum())));
                lines.add(new Line(Kind.COUNT, List.of(Rational.of(count))));
                lines.add(new Line(Kind.RESULT, List.of(ledger.result())));
            }
            case Ending.Keep _ -> lines.add(new Line(Kind.LARGEST, List.of(ledger.result())));
            case Ending.Activate _, Ending.Normalize _, Ending.Share _, Ending.Carry _ ->
                    lines.add(new Line(Kind.VALUE, List.of(ledger.result())));
        }
        return new WindowForm(ledger, exercise.numbers(), lines);
    }

    /** The right number of a field. */
    public Value value(int line, int place) {
        return lines.get(line).values().get(place);
    }

    /**
     * Checks what is written; a line that follows from wrong lines before it is told from one that does not.
     *
     * @param written a list for each line; those that were given hold the right numbers
     */
    public List<List<FieldVerdict>> check(List<List<AnswerCell>> written) {
        return IntStream.range(0, lines.size())
                .mapToObj(
                        line ->
                                IntStream.range(0, lines.get(line).values().size())
                                        .mapToObj(field -> check(written, line, field))
                                        .toList())
                .toList();
    }

    private FieldVerdict check(List<List<AnswerCell>> written, int line, int field) {
        if (!(written.get(line).get(field) instanceof Written number)) {
            return FieldVerdict.BLANK;
        }
        Value right = lines.get(line).values().get(field);
        if (isSame(number, right) || isWithin(number, terms(line, field))) {
            return FieldVerdict.RIGHT;
        }
        Optional<Rational> own = own(written, line, field);
        boolean isSummed = lines.get(line).kind() != Kind.LARGEST;
        boolean follows =
                own.filter(value -> isSame(number, value)).isPresent()
                        || isSummed && isWithin(number, ownTerms(written, line, field));
        return follows ? FieldVerdict.FOLLOWS : FieldVerdict.WRONG;
    }

    /** What follows from the student's own numbers in the lines before. */
    private Optional<Rational> own(List<List<AnswerCell>> written, int line, int field) {
        return switch (lines.get(line).kind()) {
            case LARGEST ->
                    ownTerms(written, line, field)
                            .map(own -> own.stream().max(Rational::compareTo).orElseThrow());
            case RESULT -> ownResult(written.get(line - 2).getFirst(), written.get(line - 1));
            case VALUE -> Optional.empty();
            case WINDOW, PRODUCTS, SUBTOTALS, SUM, BIAS, COUNT ->
                    ownTerms(written, line, field).map(WindowForm::sum);
        };
    }

    /** The student's own sum with the student's own bias, or divided by the student's own count. */
    private Optional<Rational> ownResult(AnswerCell sum, List<AnswerCell> last) {
        Optional<Rational> own = number(sum);
        Optional<Rational> other = number(last.getFirst());
        return own.flatMap(
                total ->
                        isDivided()
                                ? other.filter(count -> !count.isZero()).map(total::dividedBy)
                                : other.map(total::plus));
    }

    private boolean isDivided() {
        return ledger.ending() instanceof Ending.DivideBy;
    }

    /** What a field is the sum of, going by the student's own numbers; nothing for numbers that are only copied. */
    private Optional<List<Rational>> ownTerms(List<List<AnswerCell>> written, int line, int field) {
        return switch (lines.get(line).kind()) {
            case WINDOW, BIAS, COUNT, VALUE -> Optional.empty();
            case PRODUCTS ->
                    number(written.get(line - 1).get(field))
                            .filter(_ -> Exact.isFinite(weight(field)))
                            .map(own -> List.of(own.times(Exact.of(weight(field)))));
            case SUBTOTALS -> all(ofChannel(written.get(line - 1), field));
            case SUM, LARGEST -> line == 0 ? Optional.empty() : all(written.get(line - 1));
            case RESULT ->
                    isDivided()
                            ? Optional.empty()
                            : all(
                                    List.of(
                                            written.get(line - 2).getFirst(),
                                            written.get(line - 1).getFirst()));
        };
    }

    /** What a field is the sum of, with nothing rounded; nothing where some number is not finite. */
    private Optional<List<Rational>> terms(int line, int field) {
        return switch (lines.get(line).kind()) {
            case WINDOW, BIAS, COUNT, LARGEST, VALUE ->
                    Optional.of(lines.get(line).values().get(field))
                            .filter(Exact::isFinite)
                            .map(value -> List.of(Exact.of(value)));
            case PRODUCTS -> products().map(all -> List.of(all.get(field)));
            case SUBTOTALS -> products().map(all -> ofChannel(all, field));
            case SUM -> products();
            case RESULT -> products().flatMap(this::ended);
        };
    }

    /** The terms of the result: the products and the bias, or each number's part of the mean. */
    private Optional<List<Rational>> ended(List<Rational> products) {
        return switch (ledger.ending()) {
            case Ending.AddBias(Value bias) ->
                    Exact.isFinite(bias)
                            ? Optional.of(
                                    Stream.concat(products.stream(), Stream.of(Exact.of(bias)))
                                            .toList())
                            : Optional.empty();
            case Ending.DivideBy(int count) ->
                    Optional.of(
                            products.stream()
                                    .map(product -> product.dividedBy(Rational.of(count)))
                                    .toList());
            case Ending.Keep _,
                    Ending.Activate _,
                    Ending.Normalize _,
                    Ending.Share _,
                    Ending.Carry _ ->
                    Optional.empty();
        };
    }

    /** What stands at the taps of one channel. */
    private <T> List<T> ofChannel(List<T> each, int channel) {
        List<Tap> taps = taps();
        return IntStream.range(0, each.size())
                .filter(place -> taps.get(place).channel() == channel)
                .mapToObj(each::get)
                .toList();
    }

    /** The products of the window, with nothing rounded. */
    private Optional<List<Rational>> products() {
        boolean isFinite =
                taps().stream()
                        .allMatch(
                                tap -> Exact.isFinite(tap.value()) && Exact.isFinite(tap.weight()));
        return isFinite
                ? Optional.of(
                        taps().stream()
                                .map(tap -> Exact.of(tap.value()).times(Exact.of(tap.weight())))
                                .toList())
                : Optional.empty();
    }

    private List<Tap> taps() {
        return ledger.entries().stream().filter(ledger::counts).map(Ledger.Entry::tap).toList();
    }

    private Value weight(int field) {
        return taps().get(field).weight();
    }

    private static Rational sum(List<Rational> terms) {
        return terms.stream().reduce(Rational.ZERO, Rational::plus);
    }

    private static Optional<Rational> number(AnswerCell cell) {
        return cell instanceof Written written && Exact.isFinite(written.value())
                ? Optional.of(Exact.of(written.value()))
                : Optional.empty();
    }

    private static Optional<List<Rational>> all(List<AnswerCell> cells) {
        List<Rational> numbers = cells.stream().flatMap(cell -> number(cell).stream()).toList();
        return numbers.size() == cells.size() ? Optional.of(numbers) : Optional.empty();
    }

    private static boolean isSame(Written written, Value expected) {
        Optional<Rational> number = number(written);
        if (number.isEmpty() || !Exact.isFinite(expected)) {
            return written.value().equals(expected);
        }
        Rational distance = number.get().minus(Exact.of(expected)).magnitude();
        int places = written.places().orElse(0);
        return distance.isZero()
                || places > 0 && distance.compareTo(Expected.halfUnit(places)) <= 0;
    }

    /** Whether a number is what the floats of the exercise can make of a sum, whatever its order. */
    private boolean isWithin(Written written, Optional<List<Rational>> terms) {
        Optional<Rational> number = number(written);
        if (!type.isFloat() || terms.isEmpty() || number.isEmpty()) {
            return false;
        }
        Rational distance = number.get().minus(sum(terms.get())).magnitude();
        return distance.compareTo(new SumBound(type).of(terms.get())) <= 0;
    }
}
