package kernelwalk.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.export.ClassProblem;
import kernelwalk.homework.CellVerdict;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The right answer is 37 41 / 35 53, by hand; with the kernel transposed it is 35 36 / 33 59, turned 23 24 / 45 47. */
class ClassMarksTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @TempDir private Path folder;

    @Test
    void everyAnswerOfAClassIsOneOfEverythingThatAnAnswerCanBe() throws IOException {
        ClassMarks marks = marks();

        assertThat(marks.all()).hasSize(9);
        assertThat(marks.count(Outcome.RIGHT)).isEqualTo(1);
        assertThat(marks.count(Outcome.RIGHT_ELSEWHERE)).isEqualTo(1);
        assertThat(marks.count(Outcome.UNFINISHED)).isEqualTo(1);
        assertThat(marks.count(Outcome.SLIP)).isEqualTo(1);
        assertThat(marks.count(Outcome.MISTAKEN)).isEqualTo(3);
        assertThat(marks.count(Outcome.UNEXPLAINED)).isEqualTo(1);
        assertThat(marks.count(Outcome.UNREADABLE)).isEqualTo(1);
    }

    @Test
    void aMistakeHasItsDifferentAnswersThoseOfTheMostStudentsFirst() throws IOException {
        List<Example> examples = marks().examples(Optional.of("kernel-transposed"));

        assertThat(examples).extracting(Example::count).containsExactly(2, 1);
        assertThat(examples.getFirst().verdicts().values()).containsOnly(CellVerdict.WRONG);
        assertThat(examples.getLast().verdicts()).containsEntry(3, CellVerdict.BLANK);
        assertThat(marks().examples(Optional.empty())).hasSize(1);
    }

    @Test
    void whatTheWindowCountsStandsInTheReports() throws IOException {
        ClassMarks marks = marks();
        ClassReports reports = ClassReports.of(folder.resolve("marks.csv"));

        new ClassAnswers(List.of(marks.problem()), marks.all()).write(reports, WORDS);

        ClassProblem problem = marks.counted(WORDS);
        assertThat(problem.mistakes().getFirst().name()).isEqualTo("kernel-transposed");
        assertThat(problem.mistakes().getFirst().students()).containsExactly("c", "d", "e");
        assertThat(Files.readString(folder.resolve("marks-summary.csv")))
                .contains("kernel-transposed,3,3,");
        assertThat(Files.readString(folder.resolve("marks.html")))
                .contains("1 of 8 answers are right");
        assertThat(reports.edited()).isEmpty();
    }

    @Test
    void exercisesAndReportsInAFolderAreNoAnswers() throws IOException {
        ClassMarks marks = marks();
        new ClassAnswers(List.of(marks.problem()), marks.all())
                .write(ClassReports.of(folder.resolve("marks.csv")), WORDS);
        Files.writeString(folder.resolve("homework.kernelwalk.json"), "{}");

        assertThat(marked().all()).hasSize(9);
    }

    private ClassMarks marks() throws IOException {
        String[] answers = {
            "37 41\n35 53",
            "23 24\n45 47",
            "35 36\n33 59",
            "35 36\n33 59",
            "35 36\n33 _",
            "37 41\n35 _",
            "37 41\n35 54",
            "1000 41\n7 91",
            "none"
        };
        for (int i = 0; i < answers.length; i++) {
            Files.writeString(folder.resolve((char) ('a' + i) + ".txt"), answers[i]);
        }
        return marked();
    }

    private ClassMarks marked() throws IOException {
        var problem = GradedProblem.of("homework", homework());
        var submissions = new Submissions(List.of());
        submissions.add(folder);
        var all = new ArrayList<Marked>();
        new ClassMarking(List.of(problem)).mark(submissions.all(), all::add);
        return new ClassMarks(problem, all);
    }

    private static Exercise homework() {
        String text =
                """
                {"kernelwalk": 1,
                 "input": {"shape": [1,3,3,1], "values": [1,2,0, 4,5,6, 7,0,9]},
                 "operation": {"type": "convolution",
                  "kernel": {"shape": [2,2,1,1], "values": [1,2, 3,4]}}}
                """;
        return ExerciseFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }
}
