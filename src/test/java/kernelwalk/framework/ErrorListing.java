package kernelwalk.framework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a framework printed: a listing has parts, which begin with sixteen signs, sections, which begin with eight, and in
 * them calls, which begin with {@code --------} and are followed by what was said. A line of sixteen signs may also say
 * the version of a part.
 */
final class ErrorListing {

    private static final String VERSION = "tensorflow-core-api";

    private ErrorListing() {}

    /** What was said to each call, by part and section, as {@code torch 2.13.0+cpu: module: torch.nn.Conv2d}. */
    static Map<String, Map<String, String>> read(String name) {
        var sections = new LinkedHashMap<String, Map<String, String>>();
        String part = "";
        String section = "";
        String call = null;
        for (String line : lines(name)) {
            String title = line.replaceFirst("^([=#]{16}|#{8}|-{8}) ", "");
            if (line.matches("[=#]{16} .*")) {
                part = title.startsWith(VERSION) ? part : title;
                section = title.startsWith(VERSION) ? section : part;
                call = null;
            } else if (line.startsWith("######## ")) {
                section = part + ": " + title;
                call = null;
            } else if (line.startsWith("-------- ")) {
                call = title;
                sections.computeIfAbsent(section, _ -> new LinkedHashMap<>()).put(call, null);
            } else if (call != null) {
                sections.get(section).merge(call, line, (before, next) -> before + "\n" + next);
            }
        }
        sections.values()
                .forEach(calls -> calls.replaceAll((_, said) -> said.replaceFirst("\n+$", "")));
        return sections;
    }

    private static Iterable<String> lines(String name) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
