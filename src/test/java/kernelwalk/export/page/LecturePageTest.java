package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.LongStream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A page of many lessons is one file, which holds each of them unharmed, with its words in every language. */
class LecturePageTest {

    @TempDir private Path folder;

    @BeforeAll
    static void theBuildMakesThePage() {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
    }

    private static PageFile written(LecturePage page) throws IOException {
        var bytes = new ByteArrayOutputStream();
        page.write(Look.in(Words.in(Language.ENGLISH)), bytes);
        return new PageFile(bytes.toString(StandardCharsets.UTF_8));
    }

    @Test
    void everyLessonIsInItWithItsWordsInBothLanguages() throws IOException {
        List<Lesson> lessons = Lessons.all();
        PageFile page = written(LecturePage.shipped());

        assertThat(LecturePage.shipped().count()).isEqualTo(lessons.size());
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i);
            assertThat(page.text())
                    .contains("id=\"lesson-" + i + "\" data-id=\"" + lesson.id() + "\"")
                    .contains("data-title-ko=\"" + lesson.in(Language.KOREAN).title() + "\"");
            if (lesson.exercise().isPresent()) {
                assertThat(file(page, i)).isEqualTo(lesson.exercise().get());
            }
        }
    }

    private static Exercise file(PageFile page, int lesson) {
        String text = page.text();
        int element = text.indexOf("id=\"lesson-" + lesson + "\"");
        int begin = text.indexOf('>', element) + 1;
        return ExerciseFile.read(text.substring(begin, text.indexOf("</script>", begin)));
    }

    @Test
    void itIsAlmostAsSmallAsThePageOfOneExercise() throws IOException {
        int one = PageFile.of(Lessons.first()).text().getBytes(StandardCharsets.UTF_8).length;

        assertThat(written(LecturePage.shipped()).text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(one + 150_000);
    }

    @Test
    void whatIsNoLessonOrTooLargeIsLeftOutAndSaid() throws IOException {
        Exercise exercise = Lessons.first();
        var large = Tensor.of(new Shape(1, 300, 300, 1), LongStream.range(0, 90_000).toArray());
        write("good", exercise.titled("Good"));
        write("large", Exercise.of(large, exercise.operation()));
        Files.writeString(folder.resolve("bad.kernelwalk.json"), "{");

        LecturePage page = LecturePage.of(Lecture.of(folder));

        assertThat(page.count()).isEqualTo(1);
        assertThat(page.leftOut())
                .extracting(it -> it.why(Words.in(Locale.ENGLISH)))
                .hasSize(2)
                .anyMatch(it -> it.contains("90000 numbers"));
    }

    @Test
    void aHostileLessonIsOnlyText() throws IOException {
        String title = "</script><script>alert(1)</script>\" onload=\"x";
        write("a", Lessons.first().titled(title).withNotes(title));
        Files.writeString(folder.resolve("a_ko.properties"), "title=" + title);

        PageFile page = written(LecturePage.of(Lecture.of(folder)));

        assertThat(page.text())
                .doesNotContain("<script>alert")
                .contains("data-title-ko=\"&lt;/script&gt;&lt;script&gt;alert(1)")
                .contains("&quot; onload=&quot;x\"");
        assertThat(file(page, 0).title()).isEqualTo(title);
    }

    @Test
    void aFolderWithoutLessonsIsRefused() {
        assertThat(LecturePage.of(Lecture.of(folder)).refusal())
                .map(it -> it.in(Words.in(Locale.ENGLISH)))
                .hasValue("there is no lesson that a page could hold");
    }

    private void write(String name, Exercise exercise) throws IOException {
        Files.writeString(folder.resolve(name + ExerciseFile.ENDING), ExerciseFile.text(exercise));
    }
}
