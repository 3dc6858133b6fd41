package kernelwalk.cli;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static kernelwalk.cli.Captured.file;
import static kernelwalk.cli.Captured.homework;
import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right answer is 37 41 / 35 53, by hand; with the transposed kernel it is 35 36 / 33 59. */
class GradeTest {

    private static final String HEADER =
            "student,problem,row,column,filter,answer,expected,verdict,diagnosis\n";

    private static final Path SHEETS = Path.of("src/test/resources/spreadsheet");

    @TempDir private Path folder;
    private Path homework;
    private Path answers;
    private Path report;

    @BeforeEach
    void setHomework() throws IOException {
        homework = homework(folder);
        answers = Files.createDirectory(folder.resolve("answers"));
        report = folder.resolve("report.csv");
    }

    @Test
    void writesALineForEachCellOfEachAnswer() {
        file(answers, "bo.txt", "37 41\n35 53");
        file(answers, "ann.csv", "37,-1/2\n1000,_");

        Captured run = grade(answers);

        assertThat(run.status()).isZero();
        assertThat(run.err()).isEmpty();
        assertThat(report)
                .hasContent(
                        HEADER
                                + """
                                ann,homework,0,0,0,37,37,right,
                                ann,homework,0,1,0,-1/2,41,wrong,
                                ann,homework,1,0,0,1000,35,wrong,
                                ann,homework,1,1,0,,53,blank,
                                bo,homework,0,0,0,37,37,right,
                                bo,homework,0,1,0,41,41,right,
                                bo,homework,1,0,0,35,35,right,
                                bo,homework,1,1,0,53,53,right,
                                """);
        assertThat(run.out())
                .isEqualTo(
                        """
                        Answers: 2. Right: 1, wrong: 1, wrong shape: 0, right by other rules: 0, unreadable: 0.
                          1 × explained by no mistake that is known here
                        """);
    }

    @Test
    void theMistakesOfAClassAreCounted() {
        file(answers, "ann.csv", "35,36\n33,59");
        file(answers, "bo.csv", "35,36\n33,59");
        file(answers, "cy.csv", "23,24\n45,47");

        Captured run = grade(answers);

        assertThat(report).content().contains("ann,homework,0,0,0,35,37,wrong,kernel-transposed\n");
        assertThat(run.out())
                .startsWith(
                        "Answers: 3. Right: 0, wrong: 2, wrong shape: 0, right by other rules: 1,"
                                + " unreadable: 0.\n"
                                + "  2 × kernel-transposed (the only explanation: 2)\n");
        assertThat(folder.resolve("report-summary.csv"))
                .content()
                .startsWith(
                        "misconception,students,alone,means\nkernel-transposed,2,2,Kernel rows and columns swapped\n")
                .contains("\nkernel-rotated,1,1,");
    }

    /** 4 or 0, one above the other, can have been read as 2 more. */
    @Test
    void aMistakeThatExplainsAnAnswerInSeveralWaysIsNamedOnce() {
        homework =
                file(
                        folder,
                        "box.kernelwalk.json",
                        """
                        {"kernelwalk": 1,
                         "input": {"shape": [1,2,4,1], "values": [1,4,2,5,3,0,6,1]},
                         "operation": {"type": "convolution",
                                       "kernel": {"shape": [2,2,1,1], "values": [1,1,1,1]}}}
                        """);
        file(answers, "ann.csv", "10,14,14");

        grade(answers);

        assertThat(report).content().contains("ann,box,0,0,0,10,8,wrong,input-miscopied\n");
        assertThat(folder.resolve("report-summary.csv"))
                .content()
                .contains("\ninput-miscopied,1,1,");
    }

    @Test
    void whatIsTrueOfAWholeAnswerHasALineWithoutAPlace() {
        file(answers, "ann.csv", "37,41,0");
        file(answers, "bo.csv", "23,24\n45,47");

        grade(answers);

        assertThat(report)
                .content()
                .contains(
                        "ann,homework,,,,1×1×3×1,1×2×2×1,wrong-shape,",
                        "bo,homework,,,,,,right-elsewhere,scipy-convolve; textbook-convolution\n");
    }

