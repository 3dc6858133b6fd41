package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Shape;

/** Wrong rules that are told of sizes alone: of values they would say too little, or nothing. */
final class SizesAlone {

    /** The right lengths in another order. */
    static final Misconception CHANNELS_FIRST =
            new Reworking(
                    "size-channels-first",
                    _ -> Optional.empty(),
                    exercise ->
                            Optional.of(channelsFirst(Variation.of(exercise).geometry().output())));

    private SizesAlone() {}

    static List<Misconception> ofPadding() {
        return List.of(
                padded("padding-same-for-valid", Padding.same()),
                padded("padding-full-for-valid", Padding.full()));
    }

    private static Rule padded(String name, Padding padding) {
        return Rule.ofWindow(
                name,
                (variation, geometry) ->
                        geometry.margins().equals(Margins.NONE)
                                ? Optional.of(variation.padding(padding))
                                : Optional.empty());
    }

    private static Shape channelsFirst(Shape shape) {
        return new Shape(shape.samples(), shape.channels(), shape.height(), shape.width());
    }
}
