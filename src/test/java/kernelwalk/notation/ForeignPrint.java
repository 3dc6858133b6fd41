package kernelwalk.notation;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Value;

/** Matrices as programs print them that this one only reads. */
enum ForeignPrint {
    MARKDOWN(
            matrix ->
                    "| | "
                            + names(matrix, " | ", "c")
                            + " |\n|"
                            + "---|".repeat(columns(matrix) + 1)
                            + "\n"
                            + rows(matrix, row -> "| row " + row + " | ", " | ", " |\n")),
    BOX(matrix -> "┌─┬─┐\n" + rows(matrix, _ -> "│ ", " │ ", " │\n") + "└─┴─┘\n"),
    BARS(matrix -> rows(matrix, _ -> "⎢", "  ", "⎥\n")),
    PANDAS(
            matrix ->
                    "         "
                            + names(matrix, "   ", "")
                            + "\n"
                            + rows(matrix, row -> row + "   ", "   ", "\n")),
    PANDAS_CSV(
            matrix ->
                    ","
                            + names(matrix, ",", "")
                            + "\n"
                            + rows(matrix, row -> row + ",", ",", "\n")),
    SEMICOLONS(matrix -> "sep=;\n" + rows(matrix, _ -> "", ";", "\n").replace('.', ',')),
    TABS_AND_DECIMAL_COMMAS(matrix -> rows(matrix, _ -> "", "\t", "\n").replace('.', ',')),
    R(matrix -> "     [,1]\n" + rows(matrix, row -> "[" + (row + 1) + ",]  ", "  ", "\n")),
    JULIA(matrix -> "2×2 Matrix{Float64}:\n" + rows(matrix, _ -> " ", "  ", "\n")),
    JAX(matrix -> "Array(" + nested(matrix, '[', ']') + ", dtype=float32)"),
    SYMPY(matrix -> "Matrix(" + nested(matrix, '[', ']') + ")"),
    MATHEMATICA(matrix -> "Out[3]= " + nested(matrix, '{', '}')),
    JAVA(matrix -> "double[][] a = new double[][] " + nested(matrix, '{', '}') + ";"),
    JSON(matrix -> "{\"name\": \"a\", \"n\": 3, \"a\": " + nested(matrix, '[', ']') + "}"),
    MATLAB(matrix -> "A =\n\n   1.0e+00 *\n\n" + rows(matrix, _ -> "    ", "    ", "\n")),
    PANDAS_FOLDED(
            matrix ->
                    "     c0  \\\n"
                            + rows(head(matrix), row -> row + "   ", "   ", "   \n")
                            + "\n     "
                            + names(tail(matrix), "   ", "d")
                            + "  \n"
                            + rows(tail(matrix), row -> row + "   ", "   ", "\n")),
    NAMED_ROWS(matrix -> rows(matrix, row -> "r" + row + " ", " ", "\n")),
    NAMED_ROWS_WITH_COLONS(matrix -> rows(matrix, row -> "row " + row + ": ", " ", "\n")),
    TABULATE(
            matrix ->
                    names(matrix, "    ", "c")
                            + "\n"
                            + "---  ".repeat(columns(matrix))
                            + "\n"
                            + rows(matrix, _ -> "", "  ", "\n")),
    POLARS(
            matrix ->
                    "┌──┬──┐\n│ "
                            + names(matrix, " ┆ ", "c")
                            + " │\n│"
                            + " --- ┆".repeat(columns(matrix) - 1)
                            + " --- │\n│ f64 "
                            + "┆ f64 ".repeat(columns(matrix) - 1)
                            + "│\n╞══╪══╡\n"
                            + rows(matrix, _ -> "│ ", " ┆ ", " │\n")
                            + "└──┴──┘\n"),
    WIKI(matrix -> "||" + names(matrix, "||", "c") + "||\n" + rows(matrix, _ -> "|", "|", "|\n")),
    MEDIAWIKI(
            matrix ->
                    "{| class=\"wikitable\"\n! "
                            + names(matrix, " !! ", "c")
                            + "\n"
                            + rows(matrix, _ -> "|-\n| ", " || ", "\n")
                            + "|}\n"),
    MAPLE_ROWS(matrix -> "<" + rows(matrix, row -> row == 0 ? "<" : ",<", "|", ">") + ">;"),
    ONLINE_TEXT(matrix -> rows(matrix, _ -> "<p dir=\"ltr\">", ", ", "<br></p>")),
    STACK(matrix -> "np.stack([" + rows(matrix, _ -> "np.array([", ", ", "]), ") + "], axis=0)"),
    HTML(
            matrix ->
                    "<table>\n"
                            + rows(matrix, _ -> "<tr><td>", "</td><td>", "</td></tr>\n")
                            + "</table>"),
    TYPST(matrix -> "$ mat(" + rows(matrix, row -> row == 0 ? "" : "; ", ", ", "") + ") $"),
    ROWS_IN_BRACKETS(matrix -> "A = [" + rows(matrix, _ -> "", " ", "\n") + "];"),
    MATRIX_FORM(matrix -> "(\n" + rows(matrix, _ -> "", "\t", "\n") + ")"),
    SYMPY_ASCII(matrix -> rows(matrix, row -> row == 0 ? "[" : "[   ]\n[", "  ", "]\n")),
    MAXIMA(matrix -> "matrix(" + rows(matrix, row -> row == 0 ? "[" : ",[", ",", "]") + ")"),
    MATRIX_OF_R(
            matrix ->
                    "matrix(c("
                            + rows(matrix, row -> row == 0 ? "" : ", ", ", ", "")
                            + "), ncol = "
                            + columns(matrix)
                            + ", byrow = TRUE)"),
    RUST(matrix -> "vec![" + rows(matrix, row -> row == 0 ? "vec![" : ", vec![", ", ", "]") + "]"),
    TIKZ(matrix -> "\\matrix [matrix of nodes] { " + rows(matrix, _ -> "", " & ", " \\\\ ") + "};"),
    PLAIN_TEX(matrix -> "\\pmatrix{" + rows(matrix, _ -> "", " & ", " \\cr ") + "}"),
    LATEX_ROWS(matrix -> rows(matrix, _ -> "", " & ", " \\\\\n")),
    SESSION(matrix -> ">>> a\n" + nested(matrix, '[', ']') + "\n>>> "),
    LATEX(
            matrix ->
                    "\\begin{tabular}{cc}\n & "
                            + names(matrix, " & ", "c")
                            + " \\\\ \\hline\n"
                            + rows(matrix, row -> "r" + row + " & ", " & ", " \\\\\n")
                            + "\\end{tabular}");

