package kernelwalk.export.solution;

import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** LaTeX for pdflatex and xelatex; Hangul for the latter. No text of the exercise is a command. */
final class TexScript implements Script {

    private static final String PREAMBLE =
            """
            \\documentclass{article}
            \\usepackage[a4paper,margin=20mm]{geometry}
            \\usepackage{amsmath,iftex}
            \\ifPDFTeX
              \\usepackage[utf8]{inputenc}
              \\usepackage[T1]{fontenc}
            \\else
              \\usepackage{fontspec}
            \\fi
            \\setcounter{MaxMatrixCols}{%d}
            \\setlength{\\parindent}{0pt}
            \\allowdisplaybreaks
            """;

    /** The first of these that is there is taken; a line may end at every syllable. */
    private static final String HANGUL =
            """
            \\IfFontExistsTF{Noto Serif CJK KR}{\\setmainfont{Noto Serif CJK KR}}{%
              \\IfFontExistsTF{NanumMyeongjo}{\\setmainfont{NanumMyeongjo}}{%
                \\IfFontExistsTF{UnBatang}{\\setmainfont{UnBatang}}{%
                  \\IfFontExistsTF{Malgun Gothic}{\\setmainfont{Malgun Gothic}}{%
                    \\IfFontExistsTF{Apple SD Gothic Neo}{\\setmainfont{Apple SD Gothic Neo}}{}}}}}
            \\ifXeTeX\\XeTeXlinebreaklocale "ko"\\fi
            """;

    private static final Map<Integer, String> SIGNS =
            Map.ofEntries(
                    Map.entry((int) '\\', "\\textbackslash{}"),
                    Map.entry((int) '{', "\\{"),
                    Map.entry((int) '}', "\\}"),
                    Map.entry((int) '$', "\\$"),
                    Map.entry((int) '&', "\\&"),
                    Map.entry((int) '#', "\\#"),
                    Map.entry((int) '^', "\\textasciicircum{}"),
                    Map.entry((int) '_', "\\_"),
                    Map.entry((int) '~', "\\textasciitilde{}"),
                    Map.entry((int) '%', "\\%"),
                    Map.entry((int) '<', "$<$"),
                    Map.entry((int) '>', "$>$"),
                    Map.entry((int) '×', "$\\times$"),
                    Map.entry((int) '·', "$\\cdot$"),
                    Map.entry((int) '−', "$-$"),
                    Map.entry((int) '⌊', "$\\lfloor$"),
                    Map.entry((int) '⌋', "$\\rfloor$"),
                    Map.entry((int) '⌈', "$\\lceil$"),
                    Map.entry((int) '⌉', "$\\rceil$"),
                    Map.entry((int) '≈', "$\\approx$"),
                    Map.entry((int) '≤', "$\\leq$"),
                    Map.entry((int) '→', "$\\to$"),
                    Map.entry((int) '‹', "$<$"),
                    Map.entry((int) '›', "$>$"),
                    Map.entry((int) '∞', "$\\infty$"));

    private static final Pattern FRACTION = Pattern.compile("(?<over>\\d+)[/⁄](?<under>\\d+)");

    private static final Pattern POWER = Pattern.compile("(?:[eE]|·10)([+-]?\\d+)");

    /** TeX's own fonts have no letters beyond this one. */
    private static final int LAST_LATIN = 0x17F;

    @Override
    public String begin(String title, boolean hasHangul, int columns) {
        return (hasHangul ? "% Compile this with xelatex, which has Hangul.\n" : "")
                + PREAMBLE.formatted(Math.max(10, columns))
                + (hasHangul ? "\\ifPDFTeX\\else\n" + HANGUL + "\\fi\n" : "")
                + "\\begin{document}\n"
                + (title.isEmpty() ? "" : "\\section*{" + text(title) + "}\n");
    }

    @Override
    public String heading(String text) {
        return "\\subsection*{" + text(text) + "}\n";
    }

    @Override
    public String paragraph(String text) {
        return text(text) + "\\par\n";
    }

