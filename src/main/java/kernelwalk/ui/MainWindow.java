package kernelwalk.ui;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.stage.Stage;

import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Theme;

/** A stage that shows a session: its language, its theme, its title. */
final class MainWindow {

    private static final double WIDTH = 1280;
    private static final double HEIGHT = 800;

    private final Stage stage;
    private final Session session;
    private final Scene scene;
    private final Player player;
    private final Glide glide;
    private final Listening listening = new Listening();
    private View view;

    MainWindow(Stage stage, Session session) {
        Typeface.load();
        this.stage = stage;
        this.session = session;
        this.player = new Player(session.playhead());
        this.glide = new Glide(session.playhead(), session.settings());
        this.view = new View(session);
        this.scene = new Scene(view.root(), WIDTH, HEIGHT);
    }

    void show() {
        listening.toChanges(session.words(), this::rebuild);
        listening.to(session.theme(), this::dress);
        listening.to(session.document().exercise(), exercise -> stage.setTitle(title(exercise)));
        stage.setMinWidth(1024);
        stage.setMinHeight(700);
        stage.setScene(scene);
        stage.setOnHidden(_ -> close());
        stage.show();
    }

    private void rebuild() {
        view.close();
        view = new View(session);
        scene.setRoot(view.root());
    }

    private void dress(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        View.resource(theme.styleSheet()).toExternalForm(),
                        View.resource("/css/kernelwalk.css").toExternalForm());
    }

    private void close() {
        player.close();
        glide.close();
        listening.close();
        view.close();
    }

    private static String title(Exercise exercise) {
        return exercise.title().isEmpty() ? "Kernelwalk" : "Kernelwalk – " + exercise.title();
    }
}
