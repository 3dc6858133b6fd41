package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;

/** Wrong rules about how far the window moves. */
final class StrideMisreadings {

    private StrideMisreadings() {}

    static List<Misconception> all() {
        return List.of(
                steps("stride-ignored", (_, _) -> Size.ONE),
                Rule.ofWindow(
                                "stride-ignored-cropped",
                                (variation, geometry) ->
                                        variation.framed(
                                                Size.ONE,
                                                new Size(
                                                        geometry.output().height(),
                                                        geometry.output().width())))
                        .where(exercise -> !exercise.operation().strides().equals(Size.ONE)),
                steps("stride-rows-only", (strides, _) -> new Size(strides.height(), 1))
                        .where(StrideMisreadings::movesBothWays),
                steps("stride-columns-only", (strides, _) -> new Size(1, strides.width()))
                        .where(StrideMisreadings::movesBothWays),
                steps(
                        "strides-swapped",
                        (strides, _) -> new Size(strides.width(), strides.height())),
                steps("stride-as-window", (_, window) -> window),
                steps(
                        "stride-one-more",
                        (strides, _) -> new Size(strides.height() + 1, strides.width() + 1)));
    }

    /** Along one axis alone there is no other stride that could be heeded. */
    private static boolean movesBothWays(Exercise exercise) {
        Size strides = exercise.operation().strides();
        return Math.min(strides.height(), strides.width()) > 1;
    }

    /** The strides that a student takes. */
    private interface Steps {
        Size taken(Size strides, Size window);
    }

    private static Rule steps(String name, Steps steps) {
        return new Rule(
                name,
                exercise -> {
                    Operation operation = exercise.operation();
                    Exercise misread =
                            Variation.of(exercise)
                                    .strides(steps.taken(operation.strides(), operation.window()));
                    return Optional.of(misread);
                });
    }
}
