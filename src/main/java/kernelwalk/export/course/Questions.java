package kernelwalk.export.course;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.MapName;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * What is asked about an exercise in a course system: every cell of its output, with the values that known mistakes would
 * give and what is said to them.
 *
 * @param exercise  the exercise
 * @param words     the language
 * @param output    N × OH × OW × F
 * @param tolerance how far an answer may be from the right one
 * @param fields    the cells, row-major
 */
record Questions(
        Exercise exercise, Words words, Shape output, BigDecimal tolerance, List<Field> fields) {

    /** So many cells of one map are asked in one question. */
    static final int MOST_CELLS_OF_A_MAP = 64;

    /** So many cells are asked in all. */
    static final int MOST_CELLS = 512;

    /** So many wrong values of one cell have something said to them; a form that edits them has room for no more. */
    private static final int MOST_WRONG = 6;

    /** A decimal that ends within so many places is asked as it is, any other may be rounded. */
    private static final int EXACT_PLACES = 4;

    private static final BigDecimal ROUNDED_TO_THREE_PLACES = new BigDecimal("0.0005");

    /**
     * A cell that is asked.
     *
     * @param cell  which
     * @param right the right number
     * @param wrong values that known mistakes give, the commonest first; none could be taken for the right one or another
     */
    record Field(Cell cell, BigDecimal right, List<Wrong> wrong) {}

    /**
     * What a known mistake gives.
     *
     * @param value the number
     * @param says  what is said to whoever writes it
     */
    record Wrong(BigDecimal value, String says) {}

    /** Why an exercise cannot be asked so. */
    static Optional<Phrase> refusal(Exercise exercise) {
        Tensor<Shape> right = exercise.compute().output();
        Shape shape = right.layout();
        if (shape.height() * shape.width() > MOST_CELLS_OF_A_MAP || shape.count() > MOST_CELLS) {
            return Optional.of(
                    Phrase.of(
                            "export.course.too-many-cells",
                            shape,
                            MOST_CELLS_OF_A_MAP,
                            MOST_CELLS));
        }
        boolean isFinite =
                IntStream.range(0, right.count())
                        .allMatch(index -> Double.isFinite(right.at(index).toDouble()));
        return isFinite ? Optional.empty() : Optional.of(Phrase.of("export.course.not-finite"));
    }

    /** The questions about the open layer of an exercise that is not refused. */
    static Questions of(Exercise asked, Look look) {
        Exercise exercise = asked.alone();
        Tensor<Shape> right = exercise.compute().output();
        BigDecimal tolerance = tolerance(exercise.marking(), right);
        List<Anticipated> mistakes = anticipated(exercise, right.layout(), look.words());
        List<Field> fields =
                IntStream.range(0, right.count())
                        .mapToObj(index -> field(index, right, tolerance, mistakes))
                        .toList();
        return new Questions(exercise, look.words(), right.layout(), tolerance, fields);
    }

    private static BigDecimal tolerance(MarkingRules rules, Tensor<Shape> right) {
        if (rules.tolerance().signum() > 0) {
            return decimal(rules.tolerance());
        }
        if (rules.leastPlaces() > 0) {
            return new BigDecimal(1).movePointLeft(rules.leastPlaces()).divide(BigDecimal.TWO);
        }
        boolean isExact =
                IntStream.range(0, right.count())
                        .mapToObj(right::at)
                        .allMatch(value -> decimal(value).scale() <= EXACT_PLACES);
        return isExact ? BigDecimal.ZERO : ROUNDED_TO_THREE_PLACES;
    }

    /** What everybody with one mistake writes. */
    private record Anticipated(Tensor<Shape> output, String says) {}

    private static List<Anticipated> anticipated(Exercise exercise, Shape shape, Words words) {
        var anticipated = new ArrayList<Anticipated>();
        for (Misconception rule : Misconceptions.variants()) {
            rule.answer(exercise)
                    .filter(output -> output.layout().equals(shape))
                    .ifPresent(output -> anticipated.add(new Anticipated(output, words.say(rule))));
        }
        return anticipated;
    }

    private static Field field(
            int index, Tensor<Shape> right, BigDecimal tolerance, List<Anticipated> mistakes) {
        BigDecimal value = decimal(right.at(index));
        var wrong = new ArrayList<Wrong>();
        for (Anticipated mistake : mistakes) {
            Value written = mistake.output().at(index);
            if (wrong.size() < MOST_WRONG && Double.isFinite(written.toDouble())) {
                BigDecimal number = decimal(written);
                boolean isApart =
                        areApart(number, value, tolerance)
                                && wrong.stream()
                                        .allMatch(one -> areApart(number, one.value(), tolerance));
                if (isApart) {
                    wrong.add(new Wrong(number, mistake.says()));
                }
            }
        }
        return new Field(right.layout().cell(index), value, List.copyOf(wrong));
    }

    /** Whether no answer is near both. */
    private static boolean areApart(BigDecimal one, BigDecimal other, BigDecimal tolerance) {
        return one.subtract(other).abs().compareTo(tolerance.multiply(BigDecimal.TWO)) > 0;
    }

    private static BigDecimal decimal(Value value) {
        return switch (value) {
            case Rational exact -> decimal(exact);
            case Floating floating ->
                    stripped(new BigDecimal(floating.toString()).round(MathContext.DECIMAL32));
        };
    }

    private static BigDecimal decimal(Rational exact) {
        return stripped(
                new BigDecimal(exact.numerator())
                        .divide(new BigDecimal(exact.denominator()), MathContext.DECIMAL64)
                        .round(new MathContext(12)));
    }

    /** Without zeros at the end, and never in scientific notation. */
    private static BigDecimal stripped(BigDecimal number) {
        BigDecimal plain = number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        return plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether all units of a sample are asked in one question, as maps are. */
    private boolean joinsUnits() {
        return exercise.givesUnits() && output.channels() <= MOST_CELLS_OF_A_MAP;
    }

    /** How many questions there are with a table of fields: one for each map, or for the units of each sample. */
    int tables() {
        return joinsUnits() ? output.samples() : output.samples() * output.channels();
    }

    /** The rows and columns of each table. */
    Size table() {
        return joinsUnits()
                ? new Size(1, output.channels())
                : new Size(output.height(), output.width());
    }

    /** The fields of a table, row by row. */
    List<Field> table(int number) {
        int cells = table().height() * table().width();
        return IntStream.range(number * cells, (number + 1) * cells)
                .mapToObj(place -> fields.get(joinsUnits() ? place : index(place)))
                .toList();
    }

    /** Which cell stands at a place, map after map. */
    private int index(int place) {
        int cells = output.height() * output.width();
        int map = place / cells;
        return output.index(
                map / output.channels(),
                place % cells / output.width(),
                place % output.width(),
                map % output.channels());
    }

    /** What all of it is called. */
    String title() {
        return exercise.title().isBlank() ? words.say("export.course.untitled") : exercise.title();
    }

    /** What the question with a table is called. */
    String title(int number) {
        if (tables() == 1) {
            return title();
        }
        return joinsUnits()
                ? title() + " (" + words.say("export.solution.sample", number) + ")"
                : ofMap(number / output.channels(), number % output.channels());
    }

    private String ofMap(int sample, int filter) {
        return output.samples() * output.channels() == 1
                ? title()
                : title() + " (" + MapName.ofSample(words, sample, slice(), filter) + ")";
    }

    private String slice() {
        if (exercise.givesUnits()) {
            return "unit";
        }
        return exercise.operation() instanceof Weighted ? "filter" : "channel";
    }

    /** What the question about one cell is called. */
    String title(Field field) {
        String title = ofMap(field.cell().sample(), field.cell().channel());
        return exercise.givesUnits() && output.count() > 1 ? title : title + ", " + place(field);
    }

    /** The lengths of the output as they are told: N×H×W×C, or N×units. */
    String lengths() {
        return ShapeText.of(output, exercise.givesUnits());
    }

    /** Where a cell is. */
    String place(Field field) {
        if (exercise.givesUnits()) {
            return words.say("export.solution.unit", field.cell().channel());
        }
        return words.say("export.solution.place", field.cell().row(), field.cell().column());
    }
}
