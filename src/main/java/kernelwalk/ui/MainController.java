package kernelwalk.ui;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Slider;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import kernelwalk.ui.attempt.FailurePlace;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.control.Command;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.help.CommandSearch;
import kernelwalk.ui.homework.ReplayKeys;
import kernelwalk.ui.lessons.LessonsPlace;
import kernelwalk.ui.present.FoldedBars;
import kernelwalk.ui.present.PresenterKeys;
import kernelwalk.ui.present.PresenterLayer;
import kernelwalk.ui.trail.TrailKeys;
import kernelwalk.ui.walk.PageKeys;
import kernelwalk.ui.walk.WalkKeys;

/** The whole window: the board between header and transport, and the keys that work everywhere. */
public final class MainController implements Controller {

    /** How much one key press enlarges. */
    private static final double ZOOM = 1.25;

    /** The style class of what moves within itself by the arrow keys, Home and End. */
    private static final String KEEPS_ARROWS = "keeps-arrows";

    private final MainLayout panes = MainLayout.empty();
    private final Parent root = panes.root();
    private final BoardView board = panes.board();
    private final Session session;
    private final Function<String, Parent> load;
    private final Listening listening = new Listening();
    private LessonsPlace lessons;
    private FailurePlace failure;
    private PageKeys pageKeys;
    private TrailKeys trailKeys;
    private ReplayKeys replayKeys;
    private ReplayKeys classKeys;
    private WalkKeys walkKeys;
    private WalkKeys compareKeys;
    private PresenterKeys presenterKeys;
    private Optional<PresenterLayer> layer = Optional.empty();
    private BoardSurroundings around;

    /**
     * @param load makes what an FXML lays out
     */
    MainController(Session session, Function<String, Parent> load) {
        this.session = session;
        this.load = load;
    }

