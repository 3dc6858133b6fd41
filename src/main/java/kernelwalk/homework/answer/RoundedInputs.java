package kernelwalk.homework.answer;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Ledger;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;

/**
 * How far results can be from those of the numbers before they were rounded: each number of the input is off by half a
 * unit h of its last place, each weight and each bias too unless all of them are whole. A sum of products is then off by
 * at most Σ(|x|·h + |w|·h + h²) + h.
 */
final class RoundedInputs {

    /** Results of a cell, its numbers rounded to so many places. */
    private record Key(int index, int places) {}

    private final Exercise exercise;
    private final Optional<Computation> exactly;
    private final Map<Key, Rational> known = new ConcurrentHashMap<>();

    /**
     * @param exactly the exercise in exact arithmetic; nothing when some number is not finite
     */
    RoundedInputs(Exercise exercise, Optional<Computation> exactly) {
        this.exercise = exercise;
        this.exactly = exactly;
    }

    /** How far the result of a cell can be from that of the numbers before they were rounded to so many places. */
    Rational bound(int index, Cell cell, int places) {
        return exactly.isEmpty()
                ? Rational.ZERO
                : known.computeIfAbsent(
                        new Key(index, places),
                        _ -> bound(exactly.get().ledger(cell), Expected.halfUnit(places)));
    }

    private Rational bound(Ledger ledger, Rational half) {
        return switch (ledger.ending()) {
            case Ending.Keep _, Ending.Carry _ -> half;
            case Ending.Activate(Pointwise.Relu(Rational slope, _))
                    when slope.compareTo(Rational.ONE) > 0 ->
                    half.times(slope);
            case Ending.Activate _ -> half;
            case Ending.Share _ -> half.times(Rational.of(2));
            case Ending.Normalize(_, Value deviation, Value scale, _) ->
                    half.times(Exact.of(scale).magnitude()).dividedBy(Exact.of(deviation));
            case Ending.DivideBy(int count) ->
                    half.times(Rational.of(inputs(ledger))).dividedBy(Rational.of(count));
            case Ending.AddBias _ -> ofSum(ledger, half);
        };
    }

    private static long inputs(Ledger ledger) {
        return ledger.entries().stream().filter(entry -> entry.tap().isInput()).count();
    }

    private Rational ofSum(Ledger ledger, Rational half) {
        var weighted = (Weighted) exercise.operation();
        Rational ofWeight = areWhole(List.of(weighted.kernel().toValues())) ? Rational.ZERO : half;
        Rational ofBias = areWhole(weighted.bias()) ? Rational.ZERO : half;
        return ledger.entries().stream()
                .map(Ledger.Entry::tap)
                .filter(tap -> tap.isInput())
                .map(
                        tap ->
                                Exact.of(tap.value())
                                        .magnitude()
                                        .times(ofWeight)
                                        .plus(Exact.of(tap.weight()).magnitude().times(half))
                                        .plus(ofWeight.times(half)))
                .reduce(ofBias, Rational::plus);
    }

    private static boolean areWhole(List<Value> numbers) {
        return numbers.stream()
                .allMatch(number -> Exact.isFinite(number) && Exact.of(number).isWhole());
    }
}
