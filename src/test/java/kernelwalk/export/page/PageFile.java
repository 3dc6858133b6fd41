package kernelwalk.export.page;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;

/** A page as it was written, and what stands in it. */
record PageFile(String text) {

    static PageFile of(Exercise exercise) {
        return of(exercise, Language.ENGLISH);
    }

    static PageFile of(Exercise exercise, Language language) {
        return of(exercise, Look.in(Words.in(language)));
    }

    static PageFile of(Exercise exercise, Look look) {
        var bytes = new ByteArrayOutputStream();
        try {
            WebPage.write(exercise, look, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new PageFile(bytes.toString(StandardCharsets.UTF_8));
    }

    /** What the element with an id holds. */
    String element(String id) {
        Matcher element =
                Pattern.compile(" id=\"" + id + "\">(.*?)</", Pattern.DOTALL).matcher(text);
        if (!element.find()) {
            throw new AssertionError("no element " + id);
        }
        return element.group(1);
    }

    /** The script that unpacks the other. */
    String loader() {
        int start = text.lastIndexOf("<script>") + "<script>".length();
        return text.substring(start, text.indexOf("</script>", start));
    }

    /** The script that the model has been compiled to. */
    String script() {
        byte[] packed = Base64.getDecoder().decode(element("packed"));
        try (var bytes = new GZIPInputStream(new ByteArrayInputStream(packed))) {
            return new String(bytes.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
