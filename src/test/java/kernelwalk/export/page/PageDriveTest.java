package kernelwalk.export.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.answer.Answer;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Board;
import kernelwalk.picture.Box;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of the lecture's mean filter in a real browser, played, changed and practised. */
class PageDriveTest {

    private static final Frame LECTURE = Frame.of(Lessons.first(), 0, Words.in(Language.ENGLISH));
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    @TempDir static Path folder;

    private static Browser browser;
    private static Path page;

    @BeforeAll
    static void aBrowserOpensThePage() throws IOException {
        assumeTrue(WebPage.isMade(), "the page, which the build makes");
        assumeTrue(Browser.installed().isPresent(), "Chromium");
        page = folder.resolve("mean.html");
        Files.writeString(page, PageFile.of(Lessons.first()).text());
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
        browser.size(WIDTH, HEIGHT, false, false);
        browser.open(page);
    }

    /** Presses a cell, where the painter has put it. */
    private static void press(Part part, int index) {
        press(part, index, LECTURE);
    }

    private static void press(Part part, int index, Frame frame) {
        Box cell = cell(part, index, frame);
        browser.click(cell.centreX(), cell.centreY());
    }

    private static Box cell(Part part, int index, Frame frame) {
        String place = "document.getElementById('board').getBoundingClientRect()";
        double left = Double.parseDouble(browser.read(place + ".left"));
        double top = Double.parseDouble(browser.read(place + ".top"));
        double width = Double.parseDouble(browser.read(place + ".width"));
        double height = Double.parseDouble(browser.read(place + ".height"));
        Box box =
                Board.of(frame, width, height).boxOf(new Target(part, index), frame).orElseThrow();
        return new Box(box.x() + left, box.y() + top, box.width(), box.height());
    }

    private static String label() {
        return "document.getElementById('canvas').getAttribute('aria-label')";
    }

    @Test
    void theWalkIsSteppedPlayedAndScrubbed() {
        open();
        browser.expect("document.getElementById('play').dataset.icon", "play");
        browser.says("moment", "window 1 of 9 · placed");
        browser.press("forward");
        browser.type("ArrowRight");
        browser.says("moment", "window 1 of 9 · tap 2 of 4");
        browser.says("ledger", "0·¼ + 1·¼ + 4·¼ + 5·¼ = ¼ …   then + 3 (bias)");
        browser.press("back");
        browser.says("moment", "window 1 of 9 · tap 1 of 4");
        browser.press("last");
        browser.says("moment", "window 9 of 9 · done");
        browser.mentions("ledger", " + 3 = 15½");
        browser.press("first");
        browser.says("moment", "window 1 of 9 · placed");
        browser.press("play");
        browser.mentions("moment", "tap");
        browser.expect("document.getElementById('play').dataset.icon", "pause");
        browser.press("play");
        browser.expect("document.getElementById('play').dataset.icon", "play");
        browser.read("document.getElementById('scrubber').value = 20");
        browser.read("document.getElementById('scrubber').dispatchEvent(new Event('input'))");
        browser.says("moment", "window 3 of 9 · done");
    }

    @Test
    void anotherNumberIsTypedAndEverythingFollows() {
        open();
        press(Part.INPUT, 0);
        browser.expect(
                label(),
                "input row 0 column 0, channel 0, sample 0, value 0, under the window, times ¼");
        browser.type("4", "0", "Enter");
        browser.expect(
                label(),
                "input row 1 column 0, channel 0, sample 0, value 4, under the window, times ¼");
        press(Part.OUTPUT, 0);
        browser.says("ledger", "40·¼ + 1·¼ + 4·¼ + 5·¼ = 12½   + 3 = 15½");
        browser.press("restore");
        browser.says("ledger", "0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½   + 3 = 5½");
    }

    @Test
    void whatIsNoNumberIsRefusedAndTheOldOneStays() {
        open();
        press(Part.KERNEL, 0);
        browser.expect(label(), "weight row 0 column 0, channel 0, filter 0, value ¼");
        browser.type("x");
        browser.mentions("problem", "x");
        browser.type("Escape");
        browser.says("problem", "");
        press(Part.OUTPUT, 0);
        browser.says("ledger", "0·¼ + 1·¼ + 4·¼ + 5·¼ = 2½   + 3 = 5½");
    }