    @Override
    public String grid(List<List<String>> rows, int from) {
        return rows.stream()
                .map(row -> row.stream().map(this::number).collect(Collectors.joining(" & ")))
                .collect(
                        Collectors.joining(
                                " \\\\\n", "\\[\\begin{bmatrix}\n", "\n\\end{bmatrix}\\]\n"));
    }

    @Override
    public String equation(List<String> lines) {
        return lines.stream()
                .map(line -> line.replace('−', '-'))
                .collect(
                        Collectors.joining(
                                " \\\\\n& ", "\\begin{align*}\n& ", "\n\\end{align*}\n"));
    }

    @Override
    public String nearly() {
        return " \\approx ";
    }

    @Override
    public String number(String text) {
        String plain = Normalizer.normalize(text, Normalizer.Form.NFKD).replace('−', '-');
        if (plain.endsWith("Infinity")) {
            return plain.startsWith("-") ? "-\\infty" : "\\infty";
        }
        String sign = plain.startsWith("-") ? "-" : "";
        String rest = text.replaceFirst("^[−-]", "");
        int glyph = rest.isEmpty() ? 0 : rest.charAt(rest.length() - 1);
        boolean isMixed =
                rest.length() > 1 && !Character.isDigit(glyph) && Character.isDigit(rest.charAt(0));
        if (isMixed) {
            String part =
                    Normalizer.normalize(rest.substring(rest.length() - 1), Normalizer.Form.NFKD);
            return sign + rest.substring(0, rest.length() - 1).strip() + fraction(part);
        }
        String unsigned = plain.substring(sign.length());
        Matcher power = POWER.matcher(unsigned);
        if (power.find()) {
            return sign + power.replaceFirst("\\\\cdot 10^{$1}");
        }
        return unsigned.matches("[0-9.]+|\\d+[/⁄]\\d+")
                ? sign + fraction(unsigned)
                : "\\text{" + text(text) + "}";
    }

    private static String fraction(String text) {
        Matcher fraction = FRACTION.matcher(text);
        return fraction.matches()
                ? "\\tfrac{" + fraction.group("over") + "}{" + fraction.group("under") + "}"
                : text;
    }

    @Override
    public String bracketed(String inner) {
        return "(" + inner + ")";
    }

    @Override
    public String times() {
        return " \\cdot ";
    }

    @Override
    public String function(String name, String inner) {
        return "\\" + name + "(" + inner + ")";
    }

    @Override
    public String power(String exponent) {
        return "e^{" + exponent + "}";
    }

    @Override
    public String largest(String inner) {
        return "\\max(" + inner + ")";
    }

    @Override
    public String divided(String inner, int count) {
        return "(" + inner + ") / " + count;
    }

    @Override
    public String words(String text) {
        return "\\text{" + text(text) + "}";
    }

    @Override
    public String end() {
        return "\\end{document}\n";
    }

    /** A text in which nothing is a command. */
    static String text(String text) {
        var tex = new StringBuilder();
        text.codePoints()
                .forEach(
                        letter -> {
                            String sign = SIGNS.get(letter);
                            if (sign != null) {
                                tex.append(sign);
                            } else if (Character.isWhitespace(letter)) {
                                tex.append(' ');
                            } else if (letter <= LAST_LATIN || isHangul(letter)) {
                                tex.appendCodePoint(letter);
                            } else if (isPunctuation(letter)) {
                                tex.append(
                                        Normalizer.normalize(plain(letter), Normalizer.Form.NFKD));
                            } else {
                                tex.append("[U+").append("%04X".formatted(letter)).append(']');
                            }
                        });
        return tex.toString();
    }

    private static boolean isPunctuation(int letter) {
        return letter >= 0x2010 && letter <= 0x2026;
    }

    private static String plain(int letter) {
        return switch (letter) {
            case '’', '‘' -> "'";
            case '“', '”' -> "\"";
            case '…' -> "...";
            default -> "--";
        };
    }

    static boolean isHangul(int letter) {
        return Character.UnicodeScript.of(letter) == Character.UnicodeScript.HANGUL;
    }
}
