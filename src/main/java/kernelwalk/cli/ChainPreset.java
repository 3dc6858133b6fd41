package kernelwalk.cli;

import java.util.List;
import java.util.Locale;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.problem.ChainPlan;

/** Chains that are asked for by one word. */
enum ChainPreset {
    /** What most exam sheets ask for. */
    EXAM(ChainPlan.EXAM);

    private final List<OperationType> layers;

    ChainPreset(List<OperationType> layers) {
        this.layers = layers;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    List<OperationType> layers() {
        return layers;
    }
}
