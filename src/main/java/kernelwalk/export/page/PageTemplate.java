package kernelwalk.export.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Theme;
import kernelwalk.words.CountFrom;

/** The page that the build has made, with places into which an export puts what it is about. */
final class PageTemplate {

    private static final String TEMPLATE = "/page/page.html";

    /** Where something is put in: {@code @TITLE@}. */
    private static final Pattern PLACE = Pattern.compile("@([A-Z]+)@");

    private PageTemplate() {}

    /** Whether the build has made the page. */
    static boolean isMade() {
        return PageTemplate.class.getResource(TEMPLATE) != null;
    }

    /**
     * Writes the page; the stream stays open.
     *
     * @param title what it is called
     * @param put   what stands in the other places
     */
    static void write(String title, Look look, UnaryOperator<String> put, OutputStream bytes)
            throws IOException {
        var page = new StringBuilder();
        Matcher place = PLACE.matcher(text());
        while (place.find()) {
            String filled =
                    switch (place.group(1)) {
                        case "LANGUAGE" -> look.words().language().code();
                        case "TITLE" -> escaped(title);
                        case "TOOOLD" -> escaped(look.words().say("export.web.too-old"));
                        default -> put.apply(place.group(1));
                    };
            place.appendReplacement(page, Matcher.quoteReplacement(filled));
        }
        place.appendTail(page);
        bytes.write(page.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static String text() throws IOException {
        try (InputStream stream = PageTemplate.class.getResourceAsStream(TEMPLATE)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /**
     * How the page as a whole begins.
     *
     * @param layer which is open, from 0
     */
    static void options(StringBuilder options, int layer, Look look) {
        attribute(options, "language", look.words().language().code());
        attribute(options, "layer", Integer.toString(layer));
        if (look.theme() == Theme.DARK) {
            attribute(options, "theme", "dark");
        }
        if (look.words().countFrom() == CountFrom.ONE) {
            attribute(options, "count", "1");
        }
    }

    static void attribute(StringBuilder element, String name, String value) {
        element.append(" data-").append(name).append("=\"").append(escaped(value)).append('"');
    }

    /** A text which is no markup whatever stands in it. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /** A file as an element's data. */
    static String data(String file) {
        return file.replace("<", "\\u003C");
    }
}
