package kernelwalk.ui;

import java.util.List;
import kernelwalk.words.Words;

/**
 * A line of the list of keys; docs/keys.md has the same.
 *
 * @param keys which keys
 * @param does what they do
 */
record KeyLine(String keys, String does) {

    private static final List<String> NAMES =
            List.of(
                    "play",
                    "step",
                    "remote",
                    "lesson",
                    "ends",
                    "choose",
                    "type",
                    "fill",
                    "open",
                    "delete",
                    "clipboard",
                    "menu",
                    "go",
                    "zoom",
                    "undo",
                    "practise",
                    "files",
                    "present",
                    "clicker",
                    "curtain",
                    "near",
                    "pen",
                    "shown",
                    "help");

    /** Every line of the list. */
    static List<KeyLine> in(Words words) {
        return NAMES.stream()
                .map(
                        name ->
                                new KeyLine(
                                        words.say("window.keys." + name),
                                        words.say("window.keys." + name + ".does")))
                .toList();
    }
}
