package kernelwalk.framework.seed;

import java.util.List;
import java.util.stream.Stream;

/**
 * Numbers from −limit to limit, in float32.
 *
 * @param low   −limit
 * @param width 2·limit
 */
record UniformRange(float low, float width) {

    /** A number from 0 on and below 1. */
    @FunctionalInterface
    interface Unit {
        float next();
    }

    /**
     * @param limit rounded to float32 before it is doubled
     */
    static UniformRange within(double limit) {
        return new UniformRange((float) -limit, 2 * (float) limit);
    }

    /** So many numbers, unit · width rounded before the limit is added. */
    List<Float> inTwoSteps(long count, Unit unit) {
        return Stream.generate(() -> unit.next() * width + low).limit(count).toList();
    }

    /** So many numbers, unit · width + low rounded once, as processors do that multiply and add in one. */
    List<Float> inOneStep(long count, Unit unit) {
        return Stream.generate(() -> Math.fma(unit.next(), width, low)).limit(count).toList();
    }
}
