package kernelwalk.export.look;

import kernelwalk.words.Words;

/** What one of several maps of numbers is called. */
public final class MapName {

    private MapName() {}

    /**
     * A map of an input or output, with its sample.
     *
     * @param slice what the channels are called: {@code channel}, {@code filter} or {@code unit}
     */
    public static String ofSample(Words words, int sample, String slice, int channel) {
        return words.say("export.solution.sample", sample) + ", " + of(words, slice, channel);
    }

    /**
     * A map of an input or output, with its sample where there are several of these.
     *
     * @param slice what the channels are called: {@code channel}, {@code filter} or {@code unit}
     */
    public static String of(Words words, int samples, int sample, String slice, int channel) {
        return samples == 1 ? of(words, slice, channel) : ofSample(words, sample, slice, channel);
    }

    private static String of(Words words, String slice, int channel) {
        return words.say("export.solution." + slice, channel);
    }

    /** A map of a kernel. */
    public static String ofKernel(Words words, int filter, int channel) {
        return of(words, "filter", filter) + ", " + of(words, "channel", channel);
    }
}
