package kernelwalk.homework.answer;

import java.util.regex.Pattern;

/** An output as {@code compute} prints it in either language: its numbers stand below a heading that says their shape. */
final class PrintedOutput {

    private static final String SHAPE = "(?:output|출력) \\d+(?:×\\d+)*, \\S[^\\n]*(?:\\n|$)";

    private static final Pattern HEADING = Pattern.compile("(?m)^[ \\t]*" + SHAPE);

    /** What stands above the heading in a chain: "Layer 2, pool: max pooling". */
    private static final Pattern LAYER =
            Pattern.compile(
                    "(?m)^[ \\t]*(?:Layer (\\d{1,2})(?:, [^\\n]*)?|(\\d{1,2})번 층(?: [^\\n]*)?): [^\\n]*\\n"
                            + SHAPE);

    private PrintedOutput() {}

    /** The text without the headings; that of a layer is left as a label with its number. */
    static String plain(String text) {
        if (!text.contains("output ") && !text.contains("출력 ")) {
            return text;
        }
        String lines = text.replace("\r\n", "\n");
        return HEADING.matcher(lines).find()
                ? HEADING.matcher(LAYER.matcher(lines).replaceAll("layer $1$2:\n")).replaceAll("")
                : text;
    }
}
