package kernelwalk.words;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.FloatFormat;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.RoundedResult;
import kernelwalk.convolution.SumOrder;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.NumpyPrint;

/** What each number type makes of one output cell of an exercise, and why their digits differ. */
public final class NumberFacts {

    private static final int LONGEST = 26;

    private final Words words;
    private final Exercise exercise;
    private final Map<NumberType, Computation> computations = new EnumMap<>(NumberType.class);
    private final Map<NumberType, ConvolutionException> problems = new EnumMap<>(NumberType.class);

    /** The types that cannot hold the numbers of the exercise keep their reason. */
    public NumberFacts(Words words, Exercise exercise) {
        this.words = words;
        this.exercise = exercise;
        for (NumberType type : NumberType.values()) {
            try {
                computations.put(type, exercise.with(type).compute());
            } catch (ConvolutionException problem) {
                problems.put(type, problem);
            }
        }
    }

    /** Whether these are the facts of an exercise. */
    public boolean isOf(Exercise other) {
        return exercise == other;
    }

    /** Each type's result in a cell of the output, the chosen type first. */
    public List<NumberFact> at(Cell cell) {
        return Stream.of(NumberType.values())
                .sorted(Comparator.comparing(type -> type != exercise.numbers()))
                .map(type -> fact(type, cell))
                .toList();
    }

    private NumberFact fact(NumberType type, Cell cell) {
        if (problems.containsKey(type)) {
            return told(type, "", words.say(problems.get(type)));
        }
        Value value = computations.get(type).value(cell);
        return switch (type) {
            case EXACT ->
                    value instanceof Rational exact
                            ? told(type, exact(exact), words.say("panels.numbers.exact"))
                            : told(
                                    type,
                                    "≈ " + printed(value),
                                    words.say("panels.numbers.irrational"));
            case INT32 ->
                    value instanceof Rational whole
                            ? told(type, exact(whole), wrapped(whole, cell))
                            : told(type, printed(value), words.say("panels.numbers.no-exact"));
            case FLOAT16, FLOAT32, FLOAT64 ->
                    exact(cell).isPresent()
                            ? rounded(type, cell)
                            : told(type, printed(value), words.say("panels.numbers.no-exact"));
        };
    }

    /** The exact value of a cell; nothing where a number is not finite, or no fraction. */
    private Optional<Rational> exact(Cell cell) {
        return Optional.ofNullable(computations.get(NumberType.EXACT))
                .map(computation -> computation.value(cell))
                .flatMap(
                        value ->
                                value instanceof Rational exact
                                        ? Optional.of(exact)
                                        : Optional.empty());
    }

    private NumberFact told(NumberType type, String value, String distance) {
        return NumberFact.of(name(type), isChosen(type), value, distance);
    }

    private boolean isChosen(NumberType type) {
        return type == exercise.numbers();
    }

    private String name(NumberType type) {
        return words.say("numbers." + type.code());
    }

    private String wrapped(Rational value, Cell cell) {
        if (!computations.containsKey(NumberType.EXACT)) {
            return words.say("panels.numbers.no-exact");
        }
        boolean fits = value.equals(computations.get(NumberType.EXACT).value(cell));
        return words.say(fits ? "panels.numbers.whole" : "panels.numbers.wrapped");
    }

    private NumberFact rounded(NumberType type, Cell cell) {
        Computation typed = computations.get(type);
        RoundedResult result = RoundedResult.of(computations.get(NumberType.EXACT), typed, cell);
        return told(type, printed(result.value()), distance(result))
                .inAnyOrder(
                        result.range().map(this::range).orElse(""),
                        result.range().filter(range -> !range.isOne()).isPresent()
                                ? orders(typed, cell)
                                : "");
    }

    private String distance(RoundedResult result) {
        NumberType type = result.value().type();
        if (!Double.isFinite(result.value().value())) {
            double most = FloatFormat.of(type).largest();
            return words.say("panels.numbers.overflow", name(type), Rational.ofExactly(most));
        }
        if (result.ulps() == 0) {
            return words.say("panels.numbers.nearest");
        }
        return words.say("panels.numbers.ulps", result.ulps(), printed(result.nearest()));
    }

    private String range(RoundedResult.Range range) {
        return range.isOne()
                ? words.say("panels.numbers.one-order")
                : words.say("panels.numbers.range", printed(range.least()), printed(range.most()));
    }

    private String orders(Computation typed, Cell cell) {
        String forwards = printed(typed.value(cell));
        String backwards = printed(SumOrder.BACKWARDS.value(typed, cell));
        String inPairs = printed(SumOrder.IN_PAIRS.value(typed, cell));
        if (!backwards.equals(inPairs)) {
            return words.say("panels.numbers.orders", backwards, inPairs);
        }
        return backwards.equals(forwards)
                ? words.say("panels.numbers.orders.same")
                : words.say("panels.numbers.orders.one", backwards);
    }

    /** Why the digits differ, or that they do not. */
    public String why(Cell cell) {
        if (exercise.operation() instanceof MaxPooling) {
            return words.say("panels.numbers.why.maximum");
        }
        if (!computations.containsKey(NumberType.EXACT)) {
            return words.say("panels.numbers.why.not-finite");
        }
        Optional<Rational> exact = exact(cell);
        if (exact.isEmpty()) {
            return words.say("panels.numbers.why.irrational");
        }
        boolean same =
                Stream.of(NumberType.FLOAT16, NumberType.FLOAT32, NumberType.FLOAT64)
                        .allMatch(type -> holds(type, exact.get(), cell));
        return words.say(same ? "panels.numbers.why.same" : "panels.numbers.why.rounded");
    }

    private boolean holds(NumberType type, Rational exact, Cell cell) {
        double value = computations.get(type).value(cell).toDouble();
        return Double.isFinite(value) && Rational.ofExactly(value).equals(exact);
    }

    /** In full where that is short, a fraction with its decimal, else with the digits of a float64. */
    private String exact(Rational value) {
        String full = exercise.resultStyle().inFull(value);
        String decimal = NumberText.decimal(value);
        if (full.length() <= LONGEST && full.equals(decimal)) {
            return full;
        }
        String nearest = printed(Floating.nearest(value, NumberType.FLOAT64));
        if (full.length() > LONGEST) {
            return "≈ " + nearest;
        }
        boolean ends = decimal.indexOf('/') < 0 && decimal.length() <= LONGEST;
        return ends ? full + " = " + decimal : full + " ≈ " + nearest;
    }

    private static String printed(Value value) {
        return switch (value) {
            case Floating floating -> NumpyPrint.scalar(floating).replace('-', '−');
            case Rational whole -> NumberText.decimal(whole);
        };
    }
}
