package kernelwalk.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.Computation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Theme;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Phrase;

/**
 * The page that the build has made of the model, the painter, the words and the marking of homework, with an exercise put
 * into it.
 */
public final class WebPage {

    private static final String TEMPLATE = "/page/page.html";

    /** A browser shows and computes so many numbers at once. */
    static final int MOST_NUMBERS = 65_536;

    /** Where something is put in: {@code @TITLE@}. */
    private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

    private WebPage() {}

    /** Whether the build has made the page, as it does for tests and for what is installed. */
    public static boolean isMade() {
        return WebPage.class.getResource(TEMPLATE) != null;
    }

    /** Why an exercise is not written so: there is no page, or a browser would be busy with it for long. */
    public static Optional<Phrase> refusal(Exercise exercise) {
        if (!isMade()) {
            return Optional.of(Phrase.of("export.no-page"));
        }
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
        var page = new StringBuilder();
        Matcher place = PLACE.matcher(template());
        while (place.find()) {
            String put = put(place.group(1), exercise, look);
            place.appendReplacement(page, Matcher.quoteReplacement(put));
        }
        place.appendTail(page);
        bytes.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String template() throws IOException {
        try (InputStream stream = WebPage.class.getResourceAsStream(TEMPLATE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String put(String what, Exercise exercise, Look look) {
        return switch (what) {
            case "LANGUAGE" -> look.words().language().code();
            case "OPTIONS" -> options(exercise, look);
            case "TITLE" -> escaped(title(exercise, look));
            case "TOOOLD" -> escaped(look.words().say("export.web.too-old"));
            case "EXERCISE" -> ExerciseFile.text(exercise).replace("<", "\\u003C");
            default -> throw new IllegalStateException("nothing to put in for " + what);
        };
    }

    private static String title(Exercise exercise, Look look) {
        return exercise.title().isEmpty()
                ? look.words().say("window.header.untitled")
                : exercise.title();
    }

    /** How it begins: the layer that is open, and what a look has beside its language. */
    private static String options(Exercise exercise, Look look) {
        var options = new StringBuilder();
        option(options, "language", look.words().language().code());
        option(options, "layer", Integer.toString(exercise.opened()));
        if (look.theme() == Theme.DARK) {
            option(options, "theme", "dark");
        }
        if (look.words().countFrom() == CountFrom.ONE) {
            option(options, "count", "1");
        }
        if (look.moment().isPresent() || look.window().isPresent()) {
            option(options, "moment", Long.toString(look.shown(exercise)));
        }
        return options.toString();
    }

    private static void option(StringBuilder options, String name, String value) {
        options.append(" data-").append(name).append("=\"").append(value).append('"');
    }

    /** A text of the exercise, which is no markup whatever stands in it. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
