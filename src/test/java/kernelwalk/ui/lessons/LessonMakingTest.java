package kernelwalk.ui.lessons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.exercise.lesson.OwnFolder;
import kernelwalk.export.page.WebPage;
import kernelwalk.picture.Part;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.Settings;
import kernelwalk.words.LessonCard;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is open becomes a lesson of one's own, and lessons that are handed on open as a lecture. */
class LessonMakingTest {

    @TempDir Path folder;

    private final Answers answers = new Answers();
    private final Settings settings = new Settings(Locale.ENGLISH);
    private final Session session = new Session(Lessons.first(), settings, answers);

    @BeforeEach
    void keepLessons() {
        session.ownLessons().keep(folder.resolve("lessons"));
    }

    @Test
    void whatIsHiddenAndWhereTheWalkStandsGoIntoTheLesson() {
        session.veils().veil(Part.KERNEL, true);
        session.playhead().goTo(20);
        var before = session.playhead().walk().at(20);
        save("Asked", Map.of(Language.ENGLISH, text("Asked"), Language.KOREAN, text("질문")));
        Lesson lesson = (Lesson) own().getFirst();
        Staging staging = lesson.exercise().orElseThrow().staging();

        assertThat(staging.cards()).containsExactly(HideableCard.KERNEL);
        assertThat(staging.start().window())
                .containsExactly(0, before.row(), before.column(), before.filter());
        assertThat(lesson.in(Language.KOREAN).title()).isEqualTo("질문");
        assertThat(session.document().exercise().get().staging()).isEqualTo(Staging.NONE);

        session.veils().veil(Part.KERNEL, false);
        session.desk().start(lesson.sheet());
        assertThat(session.openLesson().lesson().getValue()).contains(lesson);
        assertThat(session.veils().veiled().get()).containsExactly(Part.KERNEL);
        var now = session.playhead().walk().at(session.playhead().moment().get());
        assertThat(now.output()).isEqualTo(before.output());
    }

    @Test
    void whatIsSaidInOneLanguageAloneIsSaidInTheOtherToo() {
        save("질문", Map.of(Language.KOREAN, text("질문")));
        Lesson lesson = (Lesson) own().getFirst();

        assertThat(lesson.in(Language.ENGLISH)).isEqualTo(text("질문"));
        assertThat(lesson.in(Language.KOREAN)).isEqualTo(text("질문"));
    }

    @Test
    void ownLessonsAreOrderedRenamedAndTakenOutInTheBrowser() {
        save("One", Map.of(Language.ENGLISH, text("One")));
        save("Two", Map.of(Language.ENGLISH, text("Two")));
        session.making().move(own().get(1), -1);
        answers.title = Optional.of("Zwei");
        session.making().rename((Lesson) own().getFirst());
        session.making().remove(own().get(1), session.shelf()::refresh);
        session.shelf().open();

        assertThat(group("own")).containsExactly("Zwei");
        Notice said = session.notices().notice().get().orElseThrow();
        assertThat(said.say(settings.words())).startsWith("One is taken out");
        said.offer().orElseThrow().deed().run();
        assertThat(group("own")).containsExactly("Zwei", "One");
        assertThat(answers.asked).contains("title Two");
    }

    @Test
    void lessonsThatAreHandedOnOpenAsALectureByDroppingThemAndGoOnByKey() throws Exception {
        save("One", Map.of(Language.ENGLISH, text("One")));
        save("Two", Map.of(Language.ENGLISH, text("Two")));
        Path zip = folder.resolve("week.zip");
        answers.file = Optional.of(zip);
        session.making().handOn();
        assertThat(zip).exists();

        var colleague = new Session(Exercise.plain(), settings, answers);
        colleague.arrivals().take(List.of(zip.toString()));
        assertThat(title(colleague)).isEqualTo("One");
        assertThat(colleague.openLesson().previous()).isEmpty();
        colleague.openLesson().openNext();
        assertThat(title(colleague)).isEqualTo("Two");
        assertThat(colleague.openLesson().next()).isEmpty();

        var tomorrow = new Session(Exercise.plain(), settings, answers);
        tomorrow.arrivals().take(List.of(zip.toString()));
        assertThat(title(tomorrow)).isEqualTo("Two");
        tomorrow.shelf().open();
        assertThat(tomorrow.shelf().found().get().getFirst().code()).isEqualTo("opened");
    }