    @Test
    void whatCannotBeReadIsReportedAndStopsNothing() throws IOException {
        file(answers, "a-empty.csv", "");
        file(answers, "b-ragged.csv", "37,41\n35");
        Files.write(answers.resolve("c-scan.png"), new byte[] {(byte) 0x89, 'P', 'N', 'G'});
        Files.write(answers.resolve("d-large.csv"), new byte[10_000_000]);
        Files.createDirectory(answers.resolve("e-folder"));
        file(answers, "f-word.csv", "37,41\n35,=cmd");
        file(answers, "g-good.csv", "37,41\n35,53");

        Captured run = grade(answers, folder.resolve("none.csv"));

        assertThat(run.status()).isOne();
        assertThat(report.toFile()).isFile();
        assertThat(Files.readAllLines(report))
                .satisfiesExactly(
                        line -> assertThat(line + "\n").isEqualTo(HEADER),
                        line -> assertUnreadable(line, "a-empty", "there is no number"),
                        line -> assertUnreadable(line, "b-ragged", "row 1 has 1"),
                        line -> assertUnreadable(line, "c-scan", "not UTF-8 text"),
                        line -> assertUnreadable(line, "d-large", "larger than the 1049600 bytes"),
                        line ->
                                assertUnreadable(
                                        line, "e-folder", "there is no answer in this folder"),
                        line -> assertUnreadable(line, "f-word", "\"\"cmd\"\" is not a number"),
                        line -> assertThat(line).startsWith("g-good,homework,0,0,0,37,37,right,"),
                        line -> assertThat(line).startsWith("g-good,"),
                        line -> assertThat(line).startsWith("g-good,"),
                        line -> assertThat(line).startsWith("g-good,"),
                        line -> assertUnreadable(line, "none", "there is no such file"));
        assertThat(run.err().lines()).hasSize(7);
        assertThat(run.err())
                .contains(
                        "kernelwalk: "
                                + answers.resolve("c-scan.png")
                                + ": line 1, column 1: this is not UTF-8 text: save the answer as"
                                + " UTF-8 text or CSV\n");
        assertThat(run.out())
                .startsWith(
                        "Answers: 8. Right: 1, wrong: 0, wrong shape: 0, right by other rules: 0,"
                                + " unreadable: 7.\n");
    }

    private static void assertUnreadable(String line, String student, String reason) {
        assertThat(line).startsWith(student + ",homework,,,,,,unreadable,").contains(reason);
    }

