package kernelwalk.exercise;

import java.util.Locale;

/** What a student is asked for; each has a name, {@code homework.practice.task.} and its code. */
public enum PracticeTask {
    /** The size of the output, and every value. */
    OUTPUT,
    /** The size of the output alone. */
    SIZE,
    /** The size of the output, and how many numbers the layer learns. */
    SIZE_AND_PARAMETERS,
    /** How many numbers the layer learns, alone. */
    PARAMETERS;

    /** The name in keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether values are asked for. */
    public boolean asksValues() {
        return this == OUTPUT;
    }

    /** Whether the size of the output is asked for. */
    public boolean asksSize() {
        return this != PARAMETERS;
    }

    /** Whether the number of parameters is asked for. */
    public boolean asksParameters() {
        return this != SIZE;
    }
}
