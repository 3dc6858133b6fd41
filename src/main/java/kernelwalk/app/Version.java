package kernelwalk.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Properties;

/** The version and the name of the build, which the build wrote beside this class. */
final class Version {

    private Version() {}

    /** For example {@code 0.1.0 (4c1f2ab903)}. */
    static String current() {
        var properties = new Properties();
        try (var file = Version.class.getResourceAsStream("version.properties")) {
            properties.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version") + " (" + properties.getProperty("build") + ")";
    }
}
