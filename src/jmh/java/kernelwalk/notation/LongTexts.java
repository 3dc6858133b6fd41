package kernelwalk.notation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Ten megabytes of numbers in each notation of {@code docs/notations.md}, in the order of that page: eight numbers in a
 * row, and eight rows in a map where there are maps. The same name stands for the same text every time.
 */
final class LongTexts {

    /** How many signs a text has, with a row and what closes it more. */
    static final int LENGTH = 10_000_000;

    private static final int COLUMNS = 8;
    private static final int ROWS = 8;
    private static final int BLOCKS = 4;
    private static final Map<String, Supplier<String>> ALL = new LinkedHashMap<>();

    private final Random random = new Random(1);
    private final StringBuilder written = new StringBuilder(LENGTH + 1_000);
    private int rows;

    private LongTexts() {}

    /** The names of all notations. */
    static Set<String> names() {
        return ALL.keySet();
    }

    /** The text in a notation. */
    static String in(String name) {
        return ALL.get(name).get();
    }

    static {
        tables();
        programs();
        printed();
        typeset();
        maps();
        numbers();
    }

    private static void tables() {
        add("spaces", "", " ", "\n", "");
        add("tabs", "", "\t", "\n", "");
        add("semicolons", "", ";", "\n", "");
        add("CSV", "", ",", "\n", "");
        add("quoted CSV", "\"", "\",\"", "\"\n\"", "\"");
        add("sep=;", "sep=;\n", ";", "\n", "");
        add("CSV with empty edges", ",,,,,,,,,\n,", ",", ",\n,", ",\n,,,,,,,,,\n");
        add("CSV with a header", "a,b,c,d,e,f,g,h\n", ",", "\n", "");
        add("CSV of pandas", ",0,1,2,3,4,5,6,7\n", row -> row + ",", ",", "\n", "");
        add("CSV with header and labels", "row,a,b,c,d,e,f,g,h\n", row -> row + ",", ",", "\n", "");
        add("frame of pandas", "   0 1 2 3 4 5 6 7\n", row -> row + "  ", "  ", "\n", "");
        add("frame with names", "  a b c d e f g h\n", row -> "r" + row + "  ", "  ", "\n", "");
        ALL.put("folded frame of pandas", () -> blocks("", LongTexts::folded, "r"));
        add("rows with names", "", row -> "r" + row + " ", " ", "\n", "");
        add("rows with names and colons", "", row -> "row " + row + ": ", " ", "\n", "");
        add("Markdown", "| ", " | ", " |\n| ", " |");
        add(
                "Markdown with labels",
                "| |a|b|c|d|e|f|g|h|\n|---|--:|--:|--:|--:|--:|--:|--:|--:|\n",
                row -> "| Row " + row + " | **",
                "** | **",
                "** |\n",
                "** |");
        String line = "+---".repeat(COLUMNS) + "+\n";
        add("grid of a terminal", line + "| ", " | ", " |\n" + line + "| ", " |\n" + line);
        String top = "┌───" + "┬───".repeat(COLUMNS - 1) + "┐\n│ ";
        String bottom = " │\n└───" + "┴───".repeat(COLUMNS - 1) + "┘";
        add("box of a terminal", top, " │ ", " │\n│ ", bottom);
        add("psql", " a|b|c|d|e|f|g|h\n---+---+---+---+---+---+---+---\n ", " | ", "\n ", "\n");
        add("SQLite", "a b c d e f g h\n--- --- --- --- --- --- --- ---\n", "  ", "\n", "\n");
        add("Confluence", "||a||b||c||d||e||f||g||h||\n|", "|", "|\n|", "|");
        add("MediaWiki", "{| class=\"wikitable\"\n|-\n| ", " || ", "\n|-\n| ", "\n|}");
        add(
                "MediaWiki with labels",
                "{|\n! !! a !! b !! c !! d !! e !! f !! g !! h\n",
                row -> "|-\n! " + row + "\n| ",
                "\n| ",
                "\n",
                "\n|}");
        add(
                "HTML table",
                "<table><tr><td>",
                "</td><td>",
                "</td></tr>\n<tr><td>",
                "</td></tr></table>");
        add("HTML paragraph", "<p>", " ", "<br>", "</p>");
        add("HTML paragraphs", "<p>", " ", "</p>\n<p>", "</p>");
        add("HTML breaks", "", ", ", "<br />\n", "<br />");
    }