    @Test
    void pointingShowsWhatACellHasPartIn() {
        open();
        String drawn = "document.getElementById('canvas').toDataURL()";
        String before = browser.read(drawn);
        Box cell = cell(Part.OUTPUT, 8, LECTURE);

        browser.point(cell.centreX(), cell.centreY());

        browser.expect(drawn + " !== '" + before + "'", "true");
        browser.point(WIDTH / 2.0, 10);
        browser.expect(drawn + " === '" + before + "'", "true");
    }

    /** The lecture's commonest mistake: the mean without the bias, which is not told from a bias of 0. */
    @Test
    void aMistakeIsRecognised() {
        open();
        browser.press("practise");
        browser.says("written", "0 of 9 written");
        press(Part.OUTPUT, 0, LECTURE.with(AnswerSheet.of(Answer.blank(LECTURE.output()))));
        String[] means = {"2.5", "3.5", "4.5", "6.5", "7.5", "8.5", "10.5", "11.5", "12.5"};
        for (int i = 0; i < means.length; i++) {
            browser.type(means[i].split(""));
            browser.says("written", (i + 1) + " of 9 written");
            if (i % 3 == 2) {
                browser.type("Enter", "ArrowLeft", "ArrowLeft");
            } else {
                browser.type("Tab");
            }
        }
        browser.press("check");
        browser.mentions("found", "9 cells differ");
        browser.mentions(
                "found", Words.in(Language.ENGLISH).say("misconception.short.bias-omitted"));
        browser.press("practise");
        browser.expect("document.getElementById('homework').hidden", "true");
    }

    @Test
    void itSpeaksKoreanAndIsDark() {
        open();
        browser.press("language");
        browser.says("moment", "윈도 1 / 9 · 윈도 놓기");
        browser.says("practise", "연습하기");
        browser.expect("document.documentElement.lang", "ko");
        browser.expect("document.fonts.check('600 16px \"Kernelwalk Hangul\"', '윈도')", "true");
        browser.press("theme");
        browser.expect("getComputedStyle(document.body).backgroundColor", "rgb(13, 17, 23)");
    }

    @Test
    void noOtherScriptRunsAndNothingIsSent() {
        open();

        browser.read(
                """
                (() => {
                    const script = document.createElement('script');
                    script.textContent = 'window.ran = true';
                    document.body.append(script);
                    document.body.insertAdjacentHTML('beforeend', '<img src=other.png onerror=ran=true>');
                })()
                """
                        .replace("\n", " "));
        browser.expect("window.ran", "undefined");
        assertThat(browser.complaints())
                .hasSize(3)
                .allMatch(it -> it.contains("Content Security Policy"));
        browser.complaints().clear();
    }

    /** A course system shows a page of somebody else's in a frame that may do nothing but run its scripts. */
    @Test
    void itRunsInAFrame() throws IOException {
        Path outer = folder.resolve("outer.html");
        Files.writeString(
                outer,
                """
                <iframe id="frame" sandbox="allow-scripts" src="mean.html" width="1240" height="760"></iframe>
                <p id="old" hidden></p><p id="moment">course</p>
                """);
        browser.size(WIDTH, HEIGHT, false, false);
        browser.open(outer);
        byte[] blank = browser.picture();

        browser.looks(picture -> picture.length > 2 * blank.length);
    }

    @Test
    void onATelephoneNothingIsWiderThanItsScreen() {
        browser.size(390, 844, true, true);
        browser.open(page);

        browser.expect("document.documentElement.scrollWidth", "390");
        browser.expect("document.documentElement.scrollHeight <= 844", "true");
        browser.expect("getComputedStyle(document.body).backgroundColor", "rgb(13, 17, 23)");
        browser.press("forward");
        browser.says("moment", "window 1 of 9 · tap 1 of 4");
    }
}