    /** Lays the board out, and shows it. */
    Parent show() {
        board.show(
                session.frame(),
                session.theme(),
                session.settings().scale(),
                session.pointer(),
                session.playhead(),
                session.editing(),
                session.questions(),
                session.hiding());
        new CardDrag(board, session.exporting(), session.editing());
        root.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        root.addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        pageKeys = new PageKeys(session.walked()::getValue);
        trailKeys = new TrailKeys(session.trail());
        replayKeys = new ReplayKeys(session.practice().replaying());
        classKeys = new ReplayKeys(session.classroom().replaying());
        walkKeys = new WalkKeys(session.playhead());
        compareKeys = new WalkKeys(session.comparison().playhead());
        panes.walking().addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> released());
        failure = new FailurePlace(panes.middle(), board, load);
        listening.to(session.document().attempt(), attempt -> show(attempt.isPresent()));
        lessons =
                new LessonsPlace(
                        session.shelf(), panes.place(), panes.work(), failure::giveKeyboard, load);
        listening.to(session.shelf().shown(), lessons::show);
        var practice = new PracticePlace(panes.column(), panes.middle(), board, load);
        listening.to(session.practice().sheet().map(Optional::isPresent), practice::show);
        listening.to(session.guess().on(), practice::showGuess);
        listening.toChanges(session.guess().on(), this::giveKeyboard);
        listening.toChanges(session.prediction().on(), this::giveKeyboard);
        listening.toChanges(
                session.practice().sheet().map(Optional::isPresent), this::giveKeyboard);
        listening.to(session.classroom().shown(), this::cover);
        listening.to(session.comparison().shown(), this::cover);
        around = new BoardSurroundings(session, load, listening, panes, this::addLayers);
        present();
        Platform.runLater(this::giveKeyboard);
        return root;
    }

    /** What stands around the board. */
    BoardSurroundings around() {
        return around;
    }

    private void present() {
        var presenting = session.presenting();
        presenterKeys = new PresenterKeys(presenting, session.walked()::getValue);
        var bars =
                new FoldedBars(List.of(panes.head(), panes.above(), panes.walking()), panes.work());
        listening.to(presenting.on(), bars::fold);
        listening.to(presenting.near(), board::near);
        listening.toChanges(presenting.on(), this::giveKeyboard);
    }

    /** What lies over all of the window but the header; the search finds what is in that. */
    private void addLayers() {
        var added =
                new PresenterLayer(
                        panes.place(),
                        session.presenting(),
                        List.of(session.playhead(), session.comparison().playhead()));
        layer = Optional.of(added);
        var search = new CommandSearch(session.words().get(), this::giveKeyboard);
        panes.place().getChildren().addAll(added, search);
    }

    /** What nobody sees cannot be changed. */
    private void cover(boolean covered) {
        board.setDisable(covered);
        if (!covered) {
            giveKeyboard();
        }
    }

    private void giveKeyboard() {
        if (session.shelf().shown().get()) {
            lessons.show(true);
        } else {
            failure.giveKeyboard();
        }
    }

    private void show(boolean attempt) {
        failure.show(attempt);
        panes.walking().setDisable(attempt);
    }

    /** After a slider was moved by mouse the arrows are the walk's again. */
    private void released() {
        if (root.getScene().getFocusOwner() instanceof Slider) {
            giveKeyboard();
        }
    }

    private void typed(KeyEvent event) {
        if (presenterKeys.tookLast()) {
            event.consume();
        }
    }

    private void pressed(KeyEvent event) {
        Node focus = root.getScene().getFocusOwner();
        boolean typing = focus instanceof TextInputControl || focus instanceof ComboBoxBase<?>;
        layer.ifPresent(it -> it.pressed(event));
        if (presenterKeys.takes(event, typing || session.shelf().shown().get(), walks())) {
            event.consume();
            return;
        }
        if (session.shelf().shown().get()) {
            if (lessons.takes(event, typing)) {
                event.consume();
            }
            return;
        }
        boolean mayUseArrows = !typing && !keepsArrows(focus);
        if (replayKeys.takes(event, mayUseArrows)
                || classKeys.takes(event, mayUseArrows)
                || walks() && pageKeys.takes(event)
                || mayLeaveLayer(typing) && trailKeys.takes(event)) {
            event.consume();
            return;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            if (!typing && session.classroom().stepOut()) {
                event.consume();
                return;
            }
            session.pointer().release();
        }
        boolean taken = !typing && (event.isShortcutDown() ? shortcut(event) : plain(event, focus));
        if (taken) {
            event.consume();
        }
    }

    /** Whether the keys that lead to another layer may do so. */
    private boolean mayLeaveLayer(boolean typing) {
        boolean covered =
                session.classroom().shown().get()
                        || session.sideBySide().shown().get()
                        || session.comparison().shown().get();
        return !covered && !typing && session.document().attempt().get().isEmpty();
    }

    private boolean shortcut(KeyEvent event) {
        if (Command.REDO.isBy(event)) {
            session.undo().redo();
        } else if (Command.UNDO.isBy(event)) {
            session.undo().undo();
        } else {
            return zoomed(event);
        }
        return true;
    }

    private boolean zoomed(KeyEvent event) {
        if (Command.LARGER.isBy(event)) {
            board.zoom(ZOOM);
        } else if (Command.SMALLER.isBy(event)) {
            board.zoom(1 / ZOOM);
        } else if (Command.FIT.isBy(event)) {
            board.fit();
        } else {
            return false;
        }
        return true;
    }

    private boolean plain(KeyEvent event, Node focus) {
        if (session.comparison().shown().get()) {
            return isWalkers(event, focus) && compareKeys.takes(event);
        }
        return !standsStill() && isWalkers(event, focus) && walkKeys.takes(event);
    }

    /** Whether a key is the walk's, and not that of what has the keyboard. */
    private boolean isWalkers(KeyEvent event, Node focus) {
        if (event.isAltDown()) {
            return false;
        }
        return event.getCode() == KeyCode.SPACE
                ? !isPressedBySpace(focus)
                : !event.isShiftDown() && !keepsArrows(focus);
    }

    /** Whether the exercise is walked, or two boards are. */
    private boolean walks() {
        return !standsStill() || session.comparison().shown().get();
    }

    /** The exercise is not walked now. */
    private boolean standsStill() {
        return session.document().attempt().get().isPresent()
                || session.oneAtATime().coversTheWalk().get();
    }

    private static boolean isPressedBySpace(Node focus) {
        boolean isPressed = focus instanceof ButtonBase || focus instanceof ChoiceBox<?>;
        return isPressed && focus.isFocusVisible();
    }

    /** The board does while a cell is chosen, other nodes when they or what they stand in are styled so. */
    private boolean keepsArrows(Node focus) {
        if (focus == board) {
            return session.editing().canWrite();
        }
        return Stream.iterate(focus, Objects::nonNull, Node::getParent)
                .anyMatch(node -> node.getStyleClass().contains(KEEPS_ARROWS));
    }

    @Override
    public void close() {
        board.close();
        layer.ifPresent(PresenterLayer::close);
        listening.close();
    }
}
