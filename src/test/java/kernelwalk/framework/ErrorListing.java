package kernelwalk.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a framework printed: a listing has parts, which begin with {@code ================}, sections, which begin with
 * {@code ########}, and in them calls, which begin with {@code --------} and are followed by what was said.
 */
final class ErrorListing {

    /** What was said, by section and call; of several parts the first. */
    private final Map<String, Map<String, String>> sections = new LinkedHashMap<>();

    static ErrorListing read(String name) {
        var listing = new ErrorListing();
        String section = "";
        String call = null;
        try {
            for (String line : Files.readAllLines(Path.of("src/test/resources/oracle", name))) {
                if (line.startsWith("================")) {
                    section = listing.sections.isEmpty() ? "" : "later parts " + line;
                    call = null;
                } else if (line.startsWith("######## ")) {
                    section = section.startsWith("later") ? section : line.substring(9);
                    call = null;
                } else if (line.startsWith("-------- ")) {
                    call = line.substring(9);
                    listing.section(section).put(call, null);
                } else if (call != null) {
                    listing.section(section)
                            .merge(call, line, (before, next) -> before + "\n" + next);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return listing;
    }

    /** What was said to each call of a section. */
    Map<String, String> section(String name) {
        return sections.computeIfAbsent(name, _ -> new LinkedHashMap<>());
    }
}
