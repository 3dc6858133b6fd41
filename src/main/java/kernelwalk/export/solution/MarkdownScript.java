package kernelwalk.export.solution;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Markdown, whose punctuation is escaped in every text.
 *
 * @see <a href="https://spec.commonmark.org/0.31.2/#backslash-escapes">CommonMark, backslash escapes</a>
 */
final class MarkdownScript implements Script {

    @Override
    public String begin(String title, boolean hasHangul, int columns) {
        return title.isEmpty() ? "" : "# " + text(title) + "\n\n";
    }

    @Override
    public String heading(String text) {
        return "## " + text(text) + "\n\n";
    }

    @Override
    public String paragraph(String text) {
        return text(text) + "\n\n";
    }

    @Override
    public String grid(List<List<String>> rows, int from) {
        int columns = rows.getFirst().size();
        var table = new StringBuilder("|   |");
        for (int column = 0; column < columns; column++) {
            table.append(' ').append(from + column).append(" |");
        }
        table.append("\n|---|").append("---:|".repeat(columns)).append('\n');
        for (int row = 0; row < rows.size(); row++) {
            table.append("| **").append(from + row).append("** |");
            rows.get(row).forEach(cell -> table.append(' ').append(text(cell)).append(" |"));
            table.append('\n');
        }
        return table.append('\n').toString();
    }

    @Override
    public String equation(List<String> lines) {
        return IntStream.range(0, lines.size())
                        .mapToObj(line -> "> " + lines.get(line))
                        .collect(Collectors.joining("  \n"))
                + "\n\n";
    }

    @Override
    public String number(String text) {
        return text;
    }

    @Override
    public String nearly() {
        return " ≈ ";
    }

    @Override
    public String bracketed(String inner) {
        return "(" + inner + ")";
    }

    @Override
    public String times() {
        return "·";
    }

    @Override
    public String function(String name, String inner) {
        return name + "(" + inner + ")";
    }

    @Override
    public String power(String exponent) {
        return exponent.matches("[0-9]+") ? "e^" + exponent : "e^(" + exponent + ")";
    }

    @Override
    public String largest(String inner) {
        return "max(" + inner + ")";
    }

    @Override
    public String divided(String inner, int count) {
        return "(" + inner + ")/" + count;
    }

    @Override
    public String words(String text) {
        return text(text);
    }

    @Override
    public String end() {
        return "";
    }

    /** A text in which nothing is markup. */
    private static String text(String text) {
        return text.replaceAll("\\s", " ")
                .replaceAll("[\\\\`*_{}\\[\\]#!|~$^@]", "\\\\$0")
                .replaceAll("^[+-]", "\\\\$0")
                .replaceAll("^(\\d+)([.)])", "$1\\\\$2")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }
}
