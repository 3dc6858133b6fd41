package kernelwalk.page;

import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Target;

/** The numbers of an exercise by their cells. */
final class Numbers {

    private Numbers() {}

    static Value at(Exercise exercise, Target target) {
        return switch (target.part()) {
            case INPUT -> exercise.input().at(target.index());
            case KERNEL -> ((Weighted) exercise.operation()).kernel().at(target.index());
            case BIAS -> ((Weighted) exercise.operation()).bias().get(target.index());
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notTyped(target);
        };
    }

    static Exercise with(Exercise exercise, Target target, Value value) {
        return switch (target.part()) {
            case INPUT -> exercise.withInput(target.index(), value);
            case KERNEL -> exercise.withWeight(target.index(), value);
            case BIAS -> exercise.withBias(target.index(), value);
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notTyped(target);
        };
    }

    private static IllegalArgumentException notTyped(Target target) {
        return new IllegalArgumentException("nothing can be typed into " + target);
    }
}
