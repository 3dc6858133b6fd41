package kernelwalk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A class answers several layers: 1 −2 / 3 −4 doubled is 2 −4 / 6 −8, ReLU 2 0 / 6 0, and all four added up 8 and 8 + 1. */
class ChainGradeTest {

    private static final String EXERCISE =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 2, 2, 1], "values": [1, -2, 3, -4] },
              "operations": [
                { "name": "conv", "type": "convolution",
                  "kernel": { "shape": [1, 1, 1, 1], "values": [2] } },
                { "type": "relu" },
                { "type": "flatten" },
                { "name": "scores", "type": "dense", "bias": [0, 1],
                  "weights": { "shape": [4, 2], "values": [1, 1, 1, 1, 1, 1, 1, 1] } } ] }
            """;

    private static final String DOUBLE =
            """
            { "kernelwalk": 1, "input": { "shape": [1, 1, 1, 1], "values": [5] },
              "operation": { "type": "convolution",
                "kernel": { "shape": [1, 1, 1, 1], "values": [2] } } }
            """;

    private static final String RIGHT = "scores: 8 9";

    @TempDir private Path folder;

    private Path key;
    private Path answers;
    private Path report;

    @BeforeEach
    void write() throws IOException {
        key = Files.writeString(folder.resolve("exam.kernelwalk.json"), EXERCISE);
        answers = Files.createDirectory(folder.resolve("answers"));
        report = folder.resolve("report.csv");
    }

    private Captured grade(Object... options) {
        Object[] all = new Object[options.length + 6];
        System.arraycopy(new Object[] {"grade", "--key", key, answers, "-o", report}, 0, all, 0, 6);
        System.arraycopy(options, 0, all, 6, options.length);
        return Captured.run(all);
    }

    private void file(String name, String text) throws IOException {
        Path file = answers.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** Without ReLU 2 − 4 + 6 − 8 = −4 and −3. */
    @ParameterizedTest
    @CsvSource({
        "conv.csv, relu.csv, scores.csv",
        "1.csv, 2.csv, 4.csv",
        "layer-1.txt, layer_2.txt, layer 4.txt",
        "01_conv.txt, 02_relu.txt, 04-scores.txt",
        "exam-conv.csv, exam_2.csv, exam scores.csv",
        "exam/conv.csv, exam/relu.csv, exam/dense.csv"
    })
    void aFolderOfAStudentHasAFileForEachLayer(String conv, String relu, String scores)
            throws IOException {
        file("Ann Lee_12345_assignsubmission_file_/" + conv, "2,-4\n6,-8");
        file("Ann Lee_12345_assignsubmission_file_/" + relu, "2,4\n6,8");
        file("Ann Lee_12345_assignsubmission_file_/" + scores, "20,21");
        file("bea/" + scores, "8 9");

        Captured run = grade();

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("Ann Lee,exam,0,0,0,20,8,wrong,absolute-value-instead-of-relu,right\n")
                .contains("Ann Lee,exam,0,0,1,21,9,wrong,absolute-value-instead-of-relu,right\n")
                .contains("bea,exam,0,0,1,9,9,right,,right\n");
    }

    /** |2| |−4| |6| |−8| instead of 2 0 6 0, and 20, 21 of them; the convolution is right. */
    @Test
    void eachLayerThatIsAnsweredIsMarkedWhereAllAreAskedFor() throws IOException {
        file("ann.txt", "conv: 2 -4\n6 -8\nrelu: 2 4\n6 8\nscores: 20 21");
        file("bea.txt", "relu: 2 0\n6 0");
        file("cid.txt", "8 9");

        Captured run = grade("--of", "all");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .startsWith("student,problem,layer,row,column,filter,answer,")
                .contains("ann,exam,1,0,1,0,-4,-4,right,,right\n")
                .contains("ann,exam,2,0,0,0,2,2,right,,right\n")
                .contains("ann,exam,2,0,1,0,4,0,wrong,absolute-value-instead-of-relu,wrong\n")
                .contains("ann,exam,4,0,0,0,20,8,wrong,,right\n")
                .contains("bea,exam,2,1,0,0,6,6,right,,right\n")
                .doesNotContain("bea,exam,1")
                .doesNotContain("bea,exam,4")
                .contains("cid,exam,4,0,0,1,9,9,right,,right\n");
        assertThat(Files.readString(folder.resolve("report-summary.csv")))
                .contains("absolute-value-instead-of-relu,1,1");
        assertThat(Files.readString(folder.resolve("report.html")))
                .contains("Right cells, of 10")
                .contains("<tr><th>ann</th><td>6</td><td>8</td></tr>")
                .contains("<tr><th>bea</th><td>4</td><td>4</td></tr>");
    }

    /** Beside the exam a problem of one layer, which doubles 5. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,exam conv,,,,exam relu,,,,exam scores,,double\nann,2,-4,6,-8,2,4,6,8,20,21,10",
                "name,Exam: conv 0 0,exam conv 0 1,exam conv 1 0,exam conv 1 1,exam-relu,,,,exam_layer 4,,double\nann,2,-4,6,-8,2,4,6,8,20,21,10",
                "name,exam,,,,,,,,,,double\n,conv,,,,relu,,,,scores,,\nann,2,-4,6,-8,2,4,6,8,20,21,10",
                "name,double,exam conv,exam relu,exam scores\nann,10,[[2 -4] [6 -8]],[[2 4] [6 8]],20 21",
                "name,problem,conv,relu,scores\nann,exam,[[2 -4] [6 -8]],[[2 4] [6 8]],20 21\nann,double,10"
            })
    void columnsNameAProblemAndItsLayer(String table) throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(keys.resolve("exam.kernelwalk.json"), EXERCISE);
        Files.writeString(keys.resolve("double.kernelwalk.json"), DOUBLE);
        Path file = Files.writeString(folder.resolve("class.csv"), table);

        Captured run = Captured.run("grade", "--key", keys, file, "-o", report, "--table");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,0,0,0,20,8,wrong,absolute-value-instead-of-relu,right\n")
                .contains("ann,exam,0,0,1,21,9,wrong,absolute-value-instead-of-relu,right\n")
                .contains("ann,double,0,0,0,10,10,right,,right\n");
    }

    @Test
    void aTableThatIsCalledAsOneOfSeveralProblemsHasColumnsForItsLayers() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        Files.writeString(keys.resolve("exam.kernelwalk.json"), EXERCISE);
        Files.writeString(keys.resolve("double.kernelwalk.json"), DOUBLE);
        Path exam =
                Files.writeString(
                        folder.resolve("exam.csv"), "name,relu,,,,scores,\nann,2,0,6,0,8,9");
        Path other = Files.writeString(folder.resolve("double.csv"), "name,answer\nann,10");

        Captured run = Captured.run("grade", "--key", keys, exam, other, "-o", report, "--table");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,0,0,0,8,8,right,,right\n")
                .contains("ann,double,0,0,0,10,10,right,,right\n");
    }

    @Test
    void anAnswerToOneOfAllLayersIsCheckedWithoutTheLast() throws IOException {
        Path answer = Files.writeString(folder.resolve("answer.txt"), "relu: 2 0\n6 0");

        Captured run = Captured.run("check", key, answer, "--of", "all");

        assertThat(run.err()).isEmpty();
        assertThat(run.status()).isZero();
    }

    @Test
    void aFileThatCannotBeReadIsToldAloneAndSoIsASecondOneOfALayer() throws IOException {
        file("ann/conv.csv", "2,-4\n6,x");
        file("ann/scores.csv", "8,9");
        file("bea/conv.csv", "2,-4\n6,-8");
        file("bea/conv.txt", "2,-4\n6,-8");
        file("bea/scores.csv", "8,9");

        Captured run = grade();

        assertThat(run.err()).contains("ann/conv.csv: ").contains("bea/conv.txt: ");
        assertThat(Files.readString(report)).contains("bea,exam,0,0,1,9,9,right,,right\n");
    }

    @Test
    void aFileCalledAsALayerOrTheProblemCountsBeforeAStrayOneWhichIsToldOnce() throws IOException {
        file("ann/notes.txt", "what I thought");
        file("ann/scores.csv", "8,9");
        file("bea/draft.csv", "1,2");
        file("bea/exam.csv", "8,9");

        Captured run = grade();

        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: %s: left out, as %s beside it is called as what is asked for, and was marked\nkernelwalk: %s: left out, as %s beside it is called as what is asked for, and was marked\n"
                                .formatted(
                                        answers.resolve("ann/notes.txt"),
                                        answers.resolve("ann/scores.csv"),
                                        answers.resolve("bea/draft.csv"),
                                        answers.resolve("bea/exam.csv")));
        assertThat(run.out()).startsWith("Answers: 2. Right: 2, wrong: 0");
        assertThat(run.status()).isZero();
        assertThat(Files.readString(report))
                .contains("ann,exam,0,0,1,9,9,right,,right\n")
                .contains("bea,exam,0,0,1,9,9,right,,right\n")
                .doesNotContain("unreadable");
    }

    @Test
    void aSingleFileWithANumberIsTheWholeAnswer() throws IOException {
        file("ann/1.txt", RIGHT);

        assertThat(grade().err()).isEmpty();
        assertThat(Files.readString(report)).contains("ann,exam,0,0,1,9,9,right,,right\n");
    }

    @Test
    void sizesOfLayersAreInFilesToo() throws IOException {
        file("ann/conv.txt", "1x1x1");
        file("ann/relu.txt", "1x1x1");
        file("ann/3.txt", "1");
        file("ann/scores.txt", "2");

        assertThat(grade("--ask", "size").err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("\"layer 1: 1,1,1,1\",\"layer 1: 1,2,2,1\",wrong,")
                .contains("\"layer 3: 1,1\",\"layer 3: 1,4\",wrong,,right\n");
    }

    @Test
    void columnsOfATableBelongToTheLayerThatTheyName() throws IOException {
        file(
                "class.csv",
                """
                name,conv 0 0,conv 0 1,conv 1 0,conv 1 1,relu,scores,
                ann,2,-4,6,-8,"[[2, 4], [6, 8]]",20,21
                bea,2,-4,6,-8,"[[2, 0], [6, 0]]",8,9
                cem,,,,,,8,9
                """);
        answers = answers.resolve("class.csv");

        Captured run = grade("--table");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,0,0,0,20,8,wrong,absolute-value-instead-of-relu,right\n")
                .contains("bea,exam,0,0,0,8,8,right,,right\n")
                .contains("cem,exam,0,0,1,9,9,right,,right\n");
    }

    @Test
    void cellsOfATableMayNameTheirLayer() throws IOException {
        file(
                "class.csv",
                """
                name,first,second
                ann,"relu: [[2, 4], [6, 8]]","scores: 20 21"
                bea,"relu: [[2, 0], [6, 0]]","scores: [[8, 9]]"
                """);
        answers = answers.resolve("class.csv");

        Captured run = grade("--table");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains(
                        "ann,exam,0,0,0,20,8,wrong,absolute-value-instead-of-relu; sign-lost,right\n")
                .contains("bea,exam,0,0,1,9,9,right,,right\n");
    }

    @Test
    void aCellMaySayAgainWhichLayerItsColumnIsOf() throws IOException {
        file("class.csv", "name,scores\nann,\"scores: 8,9\"\nbea,\"scores = 8, 9\"\ncem,\"8,9\"\n");
        answers = answers.resolve("class.csv");

        Captured run = grade("--table");

        assertThat(run.err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,0,0,1,9,9,right")
                .contains("bea,exam,0,0,1,9,9,right")
                .contains("cem,exam,0,0,1,9,9,right");
    }

    @Test
    void aRowOfSizesIsOfTheLayersInOrder() throws IOException {
        file("class.csv", "name,a,b,c,d\nann,2x2x1,2x2x1,4,2\nbea,1x1x1,1x1x1,1,2\n");
        answers = answers.resolve("class.csv");

        assertThat(grade("--table", "--ask", "size").err()).isEmpty();
        assertThat(Files.readString(report))
                .contains("ann,exam,,,,\"layer 1: 1,2,2,1\",\"layer 1: 1,2,2,1\",right,,right\n")
                .contains("bea,exam,,,,\"layer 3: 1,1\",\"layer 3: 1,4\",wrong,,right\n");
    }
}
