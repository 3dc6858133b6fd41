package kernelwalk.convolution;

import java.util.List;
import kernelwalk.convolution.Ledger.Ending;
import kernelwalk.convolution.Ledger.Entry;

/**
 * An order in which the products of a window can be added. Exact sums are the same in each; floats round after every
 * step, so that their last digits are not.
 */
public enum SumOrder {
    /** From the first tap to the last, each product and sum in one fused step, as TensorFlow adds. */
    FORWARDS,
    /** The same from the last tap to the first. */
    BACKWARDS,
    /** Rounded products by halves: the sum of the first half plus the sum of the second, and so on. */
    IN_PAIRS;

    /**
     * The value of an output cell when its products are added in this order; a bias or a division comes last. The
     * largest value of a pool is the same in every order.
     */
    public Value value(Computation computation, Cell cell) {
        Ledger ledger = computation.ledger(cell);
        Arithmetic arithmetic = computation.arithmetic();
        List<Entry> terms =
                computation
                        .walk()
                        .asAdded()
                        .mapToObj(ledger.entries()::get)
                        .filter(entry -> entry.tap().isInput())
                        .toList();
        Value ended =
                switch (ledger.ending()) {
                    case Ending.AddBias(Value bias) ->
                            arithmetic.addBias(sum(terms, arithmetic), bias);
                    case Ending.DivideBy(int count) ->
                            arithmetic.divide(sum(terms, arithmetic), count);
                    case Ending.Keep _,
                            Ending.Activate _,
                            Ending.Normalize _,
                            Ending.Share _,
                            Ending.Carry _ ->
                            ledger.result();
                };
        return arithmetic.finish(ended);
    }

    private Value sum(List<Entry> terms, Arithmetic arithmetic) {
        return switch (this) {
            case FORWARDS -> oneByOne(terms, arithmetic);
            case BACKWARDS -> oneByOne(terms.reversed(), arithmetic);
            case IN_PAIRS -> inPairs(terms, arithmetic);
        };
    }

    private static Value oneByOne(List<Entry> terms, Arithmetic arithmetic) {
        Value sum = arithmetic.zero();
        for (Entry term : terms) {
            sum = arithmetic.multiplyAdd(sum, term.tap().value(), term.tap().weight());
        }
        return sum;
    }

    private static Value inPairs(List<Entry> terms, Arithmetic arithmetic) {
        if (terms.isEmpty()) {
            return arithmetic.zero();
        }
        if (terms.size() == 1) {
            return terms.getFirst().product();
        }
        int half = terms.size() / 2;
        return arithmetic.add(
                inPairs(terms.subList(0, half), arithmetic),
                inPairs(terms.subList(half, terms.size()), arithmetic));
    }
}
