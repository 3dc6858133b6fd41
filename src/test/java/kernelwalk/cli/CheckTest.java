package kernelwalk.cli;

import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.piped;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The numbers of the homework and of every answer are worked out by hand. */
class CheckTest {

    private static final String LARGE_KERNEL =
            """
            {"kernelwalk": 1, "input": {"shape": [1,1,1,1], "values": [1]}, "operation": {"type":
            "convolution", "kernel": {"shape": [2,1,1,1], "values": [1, 1]}}}
            """;

    @TempDir private Path folder;
    private Path homework;

    @BeforeEach
    void setHomework() {
        homework = homework(folder);
    }

    /** The mean of 5 and 6 is 5.5. */
    @Test
    void aWholeNumberBesideTheRightOneMayHaveBeenRounded() {
        Path mean =
                file(
                        folder,
                        "mean.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,1,2,1], "values": [5, 6]},
                         "operation": {"type": "average-pooling", "window": [1,2]}}
                        """);

        assertThat(run("check", mean, file(folder, "a.txt", "6")).out())
                .contains("6, should be 5.5; if it was rounded, write its decimals\n");
        assertThat(run("check", mean, file(folder, "b.txt", "5.4")).out())
                .contains("5.4, should be 5.5\n");
        assertThat(run("check", mean, file(folder, "c.txt", "7")).out())
                .contains("7, should be 5.5\n");
    }

    @Test
    void aRightAnswerIsSaidToBeRight() {
        assertThat(run("check", homework, answer("37,41\n35,53")))
                .isEqualTo(new Captured(0, "right: 4 of 4 cells\n", ""));
    }

    /** By hand: 37 and 37.005 differ by 0.005; an option takes the place of what the file says. */
    @Test
    void whatIsAskedOfAnAnswerStandsInTheFileOrInAnOption() throws IOException {
        Path answer = answer("37.005,41\n35,53");
        Path lenient = folder.resolve("lenient.kernelwalk.json");
        Files.writeString(
                lenient,
                Files.readString(homework)
                        .replaceFirst("\\{", "{\"marking\": {\"tolerance\": 0.01},"));

        assertThat(run("check", homework, answer).status()).isOne();
        assertThat(run("check", homework, answer, "--tolerance", "0.01").status()).isZero();
        assertThat(run("check", lenient, answer).status()).isZero();
        assertThat(run("check", lenient, answer, "--tolerance", "0").status()).isOne();
        assertThat(run("check", homework, answer, "--inputs-rounded", "2").status()).isZero();
        assertThat(run("check", homework, answer, "--tolerance", "-1").status()).isEqualTo(2);
        assertThat(run("check", homework, answer, "--inputs-rounded", "x").status()).isEqualTo(2);
    }

    /** Largest of 15000 and 9, of 3300 and 9; written as in German, and as decimals that are wrong. */
    @Test
    void pointsStandBetweenThousandsWhereOnlySoSomethingIsRight() {
        Path large =
                file(
                        folder,
                        "large.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [15000, 9, 3300, 9]},
                         "operation": {"type": "max-pooling", "window": [1,2]}}
                        """);

