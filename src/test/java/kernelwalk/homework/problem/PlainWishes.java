package kernelwalk.homework.problem;

import java.util.Optional;
import kernelwalk.exercise.OperationType;

/** Wishes of somebody who leaves everything else to the program. */
final class PlainWishes {

    private PlainWishes() {}

    static PlanWishes of(OperationType operation, Difficulty difficulty) {
        return new PlanWishes(
                operation,
                difficulty,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
