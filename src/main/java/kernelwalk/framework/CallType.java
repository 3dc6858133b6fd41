package kernelwalk.framework;

import kernelwalk.exercise.OperationType;

/** The operations for which a call is typed: those with a window that slides or spreads. */
enum CallType {
    CONVOLUTION,
    TRANSPOSED_CONVOLUTION,
    MAX_POOLING,
    AVERAGE_POOLING;

    /**
     * @throws IllegalArgumentException when no window slides in it
     */
    static CallType of(OperationType type) {
        return valueOf(type.name());
    }

    boolean isPooling() {
        return this == MAX_POOLING || this == AVERAGE_POOLING;
    }
}