    @Test
    void ofTwoAnswersWithOneNameTheSecondIsReported() throws IOException {
        Path first = file(answers, "ann.csv", "37,41\n35,53");
        Path second = file(Files.createDirectory(folder.resolve("late")), "ann.txt", "0");

        Captured run = grade(first, second);

        assertThat(run.status()).isOne();
        assertThat(report).content().contains("ann,homework,0,0,0,37,37,right,\n");
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: "
                                + second
                                + ": another answer is called \"ann\" too ("
                                + first
                                + ") and was marked: give each student one file with a name of its"
                                + " own\n");
    }

    @Test
    void aFileThatIsNamedTwiceCountsOnce() {
        Path ann = file(answers, "ann.csv", "37,41\n35,53");

        assertThat(grade(answers, ann).out()).startsWith("Answers: 1. Right: 1,");
    }

    @Test
    void aNameNeverBecomesAFormula() {
        for (String name : new String[] {"=cmd|' C calc'!A1", "+1", "-2", "@SUM(1)", "＝1"}) {
            file(answers, name + ".csv", "-37,41\n35,53");
        }

        grade(answers);

        assertThat(report)
                .content()
                .contains(
                        "'=cmd|' C calc'!A1,homework,0,0,0,-37,37,wrong,",
                        "'+1,homework,",
                        "'-2,homework,",
                        "'@SUM(1),homework,",
                        "'＝1,homework,")
                .doesNotContainPattern("(?m)^\"?[=+@-]");
    }

    @Test
    void theNameOfTheProblemNeverBecomesAFormula() {
        homework = file(folder, "=1.kernelwalk.json", homeworkText());
        file(answers, "ann.csv", "37,41\n35,53");

        grade(answers);

        assertThat(report).content().contains("ann,'=1,0,0,0,37,37,right,\n");
    }

    private String homeworkText() {
        try {
            return Files.readString(homework);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void aReportIsReplacedButNothingElseIs() throws IOException {
        Path ann = file(answers, "ann.csv", "37,41\n35,53");
        report = answers.resolve("report.csv");

        assertThat(grade(answers).status()).isZero();
        assertThat(grade(answers).out()).startsWith("Answers: 1. Right: 1,");
        report = ann;
        Captured refused = grade(answers);
        report = homework;
        Captured alsoRefused = grade(ann);

        assertThat(refused)
                .isEqualTo(
                        new Captured(
                                1,
                                "",
                                "kernelwalk: "
                                        + ann
                                        + ": this file is there already and no report: choose"
                                        + " another name for the report\n"));
        assertThat(ann).hasContent("37,41\n35,53");
        assertThat(alsoRefused.status()).isOne();
        assertThat(Files.readString(homework)).startsWith("{\"kernelwalk\"");
    }

    @Test
    void aFolderWithoutAnswersIsSaid() {
        Captured run = grade(answers);

        assertThat(run.status()).isOne();
        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: "
                                + answers
                                + ": there are no answers in this folder: name another\n");
    }

    @Test
    void severalSamplesHaveAColumnOfTheirOwn() {
        homework =
                file(
                        folder,
                        "two.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [2,1,1,1], "values": [1,2]},
                         "operation": {"type": "max-pooling", "window": [1,1]}}
                        """);
        file(answers, "ann.csv", "1\n2");

        grade(answers);

        assertThat(report)
                .hasContent(
                        """
                        student,problem,sample,row,column,filter,answer,expected,verdict,diagnosis
                        ann,two,0,0,0,0,1,1,right,
                        ann,two,1,0,0,0,2,2,right,
                        """);
    }

    /** As Moodle and Canvas pack what was handed in, and as a teacher sorts it. */
    @Test
    void theFolderOrTheNameSaysWhoseAnswerItIs() throws IOException {
        file(folder("Ann Lee_12345_assignsubmission_file_"), "answer.csv", "37,41\n35,53");
        file(folder("bo"), "homework.txt", "37 41\n35 53");
        file(answers, "cycy_LATE_4321_98765_answer-1.csv", "37,41\n35,53");
        file(answers, "Dee Dee_777_assignsubmission_file_work.csv", "37,41\n35,53");
        file(folder("__MACOSX"), "._answer.csv", "x");
        Path eve = folder("eve");
        file(eve, "a-scan.pdf", "%PDF");
        file(eve, "b.csv", "37,41\n35,53");

        Captured run = grade(answers);

        assertThat(run.err()).isEmpty();
        assertThat(students()).containsExactly("Ann Lee", "Dee Dee", "bo", "cycy", "eve");
        assertThat(run.out()).startsWith("Answers: 5. Right: 5,");
    }

    /** As a shell names them for {@code moodle/*}. */
    @Test
    void aFolderOfMoodleSaysWhoseAnswerItIsAlsoWhenItIsNamed() throws IOException {
        Path ann = folder("Ann Lee_12345_assignsubmission_file_");
        file(ann, "answer.csv", "37,41\n35,53");
        Path bo = folder("Bo_12346_assignsubmission_file_");
        Path answer = file(bo, "answer.csv", "37,41\n35,53");

        Captured run = grade(ann, answer);

        assertThat(run.err()).isEmpty();
        assertThat(students()).containsExactly("Ann Lee", "Bo");
    }

    @Test
    void whoHasHandedInNothingIsSaid() throws IOException {
        Path nobody = folder("Ann Lee_12345_assignsubmission_file_");

        Captured run = grade(answers);

        assertThat(run.err())
                .isEqualTo(
                        "kernelwalk: "
                                + nobody
                                + ": there is no answer in this folder: look whether something was"
                                + " handed in\n");
        assertThat(run.out()).contains("unreadable: 1");
    }

    @Test
    void twoStudentsOfOneNameAreToldApartByTheirNumbers() throws IOException {
        file(folder("Kim_11_assignsubmission_file_"), "answer.csv", "37,41\n35,53");
        file(folder("Kim_22_assignsubmission_file_"), "answer.csv", "37,41\n35,53");

        grade(answers);

        assertThat(students()).containsExactly("Kim 11", "Kim 22");
    }

    /** By hand: the maxima of the second problem are 2 and 4. */
    @Test
    void ofSeveralProblemsTheAnswerIsCalledAsItsProblemIs() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        homework(keys);
        file(
                keys,
                "pool.kernelwalk.json",
                """
                {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [1,2,3,4]},
                 "operation": {"type": "max-pooling", "window": [1,2]}}
                """);
        homework = keys;
        Path ann = folder("ann");
        file(ann, "homework.csv", "37,41\n35,53");
        file(ann, "pool.csv", "2\n4");
        file(answers, "bo_333_444_pool-1.csv", "2\n3");
        file(answers, "cy_333_444_else.csv", "2\n3");
        Path dee = folder("dee");
        file(dee, "pool (2).csv", "2\n4");
        file(
                keys,
                "last one.kernelwalk.json",
                Files.readString(keys.resolve("pool.kernelwalk.json")));
        file(dee, "last_one (1).csv", "2\n4");

        Captured run = grade(answers);

        assertThat(report)
                .content()
                .contains("ann,homework,0,0,0,37,37,right,\n", "ann,pool,1,0,0,4,4,right,\n")
                .contains("bo,pool,1,0,0,3,4,wrong,")
                .contains("dee,pool,1,0,0,4,4,right,", "dee,last one,1,0,0,4,4,right,")
                .contains("cy,,,,,,,unreadable,");
        assertThat(run.err()).contains("one of homework, last one, pool");
    }

    @Test
    void aTableHasAStudentInEachRow() {
        Path table =
                file(
                        folder,
                        "class.csv",
                        """
                        Name,a,b,c,d
                        ann,37,41,35,53
                        bo,35,36,33,59
                        cy,37,,35,53
                        ,,,,
                        dee,"[[37, 41], [35, 53]]"
                        """);

        Captured run = grade(table, "--table");

        assertThat(run.err()).isEmpty();
        assertThat(students()).containsExactly("ann", "bo", "cy", "dee");
        assertThat(report)
                .content()
                .contains("bo,homework,0,0,0,35,37,wrong,kernel-transposed\n")
                .contains("cy,homework,0,1,0,,41,blank,\n")
                .contains("dee,homework,1,1,0,53,53,right,\n");
    }

    /** The means of 1500 and 2500, and of 1 and 2: 2000 and 1.5. */
    @Test
    void cellsOfATableAreReadAsOtherAnswersAre() {
        Path mean =
                file(
                        folder,
                        "mean.kernelwalk.json",
                        """
                        {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [1500, 2500, 1, 2]},
                         "operation": {"type": "average-pooling", "window": [1,2]}}
                        """);
        Path table =
                file(
                        folder,
                        "class.csv",
                        """
                        name,a,b
                        ann,"2,000",1.5
                        bo,2 000,1.50
                        cy,2000,"1,5"
                        dee,"2.000","1,5"
                        """);

        run("grade", "--key", mean, table, "--table", "-o", report);

        for (String student : List.of("ann", "bo", "cy", "dee")) {
            assertThat(report)
                    .content()
                    .contains(student + ",mean,0,0,0,2000,2000,right,\n")
                    .containsPattern(student + ",mean,1,0,0,1[.]50?,1[.]5,right,\n");
        }
    }

    /** As Excel saves CSV in Korean; a word in Latin 1 is no such text. */
    @Test
    void tablesOfSpreadsheetsInKoreanAreRead() throws IOException {
        Path table = folder.resolve("class.csv");
        Files.write(
                table,
                "이름,a,b,c,d\n김민수,37,41,35,53\n똠방각하,35,36,33,59\n"
                        .getBytes(Charset.forName("x-windows-949")));

        assertThat(grade(table, "--table").err()).isEmpty();
        assertThat(students()).containsExactly("김민수", "똠방각하");

        Files.write(table, "name,a\nJürgen,37\n".getBytes(ISO_8859_1));
        assertThat(grade(table, "--table", "--force").err()).contains("line 2, column 2: this is");
    }

    /** Nobody's answer is told, with its row; an empty row and one that names the cells are none. */
    @Test
    void aRowWithoutANameIsTold() {
        Path table =
                file(
                        folder,
                        "class.csv",
                        """
                        name,,,,
                        ,a,b,c,d
                        ann,37,41,35,53
                        ,35,36,33,59
                        ,,,,
                        bo,35,36,33,59
                        """);

        Captured run = grade(table, "--table");

        assertThat(run.status()).isOne();
        assertThat(run.err()).contains("class.csv (#4): this row has an answer and no name");
        assertThat(students()).containsExactly("\"#4\"", "ann", "bo");
        assertThat(report).content().contains("\"#4\",homework,,,,,,unreadable,");
    }

    /** As forms write: the time first, then what is known of the student. */
    @Test
    void theNameMayStandBehindATimeOrANumber() {
        grade(
                file(folder, "form.csv", "타임스탬프,이름,답\n10:00,김민수,37 41 35 53\n10:01,이영희,37\n"),
                "--table");
        assertThat(students()).containsExactly("김민수", "이영희");

        grade(
                file(folder, "id.csv", "Timestamp,Student ID,a,b,c,d\n10:00,77,37,41,35,53\n"),
                "--table",
                "--force");
        assertThat(students()).containsExactly("77");

        grade(
                file(folder, "room.csv", "학년,반,번호,이름,a,b,c,d\n1,2,3,김민수,37,41,35,53\n"),
                "--table",
                "--force");
        assertThat(students()).containsExactly("김민수");
        assertThat(report).content().contains("김민수,homework,1,1,0,53,53,right,\n");
    }

    private void setTwoProblems() throws IOException {
        Path keys = Files.createDirectory(folder.resolve("keys"));
        homework(keys);
        file(
                keys,
                "pool.kernelwalk.json",
                """
                {"kernelwalk": 1, "input": {"shape": [1,2,2,1], "values": [1,2,3,4]},
                 "operation": {"type": "max-pooling", "window": [1,2]}}
                """);
        homework = keys;
    }

    /** By hand: the maxima of the second problem are 2 and 4. */
    @Test
    void theColumnsOfATableAreCalledAsTheirProblems() throws IOException {
        setTwoProblems();
        Path grouped =
                file(
                        folder,
                        "class.csv",
                        """
                        name,homework 1,homework 2,homework 3,homework 4,pool,
                        ann,37,41,35,53,2,4
                        bo,37,41,35,0,,
                        """);
        Path named =
                file(
                        folder,
                        "later.csv",
                        """
                        name,problem,answer
                        cy,pool,"[[2], [3]]"
                        cy,homework,"37 41\n35 53"
                        dee,else,1
                        """);

        Captured run = grade(grouped, named, "--table");

        assertThat(report)
                .content()
                .contains("ann,homework,1,1,0,53,53,right,\n", "ann,pool,1,0,0,4,4,right,\n")
                .contains("bo,homework,1,1,0,0,53,wrong,", "cy,homework,0,0,0,37,37,right,\n")
                .contains("cy,pool,1,0,0,3,4,wrong,", "dee,,,,,,,unreadable,")
                .doesNotContain("bo,pool");
        assertThat(run.out()).startsWith("Answers: 6. Right: 3, wrong: 2,");
    }

    @Test
    void theNamesOfTheCellsMayStandBelowThoseOfTheProblems() throws IOException {
        setTwoProblems();
        Path table =
                file(
                        folder,
                        "class.csv",
                        "name,homework,,,,pool,\n,a,b,c,d,a,b\nann,37,41,35,53,2,4\n");

        assertThat(grade(table, "--table").out()).startsWith("Answers: 2. Right: 2,");
    }

    /** Saved by LibreOffice: the sheets are called pool and homework, then Sheet1 and Sheet2. */
    @Test
    void theSheetsOfAnAnswerAreCalledAsTheirProblemsOrStandInTheirOrder() throws IOException {
        setTwoProblems();
        Files.copy(SHEETS.resolve("named-sheets.xlsx"), answers.resolve("ann.xlsx"));
        Captured byName = grade(answers);
        Files.copy(SHEETS.resolve("sheets-in-order.xlsx"), answers.resolve("bo.xlsx"));

        Captured run = grade(answers);

        assertThat(byName.out())
                .startsWith("Answers: 2. Right: 2,")
                .doesNotContain("in their order");
        assertThat(report)
                .content()
                .contains("ann,homework,1,1,0,53,53,right,\n", "ann,pool,1,0,0,4,4,right,\n")
                .contains("bo,homework,1,1,0,53,53,right,\n", "bo,pool,1,0,0,3,4,wrong,");
        assertThat(run.out())
                .startsWith("Answers: 4. Right: 3, wrong: 1,")
                .endsWith(
                        "1 × the sheets of a spreadsheet taken in their order, as none is called as"
                                + " a problem: homework, pool\n");
    }

    /** Saved by LibreOffice: the sheets are called notes, pool and Homework, with a student in each row. */
    @Test
    void aTableMayHaveASheetForEachProblem() throws IOException {
        setTwoProblems();

        Captured run = grade(SHEETS.resolve("class-in-sheets.xlsx"), "--table");

        assertThat(run.err()).isEmpty();
        assertThat(run.out()).startsWith("Answers: 4. Right: 2, wrong: 2,");
        assertThat(students()).containsExactly("ann", "bo", "cy");
        assertThat(report)
                .content()
                .contains("ann,pool,1,0,0,4,4,right,\n", "bo,pool,1,0,0,3,4,wrong,")
                .contains("bo,homework,1,1,0,53,53,right,\n")
                .contains("cy,homework,0,0,0,35,37,wrong,kernel-transposed\n")
                .doesNotContain("Ask ann again");
    }

    /** By hand: the output is 2×2; without the window it would be 3×3. */
    @Test
    void sizesAndParametersAreGradedToo() {
        file(answers, "ann.txt", "1,2,2,1");
        file(answers, "bo.txt", "3 3 1");

        Captured run = grade(answers, "--ask", "size");

        assertThat(report)
                .content()
                .contains("ann,homework,,,,\"1,2,2,1\",\"1,2,2,1\",right,\n")
                .contains("bo,homework,,,,\"1,3,3,1\",\"1,2,2,1\",wrong,");
        assertThat(run.out()).startsWith("Answers: 2. Right: 1, wrong: 1,");
        file(answers, "ann.txt", "5");
        file(answers, "bo.txt", "4");
        assertThat(grade(answers, "--ask", "parameters").status()).isZero();
        assertThat(report).content().contains("ann,homework,,,,5,5,right,\n");
    }

    @Test
    void aReportThatAPersonHasEditedIsKept() throws IOException {
        file(answers, "ann.csv", "37,41\n35,53");
        grade(answers);
        String edited = Files.readString(report) + "my note,,,,,,,,\n";
        Files.writeString(report, edited);

        Captured refused = grade(answers);

        assertThat(refused.status()).isOne();
        assertThat(refused.err())
                .isEqualTo(
                        "kernelwalk: "
                                + report
                                + ": somebody may have edited this report: choose another name for"
                                + " the report, or replace it with --force\n");
        assertThat(report).hasContent(edited);
        assertThat(grade(answers, "--force").status()).isZero();
        assertThat(report).content().doesNotContain("my note");
        assertThat(grade(answers).status()).isZero();
    }

    @Test
    void aReportThatIsReadOnlyIsKept() throws IOException {
        file(answers, "ann.csv", "37,41\n35,53");
        grade(answers);
        file(answers, "bob.csv", "37,41\n35,53");
        for (String name : List.of("report.csv", "report-summary.csv", "report.html")) {
            Path locked = folder.resolve(name);
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("r--r--r--"));
            String before = Files.readString(locked);

            Captured refused = grade(answers);

            assertThat(refused.status()).isOne();
            assertThat(refused.err())
                    .isEqualTo(
                            "kernelwalk: "
                                    + locked
                                    + ": this file is read-only: choose another name, or add"
                                    + " --force to replace it\n");
            assertThat(locked).hasContent(before);
            Files.setPosixFilePermissions(locked, PosixFilePermissions.fromString("rw-r--r--"));
        }
        assertThat(grade(answers).status()).isZero();
    }

    @Test
    void aTableThatCannotBeWrittenIsNamedItselfAndTheOthersAreNotWritten() throws IOException {
        file(answers, "ann.csv", "37,41\n35,53");
        report = folder.resolve("r".repeat(244) + ".csv");

        Captured refused = grade(answers);

        assertThat(refused)
                .isEqualTo(
                        new Captured(
                                1,
                                "",
                                "kernelwalk: "
                                        + folder.resolve("r".repeat(244) + "-summary.csv")
                                        + ": the system takes no name as long as this: shorten"
                                        + " it\n"));
        assertThat(report).doesNotExist();
        assertThat(folder).isDirectoryNotContaining("glob:**/.kw*");
    }

    /** The page is placed first and knows both: a kill between the three files leaves reports that the next run replaces. */
    @Test
    void aRunThatWasKilledBetweenItsFilesIsRepeatedWithoutAQuestion() throws IOException {
        file(answers, "ann.csv", "37,41\n35,53");
        grade(answers);
        byte[] table = Files.readAllBytes(report);
        byte[] summary = Files.readAllBytes(folder.resolve("report-summary.csv"));
        file(answers, "bob.csv", "35,36\n33,59");
        assertThat(grade(answers).status()).isZero();
        Files.write(folder.resolve("report-summary.csv"), summary);
        assertThat(grade(answers).status()).isZero();
        Files.write(report, table);
        assertThat(grade(answers).status()).isOne();
    }

    @Test
    void anythingWrittenIntoAPageIsAnEdit() throws IOException {
        file(answers, "ann.csv", "37,41\n35,53");
        grade(answers);
        Path page = folder.resolve("report.html");
        String written = Files.readString(page);
        for (String edited :
                List.of(
                        written.replaceFirst("<!-- written", "<!-- mine -->\n<!-- written"),
                        written.replaceFirst(" -->\n<html", " --> mine\n<html"),
                        written.replaceFirst("written: .", "written: Z"))) {
            Files.writeString(page, edited);

            assertThat(grade(answers).err()).contains("somebody may have edited");
            assertThat(page).hasContent(edited);
        }
        Files.write(page, written.replaceFirst("<h1>", "<h1>\u00e9").getBytes(ISO_8859_1));
        assertThat(grade(answers).err()).contains(page + ": somebody may have edited");
    }

    @Test
    void anEditedSummaryOrPageIsKeptToo() throws IOException {
        file(answers, "ann.csv", "35,36\n33,59");
        for (String name : new String[] {"report-summary.csv", "report.html"}) {
            assertThat(grade(answers).status()).isZero();
            Path other = folder.resolve(name);
            Files.writeString(other, Files.readString(other) + "note\n");

            assertThat(grade(answers).err()).contains(other + ": somebody may have edited");
            assertThat(grade(answers, "--force").status()).isZero();
        }
        Files.delete(folder.resolve("report.html"));
        assertThat(grade(answers).err()).contains(report + ": somebody may have edited");
    }

    @Test
    void aPageForTheBrowserNamesMistakesStudentsAndCells() throws IOException {
        file(answers, "<b>ann</b>.csv".replace("/", "∕"), "35,36\n33,59");
        file(answers, "bo.csv", "35,36\n33,59");
        file(answers, "cy.csv", "37,41\n35,53");
        file(answers, "dee.csv", "37,41\n35,5x");

        grade(answers);

        String page = Files.readString(folder.resolve("report.html"));
        assertThat(page)
                .startsWith("<!doctype html>\n")
                .contains("1 of 3 answers are right", "<svg ", "Kernel rows and columns swapped")
                .contains("<li>&lt;b&gt;ann&lt;∕b&gt;<li>bo</ul>")
                .contains("Not read: 1", "dee, homework: ")
                .containsPattern("<td style=\"[^\"]*40%[^\"]*\">1</td>")
                .doesNotContain("<b>ann", "<script", "http://example", ">53<");
    }

    @Test
    void thePageIsDarkForWhoeverPrefersThat() throws IOException {
        file(answers, "ann.csv", "35,36\n33,59");

        grade(answers);

        String page = Files.readString(folder.resolve("report.html"));
        String dark = page.substring(page.indexOf("@media (prefers-color-scheme: dark)"));
        assertThat(page.indexOf(variable(Theme.LIGHT, Role.GROUND)))
                .isBetween(0, page.indexOf("@media"));
        assertThat(dark)
                .contains(variable(Theme.DARK, Role.GROUND), variable(Theme.DARK, Role.TEXT))
                .containsSubsequence("<div class=\"light\"><svg ", "<div class=\"dark\"><svg ");
    }

    private static String variable(Theme theme, Role role) {
        return "--%s: #%06x;".formatted(role.name().toLowerCase(Locale.ROOT), theme.colour(role));
    }

    private Path folder(String name) throws IOException {
        return Files.createDirectories(answers.resolve(name));
    }

    private List<String> students() {
        try {
            return Files.readAllLines(report).stream()
                    .skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .distinct()
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void speaksKorean() {
        file(answers, "홍길동.csv", "37,41\n35,53");

        Captured run = run(Locale.KOREAN, "grade", "--key", homework, answers, "-o", report);

        assertThat(run.out()).startsWith("답 1개. 맞음: 1,");
        assertThat(report).content().contains("홍길동,homework,0,0,0,37,37,right,\n");
    }

    private Captured grade(Object... named) {
        Object[] arguments = new Object[named.length + 5];
        arguments[0] = "grade";
        arguments[1] = "--key";
        arguments[2] = homework;
        System.arraycopy(named, 0, arguments, 3, named.length);
        arguments[named.length + 3] = "-o";
        arguments[named.length + 4] = report;
        return run(arguments);
    }
}
