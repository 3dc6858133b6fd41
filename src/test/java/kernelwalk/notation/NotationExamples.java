package kernelwalk.notation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The examples of {@code docs/notations.md}: all of a chapter say the same numbers. */
public final class NotationExamples {

    private static final Path PAGE = Path.of("docs", "notations.md");
    private static final String FENCE = "```";

    private NotationExamples() {}

    /** The matrix 1 2 / 3 4 in every notation. */
    public static Stream<String> matrices() {
        return of("A matrix").stream();
    }

    /** The maps 1 2 / 3 4 and 5 6 / 7 8. */
    public static Stream<String> maps() {
        return of("Maps").stream();
    }

    /** The numbers 0.5 −1.5 / 1620 1/4. */
    public static Stream<String> numbers() {
        return of("Numbers").stream();
    }

    /** What the chapter about a matrix calls its notations. */
    static List<String> names() {
        return lines().stream()
                .dropWhile(line -> !line.equals("## A matrix"))
                .takeWhile(line -> !line.equals("## Maps"))
                .filter(line -> line.startsWith("**"))
                .map(line -> line.substring(2, line.indexOf("**", 2)))
                .toList();
    }

    /** The rows of the table of notations. */
    static List<String> table() {
        return lines().stream()
                .dropWhile(line -> !line.startsWith("|---|:-:"))
                .skip(1)
                .takeWhile(line -> line.startsWith("|"))
                .toList();
    }

    private static List<String> of(String chapter) {
        var examples = new ArrayList<String>();
        StringBuilder example = null;
        boolean isInside = false;
        for (String line : lines()) {
            if (example == null && line.startsWith("## ")) {
                isInside = line.equals("## " + chapter);
            } else if (line.equals(FENCE) && example == null) {
                example = new StringBuilder();
            } else if (line.equals(FENCE)) {
                if (isInside) {
                    examples.add(example.toString());
                }
                example = null;
            } else if (example != null) {
                example.append(line).append('\n');
            }
        }
        return examples;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(PAGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
