package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.StringTokenizer;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import kernelwalk.convolution.NumberType;
import kernelwalk.homework.answer.AnswerCell;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Ten megabytes of text, read once by a fresh JVM, as a paste is: this program beside the JDK's own parser of numbers,
 * which is given the numbers one by one and checks neither brackets nor lengths.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Fork(10)
public class ReadingBenchmark {

    private static final int LENGTH = 10_000_000;
    private static final int COLUMNS = 8;

    /** How the numbers are written; "damaged" is a NumPy print with its last bracket gone. */
    @Param({
        "numpy",
        "damaged",
        "csv",
        "decimal-commas",
        "latex",
        "markdown",
        "r",
        "slices",
        "factor",
        "matlab-factor",
        "paragraphs",
        "rubbish"
    })
    public String notation;

    /** What the numbers of the exercise are. */
    @Param({"EXACT", "FLOAT32"})
    public NumberType numbers;

    private String text;

    /** Writes the text. */
    @Setup
    public void write() {
        text =
                switch (notation) {
                    case "numpy" -> rows("array([[", ", ", "],\n       [", "]])");
                    case "damaged" -> rows("array([[", ", ", "],\n       [", "]");
                    case "csv" -> rows("", ",", "\n", "");
                    case "decimal-commas" -> rows("", "\t", "\n", "").replace('.', ',');
                    case "markdown" -> rows("| ", " | ", " |\n| ", " |");
                    case "r" -> rows("[1,] ", " ", "\n[2,] ", "");
                    case "slices" -> slices();
                    case "factor" -> rows("1/9 * [[", ", ", "],\n [", "]]");
                    case "matlab-factor" ->
                            rows("A =\n\n   1.0e+03 *\n\n   ", "   ", "\n   ", "\n");
                    case "paragraphs" -> rows("<p>", " ", "</p>\n<p>", "</p>");
                    case "latex" -> rows("\\begin{bmatrix}", " & ", " \\\\\n", "\\end{bmatrix}");
                    case "rubbish" -> rubbish();
                    default -> throw new IllegalStateException(notation);
                };
    }

    private static String rows(String open, String comma, String row, String close) {
        var random = new Random(1);
        var written = new StringBuilder(LENGTH + 100).append(open);
        for (int count = 0; written.length() < LENGTH; count++) {
            String between = count % COLUMNS == 0 ? row : comma;
            written.append(count == 0 ? "" : between);
            written.append(random.nextInt(-99_999, 99_999) / 10_000.0);
        }
        while (written.length() < LENGTH + 100 && !isWhole(written, comma, row)) {
            written.append(comma).append("0.5");
        }
        return written.append(close).toString();
    }

    /** As R prints an array with three axes. */
    private static String slices() {
        var random = new Random(1);
        var written = new StringBuilder(LENGTH + 1_000);
        for (int slice = 1; written.length() < LENGTH; slice++) {
            written.append(", , ").append(slice).append("\n\n");
            for (int row = 1; row <= COLUMNS; row++) {
                written.append('[').append(row).append(",]");
                for (int column = 0; column < COLUMNS; column++) {
                    written.append(' ').append(random.nextInt(-99_999, 99_999) / 10_000.0);
                }
                written.append('\n');
            }
        }
        return written.toString();
    }

    private static boolean isWhole(StringBuilder written, String comma, String row) {
        int last = written.lastIndexOf(row) + row.length();
        return written.substring(last).split(Pattern.quote(comma), -1).length == COLUMNS;
    }

    private static String rubbish() {
        var random = new Random(1);
        return random.ints(LENGTH, 0, 20)
                .mapToObj("[[,;&\\ \n0123456789-.e"::charAt)
                .collect(StringBuilder::new, StringBuilder::append, StringBuilder::append)
                .toString();
    }

    /** The tensor, or the refusal. */
    @Benchmark
    public Object kernelwalk() {
        try {
            return TensorText.parse(text, numbers);
        } catch (NotationException refusal) {
            return refusal;
        }
    }

    /** The words of an answer, or the refusal. */
    @Benchmark
    public Object answer() {
        try {
            List<AnswerCell> cells = new ArrayList<>();
            for (String word : TensorText.words(text, numbers).words()) {
                cells.add(AnswerCell.read(word, numbers));
            }
            return cells;
        } catch (NotationException refusal) {
            return refusal;
        }
    }

    /** The sum of the numbers, up to the first word that the JDK does not take for one. */
    @Benchmark
    public double jdk() {
        var words = new StringTokenizer(text, "[](){},;&| \t\n\\arybegindmtx");
        double sum = 0;
        try {
            while (words.hasMoreTokens()) {
                sum += Double.parseDouble(words.nextToken());
            }
        } catch (NumberFormatException end) {
            return -sum;
        }
        return sum;
    }
}