    private static void programs() {
        add("tall brackets", "⎡", "  ", "⎤\n⎢", "⎦");
        add("bars", "| ", " ", " |\n| ", " |");
        add("brackets around rows", "[", "  ", "]\n[", "]");
        add("np.reshape", "np.array([", ", ", ",\n", "]).reshape(-1, 8)");
        add("np.stack", "np.stack([np.array([", ", ", "]),\n np.array([", "])])");
        add("np.column_stack", "np.column_stack(([", ", ", "],\n [", "]))");
        add("Python list", "[[", ", ", "], [", "]]");
        add("Python rows", "[", ", ", "]\n[", "]");
        add("Matrix of SymPy", "Matrix([\n[", ", ", "],\n[", "]])");
        add("MATLAB", "A = [", " ", "; ", "]");
        add("MATLAB in lines", "A = [", ", ", "\n     ", "];");
        add("MATLAB reshape", "reshape([", " ", row -> " ", count -> "], 8, " + count + ")");
        add("matrix of R", "matrix(c(", ", ", ",\n", "), ncol = 8)");
        add("matrix of R by rows", "matrix(c(", ", ", ",\n", "), ncol = 8, byrow = TRUE)");
        add("Maxima", "matrix([", ",", "],[", "])");
        add("Julia", "Float64[", " ", "; ", "]");
        add("Maple", "A := Matrix([[", ", ", "], [", "]]);");
        add("Maple columns", "<<", "|", ">,<", ">>");
        add("Maple rows", "<<", ", ", "> | <", ">>");
        add("Maple short", "<", ", ", "; ", ">");
        add("Mathematica", "{{", ", ", "}, {", "}}");
        add("MatrixForm", "{{", ", ", "}, {", "}} // MatrixForm");
        add("Mathematica copied", "(\n", "\t", "\n", "\n)");
        add("C", "float out[][8] = { {", "f, ", "f}, {", "f} };");
        add("Java", "double[][] out = new double[][] {{", ", ", "}, {", "}};");
        add("Rust", "let out = vec![vec![", ", ", "], vec![", "]];");
        add("JSON", "{\"layer\": \"conv\", \"output\": [[", ", ", "], [", "]]}");
    }

    private static void printed() {
        rowsOfNumPy("NumPy print", "", "");
        array("NumPy array", "array(", ", dtype=float32)");
        array("tf.Tensor", "<tf.Tensor: dtype=float32, numpy=\narray(", ", dtype=float32)>");
        add("torch.tensor", "tensor([[", ", ", "],\n        [", "]], device='cuda:0')");
        array("JAX", "Array(", ", dtype=float32)");
        columnsOfMatlab("MATLAB print", "A =\n\n");
        ALL.put("MATLAB print in blocks", () -> blocks("A =\n\n", LongTexts::columns, ""));
        columnsOfMatlab("MATLAB print with a factor", "A =\n\n   1.0e+03 *\n\n");
        add(
                "print of R",
                "     [,1] [,2] [,3] [,4] [,5] [,6] [,7] [,8]\n",
                row -> "[" + (row + 1) + ",] ",
                " ",
                "\n",
                "\n");
        add("print of Julia", "9×8 Matrix{Float64}:\n ", "  ", "\n ", "\n");
        rowsOfNumPy("session of Python", ">>> print(y)\n", "\n>>> ");
        array("session of IPython", "In [1]: y\nOut[1]:\narray(", ")\n");
        rowsOfNumPy("echo of print", "print(y)\n", "\n");
        add("factor before", "1/9 * [", " ", "; ", "]");
        add("factor behind", "np.array([[", ", ", "], [", "]]) / 16");
    }

    private static void rowsOfNumPy(String name, String before, String behind) {
        add(name, before + "[[", " ", "]\n [", "]]" + behind);
    }

