package kernelwalk.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import javafx.application.Platform;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javax.imageio.ImageIO;
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.look.Typeface;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Makes the pictures in screenshots/ from real exercises: {@code mvn -Pscreenshots}. */
final class Screenshots {

    private static final Path FOLDER = Path.of("screenshots");

    /** More than there are lessons to be painted one after the other. */
    private static final int LATER = 100;

    private Screenshots() {}

    public static void main(String[] arguments) throws Exception {
        Files.createDirectories(FOLDER);
        var done = new CountDownLatch(1);
        Platform.setImplicitExit(false);
        Platform.startup(
                () -> {
                    try {
                        takeAll();
                        takePractice();
                        ExportScenes.takeAll();
                        LectureScenes.takeAll();
                        HelpScenes.takeAll();
                    } finally {
                        done.countDown();
                    }
                });
        done.await();
        Platform.exit();
    }

    private static void takeAll() {
        Exercise lesson = Lessons.first();
        Exercise colours = exercise("three-channels-four-filters");
        take("mean-filter", session(lesson, Locale.ENGLISH, Theme.LIGHT, 10), 1280, 800);
        take("mean-filter-dark", session(lesson, Locale.ENGLISH, Theme.DARK, 31), 1280, 800);
        take("mean-filter-korean", session(lesson, Locale.KOREAN, Theme.LIGHT, 12), 1280, 800);
        take(
                "three-channels-four-filters",
                session(colours, Locale.ENGLISH, Theme.DARK, 25),
                1280,
                800);
        Session byHand = session(exercise("three-channels-exact"), Locale.ENGLISH, Theme.LIGHT, 53);
        take("three-channels-by-hand", byHand, 1280, 800);
        Session same = session(exercise("stride-same-dilation"), Locale.ENGLISH, Theme.LIGHT, 17);
        take("stride-same-dilation", same, 1280, 800);
        take(
                "transposed",
                session(exercise("transposed"), Locale.ENGLISH, Theme.LIGHT, 38),
                1280,
                800);
        take(
                "max-pooling",
                session(exercise("max-pooling"), Locale.ENGLISH, Theme.LIGHT, 9),
                1280,
                800);
        take("borders", session(lesson("borders"), Locale.ENGLISH, Theme.LIGHT, 4), 1280, 800);
        take(
                "borders-korean",
                session(lesson("borders"), Locale.KOREAN, Theme.DARK, 37),
                1280,
                800);
        take("small", session(lesson, Locale.KOREAN, Theme.LIGHT, 10), 1024, 700);
        take("large", session(colours, Locale.ENGLISH, Theme.LIGHT, 25), 3840, 2160);
        Session pointed = session(lesson, Locale.ENGLISH, Theme.LIGHT, 62);
        pointed.pointer().pinned().set(Optional.of(new Target(Part.INPUT, 5)));
        take("influence", pointed, 1280, 800);
        layers();
        panels();
        take("lessons", lessons(Locale.ENGLISH, Theme.LIGHT), 1280, 800);
        take("error-rank", failure("error-rank", Locale.ENGLISH, Theme.LIGHT), 1280, 800);
        take("error-int64-korean", failure("error-int64", Locale.KOREAN, Theme.DARK), 1280, 800);
        take("lessons-korean", lessons(Locale.KOREAN, Theme.DARK), 1280, 800);
    }

    private static void layers() {
        Exercise chain = exercise("exam-chain");
        take("relu", session(chain.at(2), Locale.ENGLISH, Theme.LIGHT, 31), 1280, 800);
        take(
                "batch-normalization",
                session(chain.at(1), Locale.ENGLISH, Theme.DARK, 22),
                1280,
                800);
        take("flatten", session(chain.at(4), Locale.ENGLISH, Theme.LIGHT, 16), 1280, 800);
        Exercise korean = chain.titled("시험에 자주 나오는 층 묶음");
        Exercise torch = korean.with(Convention.PYTORCH);
        take("flatten-korean", session(torch.at(4), Locale.KOREAN, Theme.DARK, 16), 1280, 800);
        take("dense", session(chain.at(5), Locale.ENGLISH, Theme.LIGHT, 17), 1280, 800);
        take("dense-korean", session(korean.at(5), Locale.KOREAN, Theme.DARK, 20), 1280, 800);
        take("softmax", session(chain.at(6), Locale.ENGLISH, Theme.LIGHT, 10), 1280, 800);
    }