        assertThat(run("check", large, answer("15.000\n3.300")).out())
                .isEqualTo(
                        "right: 2 of 2 cells\n"
                                + "  points were read as signs between thousands\n");
        assertThat(run("check", large, answer("1.500\n3.330")).out())
                .contains("1.500, should be 15000\n");
        assertThat(run("check", large, answer("15.000\n3.3")).out())
                .contains("15.000, should be 15000\n");
    }

    /** Eight numbers of two maps, one after the other by their places. */
    @Test
    void unitsInATableAreToldAsUnits() {
        Path flat =
                file(
                        folder,
                        "flat.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,2,2,2], "values": [1,2,3,4, 5,6,7,8]},
                         "operation": {"type": "flatten"}}
                        """);

        assertThat(run("check", flat, answer("1 2 3 4\n5 6 7 8")).out())
                .contains("They stand as a table, 2×4; the output is 1×8 samples and units.");
    }

    @Test
    void anAnswerCanBePipedIn() {
        assertThat(piped("37 41\n35 53\n", "check", homework, "-").status()).isZero();
        assertThat(piped("[[37, 41], [35, 78]]", "check", homework, "-").status()).isOne();
    }

    @Test
    void wrongAndBlankCellsAreNamedWithTheirPlace() {
        Captured run = run("check", homework, answer("37,_\n35,1000"));

        assertThat(run.status()).isOne();
        assertThat(run.out())
                .startsWith(
                        """
                        wrong: 2 of 4 cells are right, 1 wrong, 1 blank
                          row 0, column 1: blank, should be 41
                          row 1, column 1: 1000, should be 53
                        """);
    }

    /** The lecture's ¼ is a fraction, so its results are: 5½, 6½, 7½; whoever typed 0.25 reads decimals. */
    @Test
    void expectedValuesAreWrittenAsTheBoardWritesThem() {
        String answer = "5.5 6.5 7.5\n9.5 1 11.5\n13.5 14.5 15.5";

        assertThat(run("check", mean("\"1/4\"", ""), answer(answer)).out())
                .contains("row 1, column 1: 1, should be 10½\n");
        assertThat(run("check", mean("0.25", ""), answer(answer)).out())
                .contains("row 1, column 1: 1, should be 10.5\n");
        assertThat(run("check", mean("0.25", "\"display\": \"fractions\","), answer(answer)).out())
                .contains("row 1, column 1: 1, should be 10½\n");
    }

    /** With the weight 1 in place of the first ¼ every cell is ¾ of its first number larger. */
    @Test
    void sentencesAboutMistakesWriteNumbersAsTheBoardDoes() {
        String copied = "5.5 7.25 9\n12.5 14.25 16\n19.5 21.25 23";

        assertThat(run("check", mean("\"1/4\"", ""), answer(copied)).out())
                .contains("is ¼; you used 1.");
        assertThat(run("check", mean("0.25", ""), answer(copied)).out())
                .contains("is 0.25; you used 1.");
        assertThat(run("check", mean("\"1/4\"", ""), answer(copied), "--format", "json").out())
                .contains("is ¼; you used 1.");
    }

    private Path mean(String weight, String display) {
        return file(
                folder,
                "mean.json",
                """
                {"kernelwalk": 1, %s "input": {"shape": [1,4,4,1],
                "values": [0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15]}, "operation":
                {"type": "convolution", "bias": [3],
                "kernel": {"shape": [2,2,1,1], "values": [%s, %s, %s, %s]}}}
                """
                        .formatted(display, weight, weight, weight, weight));
    }

    @Test
    void whatNothingExplainsIsSaidToBeUnexplained() {
        Captured text = run("check", homework, answer("1000,-777\n31,5"));
        Captured json = run("check", homework, answer("1000,-777\n31,5"), "--format", "json");

        assertThat(text.out()).endsWith("\nNo mistake that is known here explains it.\n");
        assertThat(json.out()).endsWith("],\"conventions\":[],\"diagnosis\":[]}\n");
    }

    @Test
    void noMoreThanTwentyCellsAreNamed() {
        Path zeros = file(folder, "zeros.json", problem("[1,5,5,1]", "1,".repeat(24) + "1"));
        String answer = "2,2,2,2,2\n".repeat(5);

        assertThat(run("check", zeros, answer(answer)).out().lines())
                .filteredOn(line -> line.startsWith("  row "))
                .hasSize(20);
        assertThat(run("check", zeros, answer(answer)).out())
                .contains("  and 5 more, all of them with --format json\n");
    }

    @Test
    void cellsOfSeveralMapsAreNamedWithTheirMap() {
        Path two = file(folder, "two.json", problem("[2,1,1,1]", "1,2"));

        assertThat(run("check", two, answer("1\n3")).out())
                .contains("  sample 1, filter 0, row 0, column 0: 3, should be 2\n");
    }

    /** Kernel 1 3 / 2 4: 1·1 + 2·3 + 4·2 + 5·4 = 35. */
    @Test
    void theMistakeThatExplainsAnAnswerIsNamed() {
        assertThat(run("check", homework, answer("35,36\n33,59")).out())
                .startsWith("wrong: 0 of 4 cells are right, 4 wrong, 0 blank\n")
                .contains("kernel-transposed: 4 cells as the mistake makes them, 0 not\n");
    }

    @Test
    void aRightAnswerIsOneJsonObject() {
        assertThat(run("check", homework, answer("37,41\n35,106/2"), "--format", "json"))
                .isEqualTo(
                        new Captured(
                                0,
                                "{\"verdict\":\"right\",\"right\":4,\"of\":4,\"cells\":["
                                        + "{\"at\":[0,0,0,0],\"answer\":\"37\",\"expected\":\"37\",\"verdict\":\"right\"},"
                                        + "{\"at\":[0,0,1,0],\"answer\":\"41\",\"expected\":\"41\",\"verdict\":\"right\"},"
                                        + "{\"at\":[0,1,0,0],\"answer\":\"35\",\"expected\":\"35\",\"verdict\":\"right\"},"
                                        + "{\"at\":[0,1,1,0],\"answer\":\"106/2\",\"expected\":\"53\",\"verdict\":\"right\"}"
                                        + "],\"conventions\":[],\"diagnosis\":[]}\n",
                                ""));
    }

    @Test
    void wrongAndBlankCellsStandInTheObject() {
        assertThat(run("check", homework, answer("37,\n35,1000"), "--format=json").out())
                .startsWith("{\"verdict\":\"wrong\",\"right\":2,\"of\":4,\"cells\":[")
                .contains(
                        "{\"at\":[0,0,1,0],\"answer\":\"\",\"expected\":\"41\",\"verdict\":\"blank\"}",
                        "{\"at\":[0,1,1,0],\"answer\":\"1000\",\"expected\":\"53\",\"verdict\":\"wrong\"}],\"conventions\":[],\"diagnosis\":[{\"misconception\":\"single-slip\",\"explains\":3,\"slips\":0,\"says\":\"You made a slip in one cell.");
    }

    /** The edge turned by 180°, mirrored, or with the other sign: 0 0 −2 0 0 in each row. */
    @Test
    void whatTellsEqualMistakesApartIsAskedWithItsReplies() {
        String row = "0,0,0,1,1,1,";
        Path edge =
                file(
                        folder,
                        "edge.json",
                        """
                        {"kernelwalk": 1,
                         "input": {"shape": [1,3,6,1], "values": [%s0,0,0,1,1,1]},
                         "operation": {"type": "convolution",
                                       "kernel": {"shape": [2,2,1,1], "values": [-1,1,-1,1]}}}
                        """
                                .formatted(row.repeat(2)));
        Path answer = answer("0,0,-2,0,0\n0,0,-2,0,0");

        assertThat(run("check", edge, answer).out())
                .endsWith(
                        """
                        To find out which mistake it was: What do you get in row 0, column 0 here?
                            The same operation with these numbers:
                            input, sample 0, channel 0
                             0   4  −1  −1   1  −2
                             4   3   1   4   4   6
                            −2  −2   8   8   2   1
                            kernel of filter 0, channel 0
                            3  3
                            0  2
                          21: Kernel turned by 180°
                          20: Kernel mirrored left to right
                          −18: Sign of the result reversed
                        """);
        assertThat(run(Locale.KOREAN, "check", edge, answer).out())
                .contains("\n어느 오류 유형인지 가리려면: 여기 0행 0열에는 얼마가 나오나요?\n")
                .endsWith(" 커널을 180° 돌림\n  20: 커널을 좌우로 뒤집음\n  −18: 결과의 부호가 반대\n");
    }

    /** Kernel 4 3 / 2 1: 1·4 + 2·3 + 4·2 + 5·1 = 23. That is what SciPy's convolve does, too. */
    @Test
    void anAnswerThatIsRightElsewhereIsNotRightHere() {
        Path answer = answer("23,24\n45,47");

        Captured json = run("check", homework, answer, "--format", "json");
        Captured text = run("check", homework, answer);

        assertThat(json.status()).isOne();
        assertThat(json.out())
                .startsWith("{\"verdict\":\"right-elsewhere\",\"right\":0,\"of\":4,")
                .contains("\"conventions\":[\"scipy-convolve\",\"textbook-convolution\"]")
                .contains(
                        "{\"misconception\":\"kernel-rotated\",\"explains\":4,\"slips\":0,\"says\":\"");
        assertThat(text.status()).isOne();
        assertThat(text.out())
                .startsWith(
                        "right elsewhere: not by the rules of this exercise, but right in SciPy's convolve, which turns the kernel, right for the convolution of mathematics, which turns the kernel; here 0 of 4 cells are right\n");
    }

    @Test
    void anotherShapeIsComparedWhereBothHaveCells() {
        Captured text = run("check", homework, answer("37,41,1\n35,0,1"));
        Captured json = run("check", homework, answer("37,41,1\n35,0,1"), "--format", "json");

        assertThat(text.status()).isOne();
        assertThat(text.out())
                .startsWith(
                        "wrong shape: the answer is 1×2×3×1, the output is 1×2×2×1; where both have"
                                + " cells, 3 of 4 are right\n"
                                + "  row 1, column 1: 0, should be 53\n");
        assertThat(json.out()).startsWith("{\"verdict\":\"wrong-shape\",\"right\":3,\"of\":4,");
    }

    @Test
    void rightValuesInAnotherLayoutAreSaidToBeThatAndCountWhereTheTeacherAllowsIt() {
        Path line = answer("[37, 41, 35, 53]");

        Captured exact = run("check", homework, line);
        Captured any = run("check", homework, line, "--layout", "any");
        Captured korean = run(Locale.KOREAN, "check", homework, line);

        assertThat(exact.status()).isOne();
        assertThat(exact.out())
                .endsWith(
                        """
                        What explains it:
                          Your values are right, but they stand in another layout. They stand as one line, 1×4; the output is 2×2 rows and columns.
                            values-in-another-layout: 4 cells as the mistake makes them, 0 not
                        """);
        assertThat(any).isEqualTo(new Captured(0, "right: 4 of 4 cells\n", ""));
        assertThat(korean.out())
                .contains("값은 맞지만 다른 형태로 놓았어요. 한 줄 1×4 형태로 놓았는데, 출력은 2×2(행×열) 형태예요.");
    }

    @Test
    void rightValuesInAnotherLayoutButOneDoNotCount() {
        Path line = answer("[37, 41, 35, 54]");

        Captured any = run("check", homework, line, "--layout", "any");

        assertThat(any.status()).isOne();
        assertThat(any.out()).contains("values-in-another-layout: 3 cells as the mistake makes");
    }

    @Test
    void aShapeAloneExplainsNothing() {
        assertThat(run("check", homework, answer("1000"), "--format", "json").out())
                .endsWith("\"diagnosis\":[]}\n");
    }

    /** ⅓ is 0.333…, so that 0.33 is rounded rightly to two places but not given with three. */
    @Test
    void aTeacherCanAskForPlaces() {
        Path third = file(folder, "third.json", problem("[1,1,1,1]", "\"1/3\""));

        assertThat(run("check", third, answer("0.33")).status()).isZero();
        assertThat(run("check", third, answer("0.33"), "--places", "3").status()).isOne();
        assertThat(run("check", third, answer("0.333"), "--places", "3").status()).isZero();
    }

    @Test
    void whatCannotBeReadIsSaidWithPlaceAndCure() {
        assertThat(run("check", homework, answer("1,2\n3,x"), "--format", "json"))
                .isEqualTo(
                        new Captured(
                                1,
                                "{\"error\":{\"code\":\"not-a-number\",\"message\":\"row 1, column"
                                        + " 1: \\\"x\\\" is not a number: write one such as 3, −0.5,"
                                        + " 1/4 or 1e-3\"}}\n",
                                "kernelwalk: "
                                        + folder.resolve("answer.csv")
                                        + ": row 1, column 1: \"x\" is not a number: write one"
                                        + " such as 3, −0.5, 1/4 or 1e-3\n"));
        assertThat(run("check", homework, answer("1,2\n3")).err())
                .contains("row 1 has 1 number, the first has 2: make");
        assertThat(run("check", homework, answer("")).err()).contains("there is no number");
        assertThat(run("check", homework, folder).err())
                .endsWith(": this is a folder: name a file in it\n");
        assertThat(run("check", homework, folder.resolve("none")).err())
                .endsWith(": there is no such file: check the name\n");
        assertThat(run("check", folder.resolve("none"), answer("1"), "--format", "json").out())
                .startsWith("{\"error\":{\"code\":\"not-found\",");
    }

    @Test
    void anExerciseThatCannotBeComputedIsToBlameWhateverIsAsked() {
        Path large = file(folder, "large.kernelwalk.json", LARGE_KERNEL);

        assertThat(run("check", large, answer("1")).err())
                .startsWith(
                        "kernelwalk: "
                                + large
                                + ": operation.kernel (line 2, column 26): the kernel");
        assertThat(run("check", large, answer("1,1,1,1"), "--ask", "size").err())
                .startsWith(
                        "kernelwalk: "
                                + large
                                + ": operation.kernel (line 2, column 26): the kernel");
    }

    @Test
    void whatIsNoTextIsRefused() throws IOException {
        Path picture = Files.write(folder.resolve("scan.png"), new byte[] {(byte) 0x89, 'P', 'N'});
        Path large = Files.write(folder.resolve("large.csv"), new byte[10_000_000]);

        assertThat(run("check", homework, picture, "--format", "json").out())
                .contains("\"code\":\"not-utf8\"");
        assertThat(run("check", homework, large, "--format", "json").out())
                .contains("\"code\":\"too-large\"");
    }

    @Test
    void theMarkThatSomeEditorsBeginAFileWithDoesNotCount() {
        assertThat(run("check", homework, answer("\uFEFF[[37, 41], [35, 53]]")).status()).isZero();
    }

    @Test
    void speaksKorean() {
        assertThat(run(Locale.KOREAN, "check", homework, answer("37,41\n35,_")).out())
                .isEqualTo("오답: 4칸 중 맞음 3, 틀림 0, 빈칸 1\n  1행 1열: 빈칸, 바른 값 53\n");
    }

    private Path answer(String text) {
        return file(folder, "answer.csv", text);
    }

    /** A kernel of one weight 1: the output is the input. */
    private static String problem(String shape, String values) {
        return "{\"kernelwalk\": 1, \"input\": {\"shape\": "
                + shape
                + ", \"values\": ["
                + values
                + "]}, \"operation\": {\"type\": \"convolution\", \"kernel\": {\"shape\":"
                + " [1,1,1,1], \"values\": [1]}}}";
    }
}
