package kernelwalk.exercise.lesson;

import java.util.Locale;

/** The parts in which the shipped lessons are taught; a heading of the index begins each. */
public enum Series {
    /** The lecture's own examples, in its order. */
    LECTURE,
    /** What the lecture leaves out and students ask. */
    QUESTIONS,
    /** Chains of layers, and what a convolution is followed by. */
    LAYERS,
    /** Calls that a framework refuses. */
    ERRORS;

    /** A short name that stays the same in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
