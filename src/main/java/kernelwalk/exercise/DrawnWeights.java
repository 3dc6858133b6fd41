package kernelwalk.exercise;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;

/**
 * Weights that were drawn, so that it is known of a layer how its weights came about as long as they are these.
 *
 * @param origin   where they come from
 * @param weighted has them
 */
public record DrawnWeights(WeightsOrigin origin, Weighted weighted) {

    /** Which of several are the weights of an operation. */
    static Optional<DrawnWeights> of(Operation operation, List<DrawnWeights> drawn) {
        return operation instanceof Weighted weighted
                ? drawn.stream()
                        .filter(each -> each.areThoseOf(weighted))
                        .map(each -> new DrawnWeights(each.origin, weighted))
                        .findFirst()
                : Optional.empty();
    }

    /** Whether another operation of the same kind has the same weights and biases; its steps may be others. */
    private boolean areThoseOf(Weighted other) {
        return other == weighted
                || other.getClass() == weighted.getClass()
                        && other.groups() == weighted.groups()
                        && other.flip() == weighted.flip()
                        && other.bias().equals(weighted.bias())
                        && other.kernel().equals(weighted.kernel());
    }
}
