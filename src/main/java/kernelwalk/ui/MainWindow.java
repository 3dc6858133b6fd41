package kernelwalk.ui;

import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.desk.FileDrop;
import kernelwalk.ui.help.Tour;
import kernelwalk.ui.look.Dress;
import kernelwalk.ui.look.Floating;
import kernelwalk.ui.look.Painted;
import kernelwalk.ui.look.Typeface;
import kernelwalk.ui.present.FullScreen;
import kernelwalk.ui.present.PresenterKeys;
import kernelwalk.ui.present.SecondScreen;
import kernelwalk.ui.walk.Glide;
import kernelwalk.ui.walk.Player;
import kernelwalk.words.VisibleText;

/** A stage that shows a session: its language, its theme, its title. */
public final class MainWindow {

    static final double WIDTH = 1280;
    static final double HEIGHT = 800;

    /** With its decorations it still fits on a screen of 640×480. */
    private static final double LEAST_WIDTH = 600;

    private static final double LEAST_HEIGHT = 420;

    private final Stage stage;
    private final Session session;
    private final Scene scene;
    private final FileDrop drop;
    private final Player player;
    private final Glide glide;
    private final Listening listening = new Listening();
    private final FullScreen fullScreen;
    private final SecondScreen second;
    private final ReadOnlyBooleanWrapper whole = new ReadOnlyBooleanWrapper();

    /** Whether only the board is dressed, as nothing else is there. */
    private boolean plain;

    private boolean guides;
    private View view;

    public MainWindow(Stage stage, Session session) {
        this(stage, session, false);
    }

    private MainWindow(Stage stage, Session session, boolean boardFirst) {
        Typeface.load();
        if (boardFirst) {
            Dress.layColours(session.theme().get());
        } else {
            Dress.lay(session.theme().get());
        }
        this.stage = stage;
        this.session = session;
        this.player = new Player(session.playhead());
        this.glide = new Glide(session.playhead(), session.settings());
        this.view =
                boardFirst ? View.boardFirst(session, this::quit) : new View(session, this::quit);
        this.plain = boardFirst && Dress.isPlain(view.root());
        this.scene = new Scene(view.root(), WIDTH, HEIGHT);
        this.fullScreen = new FullScreen(stage, session.presenting());
        this.second =
                new SecondScreen(
                        stage,
                        session.presenting(),
                        new PresenterKeys(session.presenting(), session.walked()::getValue),
                        session.theme(),
                        view::presenter);
        this.drop = new FileDrop(scene, session.arrivals()::take);
    }

    /** A window that shows the board first, and at once what stands around it, part by part. */
    static MainWindow boardFirst(Stage stage, Session session) {
        return new MainWindow(stage, session, true);
    }

    public void show() {
        listening.toChanges(session.words(), this::rebuild);
        listening.toChanges(session.theme(), this::dressAnew);
        listening.toChanges(session.settings().scale(), this::dress);
        listening.toChanges(scene.widthProperty(), this::dress);
        listening.toChanges(scene.heightProperty(), this::dress);
        dress();
        listening.to(session.shelf().shown(), this::guide);
        listening.to(session.document().sheet(), _ -> showTitle());
        listening.toChanges(session.desk().file(), this::showTitle);
        listening.toChanges(session.desk().unsaved(), this::showTitle);
        listening.toChanges(session.guess().on(), this::showTitle);
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        stage.setScene(scene);
        stage.setOnCloseRequest(this::closing);
        stage.setOnHidden(_ -> close());
        stage.show();
        Painted.then(this::complete);
    }

    /** Adds what is not there yet, the theme first, and each part as soon as the one before is painted. */
    private void complete() {
        if (!stage.isShowing()) {
            return;
        }
        if (view.isWhole()) {
            whole.set(true);
            return;
        }
        if (plain) {
            dressWhole();
        } else {
            view.addNext();
        }
        Painted.then(this::complete);
    }

    /** Dresses whatever comes over or around the board. */
    void dressWhole() {
        plain = false;
        dress();
    }

    /** Whether all that stands around the board has been painted. */
    ReadOnlyBooleanProperty whole() {
        return whole.getReadOnlyProperty();
    }

    /** A new user chooses a lesson first, and is shown round then. */
    void welcome() {
        session.shelf().open();
        guides = true;
    }

    private void guide(boolean choosing) {
        if (guides && !choosing) {
            guides = false;
            Platform.runLater(new Tour(() -> scene, session.words().get())::start);
        }
    }

    private void rebuild() {
        Floating.close(stage);
        view.close();
        view = new View(session, this::quit);
        dressWhole();
        scene.setRoot(view.root());
        second.show(view::presenter);
        showTitle();
    }

    private void dressAnew() {
        Floating.close(stage);
        dress();
    }

    private void dress() {
        double scale = session.settings().scale().get();
        if (plain) {
            Dress.layColours(session.theme().get());
            Dress.putPlain(scene, scale);
        } else {
            Dress.put(scene, session.theme().get(), scale);
        }
    }

    private void close() {
        second.close();
        fullScreen.close();
        player.close();
        glide.close();
        listening.close();
        view.close();
    }

    private void closing(WindowEvent request) {
        dressWhole();
        if (!session.desk().mayClose()) {
            request.consume();
        }
    }

    private void quit() {
        stage.fireEvent(new WindowEvent(stage, WindowEvent.WINDOW_CLOSE_REQUEST));
    }

    /** What a file dragged onto the window comes to. */
    public FileDrop drop() {
        return drop;
    }

    private void showTitle() {
        String name = session.guess().on().get() ? "" : session.desk().name();
        String mark = session.desk().unsaved().get() ? "• " : "";
        stage.setTitle(
                mark + (name.isEmpty() ? "Kernelwalk" : "Kernelwalk – " + VisibleText.of(name)));
    }
}
