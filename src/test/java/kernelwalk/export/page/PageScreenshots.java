package kernelwalk.export.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;

/** Takes the pictures of the exported page in screenshots/: {@code mvn -Ppage-screenshots}. */
final class PageScreenshots {

    private static final Path FOLDER = Path.of("screenshots");
    private static final int TAPS = 3;

    private PageScreenshots() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("kernelwalk-page");
        String program =
                Browser.installed().orElseThrow(() -> new IOException("there is no Chromium"));
        try (Browser browser = Browser.start(program, folder.resolve("kept"))) {
            for (boolean isDark : new boolean[] {false, true}) {
                for (boolean isPhone : new boolean[] {false, true}) {
                    take(browser, folder, isPhone, isDark);
                }
            }
        }
    }

    /** In the dark the page speaks Korean. */
    private static void take(Browser browser, Path folder, boolean isPhone, boolean isDark)
            throws IOException {
        Path page = folder.resolve("page.html");
        Language language = isDark ? Language.KOREAN : Language.ENGLISH;
        Lesson lesson = lesson(isPhone ? "three-colours-four-filters" : "mean-filter");
        Files.writeString(page, PageFile.of(lesson.exercise().orElseThrow(), language).text());
        browser.size(isPhone ? 390 : 1280, isPhone ? 844 : 800, isPhone, isDark);
        browser.open(page);
        for (int i = 0; i < TAPS; i++) {
            browser.type("ArrowRight");
        }
        browser.expect("document.getElementById('scrubber').value", Integer.toString(TAPS));
        String name = "page" + (isPhone ? "-phone" : "") + (isDark ? "-dark-korean" : "");
        Files.write(FOLDER.resolve(name + ".png"), browser.picture());
    }

    private static Lesson lesson(String id) {
        return Lessons.all().stream().filter(it -> it.id().equals(id)).findFirst().orElseThrow();
    }
}
