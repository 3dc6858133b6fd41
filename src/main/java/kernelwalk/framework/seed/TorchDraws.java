package kernelwalk.framework.seed;

import java.util.List;
import java.util.Optional;

/**
 * PyTorch on a processor, after {@code torch.manual_seed}: all numbers come from one stream, weights before biases.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/v2.4.0/torch/nn/modules/conv.py">reset_parameters</a>
 */
final class TorchDraws implements Draws {

    private static final double SLOPE = Math.sqrt(5);

    private final MersenneTwister words;

    TorchDraws(long seed) {
        words = MersenneTwister.ofWord((int) seed);
    }

    @Override
    public DrawnLayer next(Layer layer, Initializer initializer) {
        if (initializer != Initializer.DEFAULT) {
            throw new IllegalArgumentException("PyTorch's modules have no " + initializer.code());
        }
        List<Integer> shape = layer.shapeInTorch();
        double fanIn = (double) layer.weights() / shape.getFirst();
        double gain = Math.sqrt(2 / (1 + SLOPE * SLOPE));
        List<Float> weights = within(Math.sqrt(3) * (gain / Math.sqrt(fanIn)), layer.weights());
        List<Float> bias = within(1 / Math.sqrt(fanIn), layer.biases());
        return new DrawnLayer(layer, shape, weights, Optional.of(bias));
    }

    private List<Float> within(double limit, long count) {
        return UniformRange.within(limit)
                .inOneStep(count, () -> UnitNumbers.ofTwentyFourBits(words.next()));
    }

    @Override
    public void pass(int count) {
        for (int i = 0; i < count; i++) {
            words.next();
        }
    }
}
