package kernelwalk.exercise.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.exercise.file.FilePosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lessons that a teacher has put into a folder. */
class LessonFolderTest {

    private static final String TOO_LARGE_A_KERNEL =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 1, 1, 1], "values": [1] },
              "operation": {
                "type": "convolution",
                "kernel": { "shape": [2, 2, 1, 1], "values": [1, 1, 1, 1] } } }
            """;

    private static final String HALF_AN_INT32 =
            """
            { "kernelwalk": 1,
              "input": { "shape": [1, 1, 1, 1], "values": [0.5] },
              "operation": {
                "type": "convolution",
                "kernel": { "shape": [1, 1, 1, 1], "values": [1] } },
              "numbers": "int32" }
            """;

    @TempDir Path folder;

    @Test
    void aFolderThatIsNotThereHasNoLessons() {
        assertThat(Lessons.in(folder.resolve("nowhere"))).isEmpty();
    }

    @Test
    void aBrokenFileIsListedWithItsErrorAndDoesNotStopTheRest() throws IOException {
        ExerciseFile.write(folder.resolve("a.kernelwalk.json"), Lessons.first());
        Files.writeString(
                folder.resolve("b.kernelwalk.json"), "{ \"kernelwalk\": 1, \"titel\": \"\" }");
        Files.writeString(folder.resolve("c.kernelwalk.json"), HALF_AN_INT32);
        Files.createDirectory(folder.resolve("d.kernelwalk.json"));
        ExerciseFile.write(folder.resolve("e.kernelwalk.json"), Lessons.first());
        Files.writeString(folder.resolve("notes.txt"), "not a lesson");

        var entries = Lessons.in(folder);

        assertThat(entries).extracting(LessonEntry::id).containsExactly("a", "b", "c", "d", "e");
        assertThat(entries.get(0)).isInstanceOf(Lesson.class);
        assertThat(problem(entries.get(1)).reason()).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(problem(entries.get(2)).reason()).isEqualTo(Reason.BAD_VALUE);
        assertThat(problem(entries.get(3)).reason()).isEqualTo(Reason.IS_DIRECTORY);
        assertThat(entries.get(4)).isInstanceOf(Lesson.class);
    }

    @Test
    void anAttemptIsALessonToo() throws IOException {
        Files.writeString(folder.resolve("a.kernelwalk.json"), TOO_LARGE_A_KERNEL);

        var lesson = (Lesson) Lessons.in(folder).getFirst();

        assertThat(lesson.sheet()).isInstanceOf(Attempt.class);
        assertThat(lesson.exercise()).isEmpty();
    }

    @Test
    void withoutWordsTheExerciseSpeaksForItself() {
        ExerciseFile.write(folder.resolve("mine.kernelwalk.json"), Lessons.first());

        var lesson = (Lesson) Lessons.in(folder).getFirst();

        var own = new LessonText(lesson.sheet().title(), "", lesson.sheet().notes());
        assertThat(Language.values())
                .allSatisfy(language -> assertThat(lesson.in(language)).isEqualTo(own));
        assertThat(lesson.code()).isEmpty();
    }

    @Test
    void wordsAndCodeAreReadFromBesideIt() throws IOException {
        ExerciseFile.write(folder.resolve("mine.kernelwalk.json"), Lessons.first());
        Files.writeString(folder.resolve("mine.properties"), "\uFEFFtitle=Mine\ntext=Look.\n");
        Files.writeString(folder.resolve("mine_ko.properties"), "title=우리 것\n");
        Files.writeString(folder.resolve("mine.py"), "print(1)\n");

        var lesson = (Lesson) Lessons.in(folder).getFirst();

        String question = Lessons.first().notes();
        assertThat(lesson.in(Language.ENGLISH))
                .isEqualTo(new LessonText("Mine", "Look.", question));
        assertThat(lesson.in(Language.KOREAN)).isEqualTo(new LessonText("우리 것", "Look.", question));
        assertThat(lesson.code()).contains("print(1)\n");
    }

    @Test
    void anExerciseWithoutATitleHasThatOfItsWordsAndFindsThemAgain() throws IOException {
        ExerciseFile.write(folder.resolve("mine.kernelwalk.json"), Lessons.first().titled(""));
        Files.writeString(folder.resolve("mine.properties"), "title=Mine\ntext=Look.\n");
        ExerciseFile.write(folder.resolve("plain.kernelwalk.json"), Lessons.first().titled(""));

        var lesson = (Lesson) Lessons.in(folder).getFirst();
        var plain = (Lesson) Lessons.in(folder).getLast();

        assertThat(lesson.sheet().title()).isEqualTo("Mine");
        assertThat(lesson.isOriginOf(lesson.exercise().orElseThrow().withBias(0, Rational.ONE)))
                .isTrue();
        assertThat(plain.sheet().title()).isEqualTo("plain");
    }

    @Test
    void wordsThatCannotBeReadAreAProblemWithAPlace() throws IOException {
        ExerciseFile.write(folder.resolve("a.kernelwalk.json"), Lessons.first());
        Files.write(
                folder.resolve("a.properties"), "title=é".getBytes(StandardCharsets.ISO_8859_1));
        ExerciseFile.write(folder.resolve("b.kernelwalk.json"), Lessons.first());
        Files.writeString(folder.resolve("b_ko.properties"), "titel=둘");
        ExerciseFile.write(folder.resolve("c.kernelwalk.json"), Lessons.first());
        Files.writeString(folder.resolve("c.properties"), "title=\\u12");

        var entries = Lessons.in(folder);

        assertThat(problem(entries.get(0)).reason()).isEqualTo(Reason.BAD_WORDS);
        assertThat(problem(entries.get(0)).position())
                .isEqualTo(new FilePosition("a.properties", 0, 0));
        assertThat(problem(entries.get(1)).reason()).isEqualTo(Reason.UNKNOWN_KEY);
        assertThat(problem(entries.get(1)).position())
                .isEqualTo(new FilePosition("b_ko.properties", 0, 0));
        assertThat(problem(entries.get(2)).reason()).isEqualTo(Reason.BAD_WORDS);
    }

    private static ExerciseFileException problem(LessonEntry entry) {
        return ((BrokenLesson) entry).problem();
    }
}
