package kernelwalk.exercise;

import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rounding;

/** Choices of which some are made anew. */
final class ChoicesDraft {

    OperationType type;
    Map<Choice, Integer> counts;
    boolean strideSet;
    PaddingKind padding;
    Rounding rounding;
    boolean countPadding;
    boolean flip;
    NumberType numbers;
    Convention convention;
    Optional<Weighted> weights;

    ChoicesDraft(Choices from) {
        type = from.type();
        counts = from.counts();
        strideSet = from.strideSet();
        padding = from.padding();
        rounding = from.rounding();
        countPadding = from.countPadding();
        flip = from.flip();
        numbers = from.numbers();
        convention = from.convention();
        weights = from.weights();
    }

    Choices choices() {
        return new Choices(
                type,
                counts,
                strideSet,
                padding,
                rounding,
                countPadding,
                flip,
                numbers,
                convention,
                weights);
    }
}
