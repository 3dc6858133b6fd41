package kernelwalk.exercise.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A teacher's own lessons: written, put in order, taken out, handed on and opened as a lecture. */
class OwnFolderTest {

    @TempDir Path place;

    @Test
    void aLessonIsReadAsItWasWrittenInBothLanguages() throws Exception {
        var own = new OwnFolder(place.resolve("lessons"));
        var english = new LessonText("Edge: first try!", "A line.\nAnother = one", "How large?");
        var korean = new LessonText("경계 찾기", "첫째 줄", "얼마나 큰가요?");
        String id =
                own.add(
                        Exercise.plain().titled("Edge: first try!"),
                        Map.of(Language.ENGLISH, english, Language.KOREAN, korean));

        assertThat(id).isEqualTo("edge-first-try");
        Lesson lesson = (Lesson) own.lessons().getFirst();
        assertThat(lesson.in(Language.ENGLISH)).isEqualTo(english);
        assertThat(lesson.in(Language.KOREAN)).isEqualTo(korean);
        assertThat(lesson.exercise()).contains(Exercise.plain().titled("Edge: first try!"));
        assertThat(Files.readString(place.resolve("lessons/edge-first-try_ko.properties")))
                .contains("경계 찾기")
                .doesNotContain("#");
    }

    @Test
    void twoLessonsOfOneTitleAreTwoFilesAndATitleOfSignsHasAName() throws Exception {
        var own = new OwnFolder(place);

        assertThat(add(own, "One")).isEqualTo("one");
        assertThat(add(own, "One")).isEqualTo("one-2");
        assertThat(add(own, "../..")).isEqualTo("lesson");
        assertThat(add(own, "경계")).isEqualTo("경계");
        assertThat(own.lessons())
                .extracting(LessonEntry::id)
                .containsExactly("one", "one-2", "lesson", "경계");
    }

    @Test
    void lessonsAreMovedRenamedAndTakenOutWithoutBeingLost() throws Exception {
        var own = new OwnFolder(place);
        add(own, "b");
        add(own, "a");
        add(own, "c");
        own.move(own.lessons().get(2), -1);
        own.move(own.lessons().getFirst(), -1);
        own.rename((Lesson) own.lessons().getFirst(), Language.KOREAN, "비");
        own.remove(own.lessons().get(2));

        assertThat(own.lessons()).extracting(LessonEntry::id).containsExactly("b", "c");
        Lesson first = (Lesson) own.lessons().getFirst();
        assertThat(first.in(Language.KOREAN).title()).isEqualTo("비");
        assertThat(first.in(Language.ENGLISH).title()).isEqualTo("b");
        assertThat(place.resolve("removed/a.kernelwalk.json")).exists();
        add(own, "d");
        assertThat(own.lessons()).extracting(LessonEntry::id).containsExactly("b", "c", "d");
    }

    @Test
    void aLessonThatWasTakenOutIsPutBackInItsPlace() throws Exception {
        var own = new OwnFolder(place);
        add(own, "a");
        add(own, "b");
        List<LessonEntry> before = own.lessons();
        own.remove(before.getFirst());
        own.putBack(before.getFirst());

        assertThat(own.lessons()).isEqualTo(before);
    }

    @Test
    void aLessonIsPutBackBesideOneThatHasItsNameByNow() throws Exception {
        var own = new OwnFolder(place);
        add(own, "a");
        LessonEntry first = own.lessons().getFirst();
        own.remove(first);
        add(own, "a");
        own.putBack(first);

        assertThat(own.lessons()).extracting(LessonEntry::id).containsExactly("a", "a-2");
        Lesson back = (Lesson) own.lessons().getLast();
        assertThat(back.in(Language.ENGLISH).title()).isEqualTo("a");
    }