    @Test
    void ownLessonsAreHandedOnAsAWebPageToo() throws Exception {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
        save("One", Map.of(Language.ENGLISH, text("One")));
        Path page = folder.resolve("week.html");
        answers.file = Optional.of(page);

        session.making().handOn();

        assertThat(page).content().contains("data-title-en=\"One\"").doesNotContain("mean-filter");
        assertThat(session.notices().notice().get().orElseThrow().say(settings.words()))
                .isEqualTo("week.html has 1 lesson; any browser opens it.");
        session.making().page();
        assertThat(page).content().contains("data-title-en=\"One\"", "data-id=\"mean-filter\"");
    }

    @Test
    void whatIsBrokenOfALectureIsListedWithItsReason() throws Exception {
        Path lecture = Files.createDirectory(folder.resolve("lecture"));
        new OwnFolder(lecture).add(Exercise.plain(), Map.of(Language.ENGLISH, text("Good")));
        Files.writeString(lecture.resolve("bad.kernelwalk.json"), "{");
        session.arrivals().take(List.of(lecture.toString()));
        session.shelf().open();

        assertThat(session.notices().notice().get()).isPresent();
        assertThat(group("opened")).contains("Good", "bad.kernelwalk.json");
    }

    @Test
    void anArchiveWithNoLessonShowsWhy() throws Exception {
        Path zip = Files.writeString(folder.resolve("no.zip"), "text");
        session.arrivals().take(List.of(zip.toString()));

        assertThat(session.shelf().shown().get()).isTrue();
        assertThat(group("opened")).containsExactly("no.zip");
    }

    @Test
    void whereLecturesWereLeftIsKeptInOneLine() {
        var memory = LectureMemory.of("").with("a & b=1.zip", "경계").with("c", "d");

        assertThat(LectureMemory.of(memory.text()).lesson("a & b=1.zip")).isEqualTo("경계");
        assertThat(LectureMemory.of(memory.text()).lesson("c")).isEqualTo("d");
        assertThat(LectureMemory.of("%%=x&&").lesson("c")).isEmpty();
    }

    @Test
    void nothingIsMadeWhileItIsLocked() {
        session.veils().veil(Part.KERNEL, true);
        answers.word = Optional.of("word");
        session.locking().toggle();
        answers.asked.clear();
        session.making().make();
        session.arrivals().take(List.of(folder.toString()));

        assertThat(answers.asked).isEmpty();
        assertThat(folder.resolve("lessons")).doesNotExist();
    }

    /** Given up, or killed: another window with the same settings finds it. */
    @Test
    void whatWasTypedAndNotSavedStandsThereAgain() {
        LessonText typed = new LessonText("", "Half; a = sentence & more", "어디?");
        answers.begun = Optional.of(Map.of(Language.KOREAN, typed));
        session.making().make();
        answers.begun = Optional.empty();

        var later = new Session(Lessons.first(), settings, answers);
        later.making().make();

        assertThat(answers.suggested.get(Language.KOREAN)).isEqualTo(typed);
        assertThat(answers.suggested.get(Language.ENGLISH).title())
                .isEqualTo(Lessons.first().title());
        later.desk().start(Lessons.all().get(1).sheet());
        later.making().make();
        assertThat(answers.suggested.get(Language.KOREAN).question()).isNotEqualTo("어디?");
    }

    @Test
    void whatWasSavedIsNotBegunAnyMore() {
        answers.begun = Optional.of(Map.of(Language.ENGLISH, text("Asked")));
        save("Asked", Map.of(Language.ENGLISH, text("Asked")));

        assertThat(settings.begunLessons().get()).isEmpty();
    }

    private void save(String title, Map<Language, LessonText> words) {
        answers.lesson = Optional.of(words);
        session.making().make();
        assertThat(own())
                .last()
                .extracting(LessonEntry::id)
                .isEqualTo(title.toLowerCase(Locale.ROOT));
    }

    private List<LessonEntry> own() {
        return new OwnFolder(folder.resolve("lessons")).lessons();
    }

    private List<String> group(String code) {
        return session.shelf().found().get().stream()
                .filter(group -> group.code().equals(code))
                .flatMap(group -> group.cards().stream())
                .map(LessonCard::title)
                .toList();
    }

    private static String title(Session session) {
        return session.document().sheet().get().title();
    }

    private static LessonText text(String title) {
        return new LessonText(title, "Words.", "What will come out?");
    }
}
