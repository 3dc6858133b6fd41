package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.look.Look;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of all lessons in a real browser: found, opened, gone through and spoken in both languages. */
class LectureDriveTest {

    private static final String TITLE = "title";

    @TempDir static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void aBrowserOpensThePage() throws IOException {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
        assumeTrue(Browser.installed().isPresent(), "Chromium");
        page = folder.resolve("lecture.html");
        try (var bytes = Files.newOutputStream(page)) {
            LecturePage.shipped().write(Look.in(Words.in(Language.ENGLISH)), bytes);
        }
        browser = Browser.start(Browser.installed().get(), folder.resolve("kept"));
    }

    @AfterAll
    static void theBrowserEnds() {
        if (browser != null) {
            browser.close();
        }
    }

    @AfterEach
    void nothingWasAskedOfAnyHostAndNothingWentWrong() {
        assertThat(browser.requests()).allMatch(it -> it.startsWith("file:"));
        assertThat(browser.complaints()).isEmpty();
    }

    private static void open() {
        browser.size(1280, 800, false, false);
        browser.open(page);
        browser.says(TITLE, "Mean filter with bias");
    }

    private static void press(String lesson) {
        browser.read("document.querySelector('[data-lesson=\"" + lesson + "\"]').click()");
    }

    /** The lecture's own order: the mean filter, the weights by hand, … and what frameworks refuse at the end. */
    @Test
    void oneGoesFromLessonToLessonAndBack() {
        open();
        browser.expect("document.getElementById('play').dataset.icon", "play");
        browser.expect("document.getElementById('previous').disabled", "true");
        browser.mentions("about", "(0 + 1 + 4 + 5)/4 + 3 = 5½");
        browser.press("forward");
        browser.says("moment", "window 1 of 9 · tap 1 of 4");
        browser.expect(
                "document.getElementById('next').title", "Next lesson: Random weights, by hand");
        browser.press("next");
        browser.says(TITLE, "Random weights, by hand");
        browser.says("moment", "window 1 of 9 · placed");
        browser.press("previous");
        browser.says(TITLE, "Mean filter with bias");
        browser.says("moment", "window 1 of 9 · tap 1 of 4");
    }

    @Test
    void aLessonIsFoundByItsWords() {
        open();
        browser.press("shelf-open");
        browser.mentions("count", " of ");
        browser.expect("document.querySelector('#cards h2').textContent", "From the lecture");
        browser.expect("document.activeElement.id", "search");
        browser.type("s", "o", "f", "t", "m");
        browser.expect("document.querySelector('#cards strong').textContent", "Softmax, by hand");
        browser.type("Enter");
        browser.says(TITLE, "Softmax, by hand");
        browser.expect("document.getElementById('shelf').hidden", "true");
        browser.expect("location.hash", "#softmax");
        browser.press("shelf-open");
        browser.expect("document.getElementById('search').value", "");
        browser.type("q", "q", "q");
        browser.mentions("nothing", "No lesson has all of these words");
        browser.type("Escape");
        browser.expect("document.getElementById('shelf').hidden", "true");
    }

    @Test
    void itSpeaksKorean() {
        open();
        browser.press("language");
        browser.says(TITLE, "평균 필터와 편향");
        browser.mentions("about", "2×2 윈도");
        browser.press("shelf-open");
        browser.expect("document.querySelector('#cards h2').textContent", "강의에서");
        browser.type("p", "a", "d", "d");
        press("same-padding-even-kernel");
        browser.press("language");
        browser.says(TITLE, "Padding “same” with an even kernel");
    }

    /** An input of three axes: what Keras says to it, and the walk once an axis for the batch is there. */
    @Test
    void aRefusedCallSaysWhatTheFrameworkSaysAndIsRepaired() {
        open();
        browser.press("shelf-open");
        press("error-rank");
        browser.mentions("said", "ValueError");
        browser.expect("document.getElementById('board').checkVisibility()", "false");
        browser.press("repaired");
        browser.expect("document.getElementById('board').checkVisibility()", "true");
        browser.mentions("moment", "window 1 of");
    }

    @Test
    void onATelephoneNothingIsWiderThanItsScreen() {
        browser.size(390, 844, true, false);
        browser.open(page);
        browser.expect("document.documentElement.scrollWidth", "390");
        browser.press("shelf-open");
        browser.expect("document.documentElement.scrollWidth", "390");
    }
}