    @Test
    void whatIsHandedOnOpensAsALectureInItsOrderWithoutWhatIsBroken() throws Exception {
        var own = new OwnFolder(place.resolve("own"));
        add(own, "b");
        add(own, "a");
        Files.writeString(place.resolve("own/broken.kernelwalk.json"), "{");
        Path zip = place.resolve("week 3.zip");
        own.handOn(zip);
        Lecture lecture = Lecture.of(zip);

        assertThat(Lecture.isOne(zip)).isTrue();
        assertThat(lecture.name()).isEqualTo("week 3.zip");
        assertThat(lecture.lessons()).extracting(Lesson::id).containsExactly("b", "a");
        assertThat(lecture.broken()).isZero();
        assertThat(lecture.beginning("a")).get().extracting(Lesson::id).isEqualTo("a");
        assertThat(lecture.beginning("gone")).get().extracting(Lesson::id).isEqualTo("b");
    }

    @Test
    void aFolderWithWordsIsALectureAndAFolderOfExercisesIsNone() throws Exception {
        var own = new OwnFolder(place);
        ExerciseFile.write(place.resolve("x.kernelwalk.json"), Exercise.plain());
        assertThat(Lecture.isOne(place)).isFalse();
        add(own, "a");

        assertThat(Lecture.isOne(place)).isTrue();
        assertThat(Lecture.of(place).lessons()).extracting(Lesson::id).containsExactly("x", "a");
    }

    @Test
    void whatIsBrokenInAnArchiveIsListedWithItsReason() throws Exception {
        String plain = ExerciseFile.text(Exercise.plain());
        Path zip =
                zip(
                        Map.of(
                                "a/good.kernelwalk.json", plain,
                                "a/bad.kernelwalk.json", "{ \"kernelwalk\": 1 }",
                                "../out.kernelwalk.json", plain,
                                "C:\\out.kernelwalk.json", plain,
                                "__MACOSX/._good.kernelwalk.json", "x"));
        Lecture lecture = Lecture.of(zip);

        assertThat(lecture.lessons()).extracting(Lesson::id).containsExactly("good");
        assertThat(reasons(lecture))
                .containsExactlyInAnyOrder(Reason.MISSING_KEY, Reason.ZIP_NAME, Reason.ZIP_NAME);
        assertThat(place.resolveSibling("out.kernelwalk.json")).doesNotExist();
    }

    @Test
    void whatIsNoArchiveOrTooLargeIsRefusedWithItsReason() throws Exception {
        Path text = Files.writeString(place.resolve("text.zip"), "no archive");
        assertThat(reasons(Lecture.of(text))).containsExactly(Reason.BAD_ZIP);
        assertThat(reasons(Lecture.of(place.resolve("gone.zip")))).containsExactly(Reason.BAD_ZIP);

        Path many = place.resolve("many.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(many))) {
            for (int i = 0; i <= LessonArchive.MOST_FILES; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        assertThat(reasons(Lecture.of(many))).containsExactly(Reason.ZIP_TOO_LARGE);
    }

    @Test
    void anArchiveThatGrowsBeyondItsBoundWhenUnpackedIsRefusedAndNotUnpacked() throws Exception {
        Path bomb = place.resolve("bomb.zip");
        try (OutputStream file = Files.newOutputStream(bomb);
                var zip = new ZipOutputStream(file)) {
            zip.putNextEntry(new ZipEntry("zeros.py"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i <= LessonArchive.MOST_BYTES >> 20; i++) {
                zip.write(zeros);
            }
        }

        assertThat(Files.size(bomb)).isLessThan(1 << 20);
        assertThat(reasons(Lecture.of(bomb))).containsExactly(Reason.ZIP_TOO_LARGE);
    }

    private static List<Reason> reasons(Lecture lecture) {
        return lecture.entries().stream()
                .filter(BrokenLesson.class::isInstance)
                .map(entry -> ((BrokenLesson) entry).problem().reason())
                .toList();
    }

    private Path zip(Map<String, String> files) throws IOException {
        Path archive = place.resolve("lecture.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(archive))) {
            for (Map.Entry<String, String> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return archive;
    }

    private static String add(OwnFolder own, String title) throws Exception {
        return own.add(
                Exercise.plain().titled(title),
                Map.of(Language.ENGLISH, new LessonText(title, "", "")));
    }
}
