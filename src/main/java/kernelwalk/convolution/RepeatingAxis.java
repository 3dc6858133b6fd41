package kernelwalk.convolution;

import java.util.List;
import java.util.stream.IntStream;

/**
 * An axis along which every cell is repeated: up-sampling.
 *
 * @param input  cells of the input
 * @param factor how often each stands in the output
 */
record RepeatingAxis(int input, int factor) implements Axis {

    @Override
    public int window() {
        return 1;
    }

    @Override
    public int output() {
        return input * factor;
    }

    @Override
    public int before() {
        return 0;
    }

    @Override
    public int after() {
        return 0;
    }

    @Override
    public int inputAt(int output, int tap) {
        return output / factor;
    }

    @Override
    public int offset(int output, int tap) {
        return output / factor;
    }

    @Override
    public int outputAt(int place, int tap) {
        return place >= 0 && place < input ? place * factor : -1;
    }

    @Override
    public IntStream outputsAt(int place, int tap) {
        return IntStream.range(place * factor, (place + 1) * factor);
    }

    @Override
    public long readings(boolean padding) {
        return output();
    }

    @Override
    public List<Integer> leftOver() {
        return List.of();
    }

    @Override
    public List<Derivation> derivations() {
        return List.of(
                new Derivation(
                        Quantity.OUTPUT,
                        Expression.known(Quantity.INPUT, input)
                                .times(Expression.known(Quantity.STRIDE, factor))));
    }
}
