package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.look.Look;
import kernelwalk.picture.Theme;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A page that is exported is one file, which asks nobody for anything and holds its exercise unharmed. */
class WebPageTest {

    private static final Exercise LECTURE = Lessons.first();

    /** What a page may take: it is sent by mail and opened on telephones. */
    private static final int MOST_BYTES = 1_200_000;

    @BeforeAll
    static void theBuildMakesThePage() {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
    }

    @Test
    void thePageHoldsTheExerciseAsItsFile() {
        for (Lesson lesson : Lessons.all()) {
            lesson.exercise()
                    .ifPresent(
                            exercise ->
                                    assertThat(
                                                    ExerciseFile.read(
                                                            PageFile.of(exercise)
                                                                    .element("exercise")))
                                            .isEqualTo(exercise));
        }
    }

    @Test
    void aPageIsSmallEnoughToBeSent() {
        assertThat(PageFile.of(LECTURE).text().getBytes(StandardCharsets.UTF_8))
                .hasSizeLessThan(MOST_BYTES);
    }

    @Test
    void nothingIsAskedOfAnyHost() {
        String page = PageFile.of(LECTURE).text();

        assertThat(page)
                .contains("content=\"default-src 'none'; script-src 'sha256-")
                .doesNotContainPattern("(?i)\\b(src|href|action)\\s*=\\s*[\"']?(https?:)?//")
                .doesNotContainPattern("(?i)url\\((?!data:)")
                .doesNotContain("@import", "<link", "<iframe", "unsafe-");
    }

    @Test
    void thePolicyKnowsBothScriptsAndTheStyleSheet() throws Exception {
        PageFile page = PageFile.of(LECTURE);
        var style = Pattern.compile("<style>(.*?)</style>", Pattern.DOTALL).matcher(page.text());

        assertThat(style.find()).isTrue();
        assertThat(page.text())
                .contains(
                        "script-src " + hash(page.loader()) + " " + hash(page.script()) + ";",
                        "style-src " + hash(style.group(1)) + ";");
    }

    private static String hash(String text) throws Exception {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
        return "'sha256-" + Base64.getEncoder().encodeToString(digest) + "'";
    }

    @Test
    void aHostileTitleIsOnlyAText() {
        String title = "</title><script>alert(1)</script><!-- @EXERCISE@ $1 \\ \" \u202E";
        Exercise hostile = LECTURE.titled(title);
        PageFile page = PageFile.of(hostile);

        assertThat(ExerciseFile.read(page.element("exercise"))).isEqualTo(hostile);
        assertThat(page.text()).doesNotContain("<script>alert");
        assertThat(page.element("title"))
                .isEqualTo(
                        "&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;&lt;!-- @EXERCISE@ $1 \\ &quot; ‹U+202E›");
    }

    @Test
    void thePageBeginsAsItIsAskedFor() {
        Words korean = Words.in(Language.KOREAN).counting(CountFrom.ONE);
        var cell = new Cell(0, 1, 2, 0);
        long moment = LECTURE.compute().walk().endOf(cell);

        assertThat(PageFile.of(LECTURE, Look.in(korean).with(Theme.DARK).at(cell)).text())
                .contains(
                        "<html lang=\"ko\" data-language=\"ko\" data-layer=\"0\" data-theme=\"dark\""
                                + " data-count=\"1\" data-moment=\""
                                + moment
                                + "\">");
        assertThat(PageFile.of(LECTURE).text())
                .contains("<html lang=\"en\" data-language=\"en\" data-layer=\"0\">");
    }

    @Test
    void anExerciseThatABrowserWouldBeBusyWithIsRefused() {
        var large = Tensor.of(new Shape(1, 300, 300, 1), LongStream.range(0, 90_000).toArray());

        assertThat(WebPage.refusal(LECTURE)).isEmpty();
        assertThat(WebPage.refusal(Exercise.of(large, LECTURE.operation())))
                .map(it -> it.in(Words.in(Locale.ENGLISH)))
                .hasValue(
                        "a layer reads or makes 90000 numbers, and a web page takes 65536: choose a"
                                + " smaller exercise");
    }

    @Test
    void anUntitledExerciseIsCalledSo() {
        assertThat(PageFile.of(LECTURE.titled("")).element("title"))
                .isEqualTo(Words.in(Locale.ENGLISH).say("window.header.untitled"));
    }

    @Test
    void everySentenceThatThePageAsksForIsInItInBothLanguages() {
        PageFile page = PageFile.of(LECTURE);

        for (String language : new String[] {"en", "ko"}) {
            assertThat(page.element("messages_" + language))
                    .contains("walk.play=", "homework.answer.check-all=", "export.web.hint=")
                    .contains("misconception.stride-one-more=")
                    .doesNotContain("cli.help", "window.file.save-as");
        }
    }
}
