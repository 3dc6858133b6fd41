package kernelwalk.framework.seed;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import kernelwalk.exercise.Initializer;

/**
 * PyTorch on a processor, after {@code torch.manual_seed}: all numbers come from one stream, weights before biases.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/v2.4.0/torch/nn/modules/conv.py">reset_parameters</a>
 */
final class TorchDraws implements Draws {

    private final Source source;
    private long drawn;

    TorchDraws(long seed) {
        source =
                new Source(
                        OptionalLong.empty(),
                        Generator.MERSENNE_TWISTER,
                        UnitBits.LOW_24,
                        true,
                        MersenneTwister.ofWord((int) seed)::next);
    }

    @Override
    public DrawnLayer next(Layer layer, Initializer initializer) {
        refuseUnlessOwn(initializer);
        List<Integer> shape = layer.shapeInTorch();
        List<Float> weights = source.numbers(layer.weights(), Limit.ofTorch(shape));
        List<Float> bias = source.numbers(layer.biases(), Limit.ofTorchBias(shape));
        drawn += layer.weights() + layer.biases();
        return new DrawnLayer(layer, shape, weights, Optional.of(bias));
    }

    @Override
    public DrawnNumber next(Layer layer, Initializer initializer, int place) {
        refuseUnlessOwn(initializer);
        return source.number(place, drawn, Limit.ofTorch(layer.shapeInTorch()));
    }

    private static void refuseUnlessOwn(Initializer initializer) {
        if (initializer != Initializer.DEFAULT) {
            throw new IllegalArgumentException("PyTorch's modules have no " + initializer.code());
        }
    }

    @Override
    public void pass(int count) {
        for (int i = 0; i < count; i++) {
            source.words().getAsInt();
        }
        drawn += count;
    }
}
