package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Exercise;

/**
 * What an exercise can be written as for other programs. Whoever offers a choice offers {@link #all()}; how a format is
 * called stands in the bundles, under {@code format.} and its {@link #code}.
 */
public sealed interface Format permits CodeLanguage {

    /** Every format, in the order in which they are offered. */
    static List<Format> all() {
        return List.of(CodeLanguage.values());
    }

    /** The formats with the ending that a file's name has, in capital letters or not. */
    static List<Format> ending(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return all().stream().filter(format -> lower.endsWith(format.ending())).toList();
    }

    /**
     * The format that the ending of a file's name asks for; where several have the same ending, the one that
     * {@linkplain #suits suits} the exercise.
     *
     * @return empty when no format has this ending
     */
    static Optional<Format> of(String name, Exercise exercise) {
        List<Format> ended = ending(name);
        return ended.stream()
                .filter(format -> format.suits(exercise))
                .findFirst()
                .or(() -> ended.stream().findFirst());
    }

    /** A short name that stays the same in every language. */
    String code();

    /** What the names of its files end in, in small letters and with the point, such as {@code .py}. */
    String ending();

    /** Whether it is the likeliest of those with the same ending. */
    boolean suits(Exercise exercise);

    /**
     * Writes an exercise. The stream stays open.
     *
     * @throws IOException when the stream cannot be written
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    void write(Exercise exercise, OutputStream bytes) throws IOException;
}