    private static void panels() {
        Exercise random = lesson("random-weights");
        Session numbers = session(random, Locale.ENGLISH, Theme.LIGHT, 5);
        numbers.sidePanel().tab().set(SideTab.NUMBERS);
        take("numbers", numbers, 1280, 800);
        Session korean = session(lesson("window-over-ones"), Locale.KOREAN, Theme.DARK, 9);
        korean.sidePanel().tab().set(SideTab.NUMBERS);
        take("numbers-korean", korean, 1280, 800);
        Session code = session(lesson("same-padding-even-kernel"), Locale.ENGLISH, Theme.DARK, 5);
        code.sidePanel().tab().set(SideTab.CODE);
        code.program().language().set(CodeLanguage.PYTORCH);
        take("code", code, 1280, 800);
        Exercise even = lesson("same-padding-even-kernel");
        Session rules = session(even, Locale.ENGLISH, Theme.LIGHT, 5);
        rules.sideBySide().open();
        take("conventions", rules, 1280, 800);
        Session koreanRules = session(even, Locale.KOREAN, Theme.DARK, 5);
        koreanRules.sideBySide().open();
        take("conventions-korean", koreanRules, 1280, 800);
        takeBoards();
    }

    /** Stride 1 beside 2, and a convolution beside a pool. */
    private static void takeBoards() {
        Session strides = session(Lessons.first(), Locale.ENGLISH, Theme.LIGHT, 0);
        strides.comparison().open();
        strides.comparison().playhead().goTo(14);
        take("two-boards", strides, 1280, 800);
        Session pool = session(lesson("vertical-edge"), Locale.KOREAN, Theme.DARK, 0);
        pool.comparison().setAside();
        pool.notices().dismiss();
        pool.document()
                .change(
                        Phrase.of("document.change.number"),
                        exercise ->
                                Choices.of(exercise)
                                        .with(OperationType.MAX_POOLING)
                                        .appliedTo(exercise));
        pool.comparison().open();
        pool.comparison().playhead().goTo(9);
        take("two-boards-korean", pool, 1280, 800);
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Session lessons(Locale language, Theme theme) {
        Session session = session(Lessons.first(), language, theme, 0);
        session.ownLessons().keep(Path.of("/home/teacher/.config/kernelwalk/lessons"));
        session.shelf().open();
        return session;
    }

    static void takePractice() {
        PracticeScenes.all().forEach((name, session) -> take(name, session, 1280, 800));
        ClassScenes.all().forEach((name, session) -> take(name, session, 1280, 800));
        TeachingScenes.all().forEach((name, session) -> take(name, session, 1280, 800));
        TeachingScenes.takeForms();
    }

    private static Session failure(String id, Locale language, Theme theme) {
        Sheet sheet =
                Lessons.all().stream()
                        .filter(lesson -> lesson.id().equals(id))
                        .map(Lesson::sheet)
                        .findFirst()
                        .orElseThrow();
        var session = new Session(sheet, Words.in(language));
        session.theme().set(theme);
        return session;
    }

    private static Exercise exercise(String name) {
        String file = "/screenshots/" + name + ".kernelwalk.json";
        try (InputStream stream = Screenshots.class.getResourceAsStream(file)) {
            return ExerciseFile.read(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Session session(Exercise exercise, Locale language, Theme theme, long moment) {
        var session = new Session(exercise, Words.in(language));
        session.theme().set(theme);
        session.playhead().goTo(moment);
        return session;
    }

    /** Paints a session's window as it would be on a screen of that size. */
    static void take(String name, Session session, int width, int height) {
        Typeface.load();
        var view = new View(session);
        take(name, view.root(), session, width, height);
        view.close();
    }

    /** Paints what lies over a session's window. */
    static void take(String name, Parent root, Session session, int width, int height) {
        var scene = new Scene(root, width, height);
        Dress.put(scene, session.theme().get(), session.settings().scale().get());
        root.applyCss();
        root.layout();
        settle();
        write(scene.snapshot(null), FOLDER.resolve(name + ".png"));
    }

    /** Lets the window do what it has put off until it is on the screen. */
    static void settle() {
        var settled = new Object();
        later(LATER, () -> Platform.exitNestedEventLoop(settled, null));
        Platform.enterNestedEventLoop(settled);
    }

    private static void later(int rounds, Runnable last) {
        Platform.runLater(rounds == 0 ? last : () -> later(rounds - 1, last));
    }

    /** Writes a picture under a name. */
    static void write(String name, Image image) {
        write(image, FOLDER.resolve(name + ".png"));
    }

    /** Writes a picture that is no part of the window. */
    static void write(String name, BufferedImage picture) {
        write(picture, FOLDER.resolve(name + ".png"));
    }

    private static void write(Image image, Path file) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                picture.setRGB(x, y, image.getPixelReader().getArgb(x, y));
            }
        }
        write(picture, file);
    }

    private static void write(BufferedImage picture, Path file) {
        try {
            ImageIO.write(picture, "png", file.toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