    private static void array(String name, String before, String behind) {
        add(name, before + "[[", ", ", "],\n       [", "]]" + behind);
    }

    private static void columnsOfMatlab(String name, String heading) {
        add(name, heading + "   ", "   ", "\n   ", "\n");
    }

    private static void typeset() {
        bmatrix("LaTeX", "", "", "");
        bmatrix("LaTeX bold", "", "\\mathbf{", "}");
        add(
                "LaTeX table",
                "\\begin{tabular}{c|cc}\n & a & b & c & d & e & f & g & h \\\\ \\hline\n",
                row -> "row " + row + " & ",
                " & ",
                " \\\\\n",
                " \\\\\n\\end{tabular}");
        add("LaTeX rows", "", " & ", " \\\\\n", " \\\\");
        add("plain TeX", "\\pmatrix{", " & ", " \\cr\n", "}");
        add(
                "TikZ",
                "\\begin{tikzpicture}\n\\matrix (m) [matrix of nodes] {",
                " & ",
                " \\\\\n",
                " \\\\};\n\\end{tikzpicture}");
        add("Typst", "$ mat(", ", ", ";\n", ") $");
        bmatrix("LaTeX factor", "\\frac{1}{3} ", "", "");
    }

    /**
     * @param open  what stands before each number
     * @param close what stands behind it
     */
    private static void bmatrix(String name, String before, String open, String close) {
        add(
                name,
                before + "\\begin{bmatrix}" + open,
                close + " & " + open,
                close + " \\\\\n" + open,
                close + "\\end{bmatrix}");
    }

    private static void maps() {
        slices("maps with lines", map -> "o[:,:," + map + "]\n", " ", "\n", "\n");
        slices("maps with words", map -> "filter " + map + ":\n", " ", "\n", "\n\n");
        slices(
                "MATLAB slices",
                map -> "ans(:,:," + (map + 1) + ") =\n\n   ",
                "   ",
                "\n   ",
                "\n\n");
        slices("MATLAB assignments", map -> "A(:,:," + (map + 1) + ") = [", " ", "; ", "];\n");
        slices("slices of R", map -> ", , " + (map + 1) + "\n\n[1,] ", " ", "\n[1,] ", "\n\n");
        slices(
                "named slices of R",
                map -> ", , c" + map + "\n\n  a b c d e f g h\nr ",
                " ",
                "\nr ",
                "\n\n");
        slices("slices of Julia", map -> "[:, :, " + (map + 1) + "] =\n ", "  ", "\n ", "\n\n");
        slices("NumPy assignments", map -> "out[:,:," + map + "] = [[", ", ", "], [", "]]\n");
        slices("early PyTorch", map -> "(" + map + ",.,.) =\n  ", "  ", "\n  ", "\n\n");
        add(
                "array of R",
                "array(c(",
                ", ",
                row -> ",\n",
                count -> "), dim = c(8, 8, " + count / ROWS + "))");
        add(
                "np.stack of maps",
                "np.stack([[[",
                ", ",
                row -> row % ROWS == 0 ? "]], [[" : "], [",
                count -> "]]], axis=-1)");
        add(
                "cat of MATLAB",
                "cat(3, [",
                " ",
                row -> row % ROWS == 0 ? "], [" : "; ",
                count -> "])");
        add(
                "tensor with four axes",
                "tensor([[[[",
                ", ",
                row -> row % ROWS == 0 ? "]],\n [[" : "],\n [",
                count -> "]]]])");
    }

    private static void numbers() {
        changed("decimal commas with tabs", "\t", text -> text.replace('.', ','));
        changed("decimal commas with semicolons", ";", text -> text.replace('.', ','));
        changed("decimal commas with spaces", " ", text -> text.replace('.', ','));
        changed(
                "thousands with tabs",
                "\t",
                text -> text.replaceAll("-?\\d\\.", "1,62$0").replaceAll("62-?", "62"));
        changed("fractions", " ", text -> text.replace(".", "/7"));
        changed("full-width digits", " ", text -> text.replace('1', '１'));
        changed(
                "decimal commas in quotes",
                "\",\"",
                text -> ("\"" + text.replace('.', ',').replace("\n", "\"\n\"") + "\""));
        changed("minus signs", " ", text -> text.replace('-', '−'));
        add("exponents", "", "e-01 ", "e+02\n", "e+00");
        add("exponents of Fortran", "[", "d0, ", "d0; ", "d0]");
        add("numbers of Mathematica", "{{", "*^3, ", "`}, {", "}}");
    }

