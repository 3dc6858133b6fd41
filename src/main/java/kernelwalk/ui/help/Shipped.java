package kernelwalk.ui.help;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import kernelwalk.words.Words;

/** Whose work is shipped with the program, in which version and under which licence. */
public final class Shipped {

    private static final String FOLDER = "/kernelwalk/app/";

    private Shipped() {}

    /** The version of the program itself, which the build wrote. */
    public static String version() {
        return read("version.properties").getProperty("version");
    }

    /** A line for each component: name, version and licence. */
    public static List<String> in(Words words) {
        Properties versions = read("components.properties");
        return Stream.concat(
                        Stream.of(words.say("window.about.java", Runtime.version().toString())),
                        components()
                                .map(
                                        name ->
                                                words.say(
                                                        "window.about." + name,
                                                        versions.getProperty(name))))
                .toList();
    }

    /** The names in the order of the file, which a table of properties forgets. */
    private static Stream<String> components() {
        return text("components.properties")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.substring(0, line.indexOf('=')));
    }

    private static Properties read(String name) {
        var properties = new Properties();
        try (InputStream file = Shipped.class.getResourceAsStream(FOLDER + name)) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static String text(String name) {
        try (InputStream file = Shipped.class.getResourceAsStream(FOLDER + name)) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
