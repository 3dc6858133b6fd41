package kernelwalk.export.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.export.look.Look;
import kernelwalk.words.Phrase;
import kernelwalk.words.VisibleText;

/**
 * The page that the build has made of the model, the painter, the words and the marking of homework, with an exercise put
 * into it.
 */
public final class WebPage {

    /** A browser shows and computes so many numbers at once. */
    static final int MOST_NUMBERS = 65_536;

    private WebPage() {}

    /** Whether the build has made the page, as it does for tests and for what is installed. */
    public static boolean isMade() {
        return PageTemplate.isMade();
    }

    /** Why an exercise is not written so: there is no page, or a browser would be busy with it for long. */
    public static Optional<Phrase> refusal(Exercise exercise) {
        if (!isMade()) {
            return Optional.of(Phrase.of("export.no-page"));
        }
        return excess(exercise);
    }

    /** Why a browser would be busy with an exercise for long, if it would. */
    static Optional<Phrase> excess(Exercise exercise) {
        int largest =
                exercise.computations().stream()
                        .map(Computation::geometry)
                        .mapToInt(it -> Math.max(it.input().count(), it.output().count()))
                        .max()
                        .orElse(0);
        return largest > MOST_NUMBERS
                ? Optional.of(Phrase.of("export.web.too-large", largest, MOST_NUMBERS))
                : Optional.empty();
    }

    /**
     * Writes the page of an exercise, with its script inside it. The stream stays open.
     *
     * @throws IOException when the stream cannot be written
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        exercise.computations();
        PageTemplate.write(title(exercise, look), look, what -> put(what, exercise, look), bytes);
    }

    private static String put(String what, Exercise exercise, Look look) {
        return switch (what) {
            case "OPTIONS" -> options(exercise, look);
            case "EXERCISE" -> PageTemplate.data(ExerciseFile.text(exercise));
            case "LESSONS" -> "";
            default -> throw new IllegalStateException("nothing to put in for " + what);
        };
    }

    private static String title(Exercise exercise, Look look) {
        return exercise.title().isEmpty()
                ? look.words().say("window.header.untitled")
                : VisibleText.of(exercise.title());
    }

    /** How it begins: the layer that is open, and what a look has beside its language. */
    private static String options(Exercise exercise, Look look) {
        var options = new StringBuilder();
        PageTemplate.options(options, exercise.opened(), look);
        if (look.moment().isPresent() || look.window().isPresent()) {
            PageTemplate.attribute(options, "moment", Long.toString(look.shown(exercise)));
        }
        return options.toString();
    }
}
