package kernelwalk.homework.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
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
 * @param lines  window, products, sum and bias of a convolution; window and largest, or window, sum and count of a pool
 */
public record WindowForm(Ledger ledger, NumberType type, List<Line> lines) {

    /** What one line of the form holds; each has a name, {@code homework.steps.line.} and its name in lower case. */
    public enum Kind {
        WINDOW,
        PRODUCTS,
        SUM,
        BIAS,
        COUNT,
        LARGEST;

        /** How its numbers are written: as on the card that they are read from, or as results. */
        public NumberStyle style(Exercise exercise) {
            return switch (this) {
                case WINDOW, BIAS -> exercise.typedStyle();
                case PRODUCTS, SUM, COUNT, LARGEST -> exercise.resultStyle();
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
     * The form of the window of an output cell.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static WindowForm of(Exercise exercise, Cell cell) {
        Ledger ledger = exercise.compute().ledger(cell);
        var entries = ledger.entries().stream().filter(ledger::counts).toList();
        List<Value> window = entries.stream().map(entry -> entry.tap().value()).toList();
        var lines = new ArrayList<Line>();
        lines.add(new Line(Kind.WINDOW, window));
        switch (ledger.ending()) {
            case Ending.AddBias(Value bias) -> {
                lines.add(
                        new Line(
                                Kind.PRODUCTS,
                                entries.stream().map(Ledger.Entry::product).toList()));
                lines.add(new Line(Kind.SUM, List.of(ledger.sum())));
                lines.add(new Line(Kind.BIAS, List.of(bias)));
            }
            case Ending.DivideBy(int count) -> {
                lines.add(new Line(Kind.SUM, List.of(ledger.sum())));
                lines.add(new Line(Kind.COUNT, List.of(Rational.of(count))));
            }
            case Ending.Keep _ -> lines.add(new Line(Kind.LARGEST, List.of(ledger.result())));
        }
        return new WindowForm(ledger, exercise.numbers(), lines);
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
        boolean follows =
                own.filter(value -> isSame(number, value)).isPresent()
                        || isWithin(number, ownTerms(written, line, field));
        return follows ? FieldVerdict.FOLLOWS : FieldVerdict.WRONG;
    }

    /** What follows from the student's own numbers in the line before. */
    private Optional<Rational> own(List<List<AnswerCell>> written, int line, int field) {
        return lines.get(line).kind() == Kind.LARGEST
                ? all(written.get(line - 1))
                        .map(own -> own.stream().max(Rational::compareTo).orElseThrow())
                : ownTerms(written, line, field).map(WindowForm::sum);
    }

    /** What a field is the sum of, going by the student's own numbers; nothing for numbers that are only copied. */
    private Optional<List<Rational>> ownTerms(List<List<AnswerCell>> written, int line, int field) {
        return switch (lines.get(line).kind()) {
            case WINDOW, BIAS, COUNT, LARGEST -> Optional.empty();
            case PRODUCTS ->
                    number(written.get(line - 1).get(field))
                            .filter(_ -> Exact.isFinite(weight(field)))
                            .map(own -> List.of(own.times(Exact.of(weight(field)))));
            case SUM -> all(written.get(line - 1));
        };
    }

    /** What a field is the sum of, with nothing rounded; nothing where some number is not finite. */
    private Optional<List<Rational>> terms(int line, int field) {
        return switch (lines.get(line).kind()) {
            case WINDOW, BIAS, COUNT, LARGEST ->
                    Optional.of(lines.get(line).values().get(field))
                            .filter(Exact::isFinite)
                            .map(value -> List.of(Exact.of(value)));
            case PRODUCTS -> products().map(all -> List.of(all.get(field)));
            case SUM -> products();
        };
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
