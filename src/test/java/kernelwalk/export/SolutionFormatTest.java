package kernelwalk.export;

import static kernelwalk.export.Written.HOSTILE;
import static kernelwalk.export.Written.LOOK;
import static kernelwalk.export.Written.lesson;
import static kernelwalk.export.Written.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.regex.Pattern;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.Look;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Worked solutions; the first window of the lecture comes to 2½ + 3 = 5½. */
class SolutionFormatTest {

    private static final Pattern BLOCK = Pattern.compile("\\\\(begin|end)\\{([a-z*]+)}");

    @Test
    void aSolutionInMarkdownTellsEveryWindowAndTheOutput() throws IOException {
        assertThat(text(SolutionFormat.MD, Lessons.first(), LOOK))
                .startsWith("# Mean filter with bias\n\n")
                .contains(
                        "Output height: ⌊(4 + 0 − 2)/1⌋ + 1 = 3",
                        "| **1** | 4 | 5 | 6 | 7 |",
                        "> 0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½  \n> 2½ + 3 = 5½",
                        "row 2, column 2\n\n> 10·¼ + 11·¼ + 14·¼ + 15·¼ = 12½  \n> 12½ + 3 = 15½",
                        "| **2** | 13½ | 14½ | 15½ |");
    }

    @Test
    void aSolutionInLatexWritesFractionsAsFractions() throws IOException {
        assertThat(text(SolutionFormat.TEX, Lessons.first(), LOOK))
                .contains(
                        "0 \\cdot \\tfrac{1}{4} + 1 \\cdot \\tfrac{1}{4} + 4 \\cdot \\tfrac{1}{4}"
                                + " + 5 \\cdot \\tfrac{1}{4} = 2\\tfrac{1}{2} \\\\\n"
                                + "& 2\\tfrac{1}{2} + 3 = 5\\tfrac{1}{2}\n");
    }

    @Test
    void oneWindowAloneCanBeTold() throws IOException {
        Look one =
                Look.in(Words.in(Language.KOREAN).counting(CountFrom.ONE))
                        .at(new Cell(0, 1, 0, 0))
                        .with(Detail.ONE);

        assertThat(text(SolutionFormat.MD, Lessons.first(), one))
                .contains(
                        "## 윈도\n\n2행 1열\n\n> 4·¼ + 5·¼ + 8·¼ + 9·¼ = 6½  \n> 6½ + 3 = 9½\n\n## 출력");
    }

    @Test
    void oneWindowOfEachFilterCanBeTold() throws IOException {
        Exercise four = lesson("three-colours-four-filters");

        assertThat(text(SolutionFormat.MD, four, LOOK.with(Detail.FILTER)))
                .contains("filter 0, row 0, column 0\n", "filter 3, row 0, column 0\n")
                .contains("> channel 0: 1·0.05917424 + 1·(−0.27793118)");
    }

    /** The largest of 1, 3, 4 and 6, and the mean of four nines, as the lessons have them. */
    @Test
    void poolsAreTold() throws IOException {
        assertThat(text(SolutionFormat.MD, lesson("max-pooling"), LOOK))
                .contains("> max(1, 3, 4, 6) = 6\n");
        assertThat(text(SolutionFormat.TEX, lesson("average-pooling"), LOOK))
                .contains("(9 + 9 + 9 + 9) / 4 = 9\n");
    }

    @Test
    void everyBlockOfLatexEndsInEveryLesson() throws IOException {
        for (Lesson lesson : Lessons.all()) {
            if (lesson.exercise().isPresent()) {
                String tex = text(SolutionFormat.TEX, lesson.exercise().get(), LOOK);
                var open = new ArrayDeque<String>();
                BLOCK.matcher(tex)
                        .results()
                        .forEach(
                                block -> {
                                    if (block.group(1).equals("begin")) {
                                        open.push(block.group(2));
                                    } else {
                                        assertThat(open.pop()).isEqualTo(block.group(2));
                                    }
                                });
                assertThat(open).as(lesson.id()).isEmpty();
                assertThat(tex.chars().filter(sign -> sign == '{').count())
                        .as(lesson.id())
                        .isEqualTo(tex.chars().filter(sign -> sign == '}').count());
                assertThat(tex).doesNotContain("[U+");
            }
        }
    }

    @Test
    void aHostileTextIsNoCommand() throws IOException {
        String tex = text(SolutionFormat.TEX, HOSTILE, LOOK);
        String markdown = text(SolutionFormat.MD, HOSTILE, LOOK);

        assertThat(tex)
                .contains("\\textbackslash{}input\\{/etc/passwd\\}", "\\%\\textbackslash{}end\\{")
                .doesNotContain("\\input", "\u202E")
                .endsWith("\\end{document}\n");
        assertThat(tex.split("\\\\end\\{document}", -1)).hasSize(2);
        assertThat(markdown)
                .contains("&lt;script&gt;", "\\# heading &lt;img", "&amp;amp;", "\\--- %")
                .doesNotContain("<", "\u202E");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pdflatex", "xelatex"})
    void latexCompiles(String compiler, @TempDir Path folder) throws Exception {
        assumeThat(isInstalled(compiler)).as("%s is not installed", compiler).isTrue();
        Language language = compiler.equals("xelatex") ? Language.KOREAN : Language.ENGLISH;
        Path file = folder.resolve("solution.tex");
        Files.writeString(file, text(SolutionFormat.TEX, HOSTILE, Look.in(Words.in(language))));

        Process process =
                new ProcessBuilder(List.of(compiler, "-halt-on-error", file.toString()))
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes());

        assertThat(process.waitFor()).as(said).isZero();
    }

    private static boolean isInstalled(String program) {
        return Pattern.compile(":")
                .splitAsStream(System.getenv("PATH"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