    private static void add(String name, String open, String comma, String row, String close) {
        add(name, open, comma, it -> row, it -> close);
    }

    private static void add(
            String name,
            String open,
            String comma,
            IntFunction<String> row,
            IntFunction<String> close) {
        add(name, open, it -> "", comma, row, close);
    }

    private static void add(
            String name,
            String open,
            IntFunction<String> begin,
            String comma,
            String row,
            String close) {
        add(name, open, begin, comma, it -> row, it -> close);
    }

    /**
     * @param begin what stands before the numbers of a row, by how many rows have been
     * @param row   what stands behind a row that another follows, by how many rows have been
     * @param close what stands at the end, by how many rows there are
     */
    private static void add(
            String name,
            String open,
            IntFunction<String> begin,
            String comma,
            IntFunction<String> row,
            IntFunction<String> close) {
        ALL.put(name, () -> new LongTexts().open(open).rows(begin, comma, row).close(close).text());
    }

    /** Maps with a line above each. */
    private static void slices(
            String name, IntFunction<String> label, String comma, String row, String close) {
        IntFunction<String> above = at -> at % ROWS == 0 ? label.apply(at / ROWS) : "";
        IntFunction<String> behind = count -> count % ROWS == 0 ? close : row;
        add(name, "", above, comma, behind, count -> close);
    }

    private static void changed(String name, String comma, UnaryOperator<String> change) {
        ALL.put(
                name,
                () -> change.apply(new LongTexts().rows(row -> "", comma, row -> "\n").text()));
    }

    private LongTexts open(String open) {
        written.append(open);
        return this;
    }

    /** Whole rows, and whole maps. */
    private LongTexts rows(IntFunction<String> begin, String comma, IntFunction<String> row) {
        while (written.length() < LENGTH || rows % ROWS != 0) {
            written.append(rows == 0 ? "" : row.apply(rows)).append(begin.apply(rows));
            for (int column = 0; column < COLUMNS; column++) {
                written.append(column == 0 ? "" : comma);
                written.append(number());
            }
            rows++;
        }
        return this;
    }

    private LongTexts close(IntFunction<String> close) {
        written.append(close.apply(rows));
        return this;
    }

    private String text() {
        return written.toString();
    }

    /** Blocks of eight columns, one below the other, as MATLAB and pandas print what is wider than the window. */
    private static String blocks(String open, IntFunction<String> heading, String name) {
        var texts = new LongTexts().open(open);
        int high = LENGTH / BLOCKS / (COLUMNS * 8);
        for (int block = 0; block < BLOCKS; block++) {
            texts.open(heading.apply(block * COLUMNS));
            for (int row = 0; row < high; row++) {
                texts.open(name.isEmpty() ? "" : name + row);
                for (int column = 0; column < COLUMNS; column++) {
                    texts.open("  " + texts.number());
                }
                texts.open("\n");
            }
            texts.open("\n");
        }
        return texts.text();
    }

    private static String columns(int first) {
        return "  Columns " + (first + 1) + " through " + (first + COLUMNS) + "\n\n";
    }

    private static String folded(int first) {
        var names = new StringBuilder();
        for (int column = first; column < first + COLUMNS; column++) {
            names.append("  c").append(column);
        }
        return names.append(first + COLUMNS < BLOCKS * COLUMNS ? "  \\\n" : "  \n").toString();
    }

    private String number() {
        int digits = random.nextInt(-99_999, 99_999);
        int size = Math.abs(digits);
        String behind = String.valueOf(10_000 + size % 10_000).substring(1);
        return (digits < 0 ? "-" : "") + size / 10_000 + "." + behind;
    }
}
