package kernelwalk.ui;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import javafx.fxml.FXMLLoader;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.DialogPane;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.lessons.SaveLessonController;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Words;

/** What a teacher hides and a class is asked for. */
final class TeachingScenes {

    private TeachingScenes() {}

    static Map<String, Session> all() {
        Map<String, Session> scenes = new LinkedHashMap<>();
        scenes.put("hidden-numbers", hidden(Locale.ENGLISH, Theme.LIGHT));
        scenes.put("guess-the-kernel", guessing(Locale.ENGLISH, Theme.LIGHT, "1", "0", "-1"));
        scenes.put("guess-the-kernel-korean", guessing(Locale.KOREAN, Theme.DARK, "1", "0", "-1"));
        scenes.put("guess-found", guessing(Locale.ENGLISH, Theme.DARK, "1", "0", "0", "-1"));
        return scenes;
    }

    /** 1 0 / 0 −1 over a few numbers with zeros among them, so that some outputs agree before all weights are there. */
    static Exercise diagonal() {
        var input = new Shape(1, 4, 4, 1);
        return Exercise.of(
                        Tensor.of(input, 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8, 9, 7, 0, 0),
                        Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), 1, 0, 0, -1)))
                .titled("Diagonal difference");
    }

    /** The form that asks for the words of a lesson. */
    static void takeForms() {
        takeForm("save-lesson", session(Locale.ENGLISH, Theme.LIGHT));
        takeForm("save-lesson-korean", session(Locale.KOREAN, Theme.DARK));
    }

    private static void takeForm(String name, Session session) {
        var english =
                new LessonText(
                        "Diagonal difference",
                        "Each output is what stands in the upper left of its window less what stands in the lower right.",
                        "Which weights are 0?");
        var korean = new LessonText("대각선의 차", "", "0인 가중치는 어느 것인가요?");
        var draft =
                new LessonDraft(
                        Map.of(Language.ENGLISH, english, Language.KOREAN, korean), true, false);
        var loader =
                new FXMLLoader(
                        View.resource("/fxml/lessons/save-lesson.fxml"),
                        session.words().get().bundle());
        loader.setControllerFactory(
                _ -> new SaveLessonController(session.words().get(), draft, _ -> {}));
        var pane = new DialogPane();
        try {
            pane.setContent(loader.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Words words = session.words().get();
        pane.getButtonTypes()
                .setAll(
                        new ButtonType(words.say("window.dialog.lesson.save"), ButtonData.OK_DONE),
                        new ButtonType(words.say("window.dialog.cancel"), ButtonData.CANCEL_CLOSE));
        Typeface.load();
        Screenshots.take(name, pane, session, 720, 536);
    }

    private static Session hidden(Locale language, Theme theme) {
        Session session = session(language, theme);
        session.hiding().toggle(new Target(Part.KERNEL, 3));
        session.hiding().toggle(new Target(Part.OUTPUT, 0));
        session.playhead().goTo(20);
        return session;
    }

    private static Session guessing(Locale language, Theme theme, String... weights) {
        Session session = session(language, theme);
        session.guess().start();
        for (int index = 0; index < weights.length; index++) {
            session.editing().typing().type(new Target(Part.KERNEL, index), weights[index]);
            session.editing().typing().finishTyping();
        }
        return session;
    }

    private static Session session(Locale language, Theme theme) {
        var session = new Session(diagonal(), Words.in(language));
        session.theme().set(theme);
        return session;
    }
}