    private final Function<NumberArray, String> print;

    ForeignPrint(Function<NumberArray, String> print) {
        this.print = print;
    }

    /** A matrix of decimals that end. */
    String of(NumberArray matrix) {
        return print.apply(matrix);
    }

    /** The first column. */
    private static NumberArray head(NumberArray matrix) {
        return columns(matrix, 0, 1);
    }

    private static NumberArray tail(NumberArray matrix) {
        return columns(matrix, 1, columns(matrix));
    }

    private static NumberArray columns(NumberArray matrix, int from, int to) {
        List<Value> values =
                IntStream.range(0, matrix.values().size())
                        .filter(i -> i % columns(matrix) >= from && i % columns(matrix) < to)
                        .mapToObj(matrix.values()::get)
                        .toList();
        return new NumberArray(List.of(matrix.shape().getFirst(), to - from), values);
    }

    private static int columns(NumberArray matrix) {
        return matrix.shape().getLast();
    }

    private static String names(NumberArray matrix, String between, String before) {
        return IntStream.range(0, columns(matrix))
                .mapToObj(column -> before + column)
                .collect(Collectors.joining(between));
    }

    private static String rows(
            NumberArray matrix, Function<Integer, String> begin, String between, String end) {
        return IntStream.range(0, matrix.shape().getFirst())
                .mapToObj(row -> begin.apply(row) + String.join(between, row(matrix, row)) + end)
                .collect(Collectors.joining());
    }

    private static String nested(NumberArray matrix, char open, char close) {
        return IntStream.range(0, matrix.shape().getFirst())
                .mapToObj(row -> open + String.join(", ", row(matrix, row)) + close)
                .collect(Collectors.joining(", ", String.valueOf(open), String.valueOf(close)));
    }

    private static List<String> row(NumberArray matrix, int row) {
        int columns = columns(matrix);
        return matrix.values().subList(row * columns, (row + 1) * columns).stream()
                .map(ForeignPrint::decimal)
                .toList();
    }

    private static String decimal(Value value) {
        return NumberText.decimal(value).replace('−', '-');
    }
}
