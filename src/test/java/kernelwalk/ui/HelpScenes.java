package kernelwalk.ui;

import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.control.Button;
import javafx.scene.image.Image;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Theme;
import kernelwalk.ui.help.CommandSearch;
import kernelwalk.ui.help.Glossary;
import kernelwalk.ui.help.Tour;
import kernelwalk.words.GlossaryWord;
import kernelwalk.words.Words;

/** How the program explains itself: tour, keys, search, glossary, and what it is made of. */
final class HelpScenes {

    private static final int WIDTH = 960;

    private HelpScenes() {}

    /** Takes each of them. */
    static void takeAll() {
        takeAll("", Locale.ENGLISH, Theme.LIGHT);
        takeAll("-korean", Locale.KOREAN, Theme.DARK);
    }

    private static void takeAll(String kind, Locale language, Theme theme) {
        var session = new Session(Lessons.first(), Words.in(language));
        session.theme().set(theme);
        var stage = new Stage();
        new MainWindow(stage, session).show();
        stage.setWidth(WIDTH);
        Screenshots.settle();
        Words words = session.words().get();
        new Tour(stage::getScene, words).start();
        Screenshots.settle();
        Screenshots.write("tour" + kind, over(stage));
        ((Button) last().getScene().lookup("#tour-skip")).fire();
        CommandSearch search = (CommandSearch) stage.getScene().lookup("#command-search");
        search.open();
        Screenshots.settle();
        stage.getScene().snapshot(null);
        Screenshots.settle();
        Screenshots.write("search" + kind, stage.getScene().snapshot(null));
        new Glossary(session.settings(), session.theme(), words).open(stage, GlossaryWord.STRIDE);
        takeLast("glossary" + kind);
        new HelpDialog(stage, words).keys();
        takeLast("keys" + kind);
        new HelpDialog(stage, words).about();
        takeLast("about" + kind);
        stage.close();
    }

    private static void takeLast(String name) {
        Screenshots.settle();
        Window dialog = last();
        Screenshots.write(name, dialog.getScene().snapshot(null));
        dialog.hide();
    }

    private static Window last() {
        return List.copyOf(Window.getWindows()).getLast();
    }

    /** A window with what pops up over it, each where it is on the screen. */
    private static Image over(Stage stage) {
        Image below = stage.getScene().snapshot(null);
        var canvas = new Canvas(below.getWidth(), below.getHeight());
        GraphicsContext graphics = canvas.getGraphicsContext2D();
        graphics.drawImage(below, 0, 0);
        for (Window window : List.copyOf(Window.getWindows())) {
            if (window instanceof PopupWindow) {
                Node root = window.getScene().getRoot();
                var clear = new SnapshotParameters();
                clear.setFill(Color.TRANSPARENT);
                WritableImage popUp = root.snapshot(clear, null);
                graphics.drawImage(
                        popUp,
                        window.getX() - stage.getX() - stage.getScene().getX(),
                        window.getY() - stage.getY() - stage.getScene().getY());
            }
        }
        return canvas.snapshot(null, null);
    }
}
