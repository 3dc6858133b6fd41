package kernelwalk.ui.board;

import java.util.Optional;
import javafx.beans.value.ObservableDoubleValue;
import javafx.beans.value.ObservableValue;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.CellText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Pager;
import kernelwalk.picture.Presented;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.picture.Viewport;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Seat;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.Refusal;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.edit.Hiding;
import kernelwalk.ui.walk.Playhead;

/** The board as a control: paints a frame, finds the cell under the mouse, and edits in place. */
public final class BoardView extends Region {

    /** In a window beyond this size the board grows with it. */
    private static final double ROOMY_WIDTH = 1584;

    private static final double ROOMY_HEIGHT = 864;

    /** A board laid out on less than this would be crowded. */
    private static final double LEAST_WIDTH = 900;

    private static final double LEAST_HEIGHT = 470;

    /** A board with less room than this is laid out on as much, and drawn smaller. */
    private static final double TIGHT_WIDTH = 640;

    private static final double TIGHT_HEIGHT = 470;

    private final BoardCanvas canvas = new BoardCanvas();
    private final Region focusRing = new Region();
    private final Listening listening = new Listening();

    private final Late<Label> reason = new Late<>(this::makeReason);
    private final Late<ZoomChip> zoom = new Late<>(() -> seated(new ZoomChip(this::showAll)));
    private final Late<ChosenChip> chosen = new Late<>(() -> seated(new ChosenChip(this.pointer)));
    private CellEditor editor;
    private ObservableValue<Frame> frames;
    private ObservableValue<Theme> theme;
    private ObservableDoubleValue scale;
    private Pointer pointer;
    private Editing editing;
    private Viewport viewport = Viewport.FIT;
    private boolean near;
    private Board board;

    public BoardView() {
        getStyleClass().add("board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        focusRing.getStyleClass().add("focus");
        focusRing.setManaged(false);
        focusRing.setMouseTransparent(true);
        getChildren().addAll(canvas.node(), focusRing);
    }

    private Label makeReason() {
        var label = new Label();
        label.getStyleClass().add("reason");
        label.setId("reason");
        Shown.set(label, false);
        label.setMouseTransparent(true);
        getChildren().add(label);
        return label;
    }

    private <N extends Node> N seated(N node) {
        getChildren().add(node);
        Seat.whileVisible(getChildren(), node);
        return node;
    }

    /**
     * Shows frames until {@link #close}.
     *
     * @param scale how large the user wants them
     */
    public void show(
            ObservableValue<Frame> frames,
            ObservableValue<Theme> theme,
            ObservableDoubleValue scale,
            Pointer pointer,
            Playhead playhead,
            Editing editing,
            Questions questions,
            Hiding hiding) {
        this.frames = frames;
        this.theme = theme;
        this.scale = scale;
        this.pointer = pointer;
        this.editing = editing;
        editor = new CellEditor(this, editing, pointer);
        getChildren().add(editor.field());
        Seat.whileVisible(getChildren(), editor.field());
        addEventHandler(KeyEvent.KEY_PRESSED, editor::pressedOnBoard);
        addEventHandler(KeyEvent.KEY_TYPED, editor::typedOnBoard);
        new BoardMouse(this, editing, pointer, playhead);
        new BoardMenu(this, editing, pointer, questions, hiding);
        listening.toChanges(frames, this::repaint);
        listening.toChanges(focusedProperty(), this::requestLayout);
        listening.toChanges(theme, this::repaint);
        listening.toChanges(scale, this::repaint);
        repaint();
    }

    private void repaint() {
        board = null;
        requestLayout();
    }

    /** Ends the listening. */
    public void close() {
        listening.close();
    }

    public CellEditor editor() {
        return editor;
    }

    /** The frame on the screen. */
    public Frame frame() {
        return frames.getValue();
    }

    /** Where everything stands on the screen. */
    public Board board() {
        var size = new Box(0, 0, getWidth() / factor(), getHeight() / factor());
        if (board == null || !board.size().equals(size)) {
            board = Board.of(frame(), size.width(), size.height(), viewport(size));
        }
        return board;
    }

    /** What the user chose, or around the window that is worked. */
    private Viewport viewport(Box size) {
        return near ? Board.of(frame(), size.width(), size.height()).nearby(frame()) : viewport;
    }

    /** Enlarges the cards around the window that is worked, wherever the walk goes, or no longer. */
    public void near(boolean wanted) {
        near = wanted;
        repaint();
    }

    /**
     * How much larger the board is drawn than it is laid out: with the window. Larger type does not enlarge it, as names and
     * the worked step would take the room of the cells; the numbers grow in their cells instead. On a small screen it is drawn
     * smaller, whole, and can be zoomed.
     */
    private double factor() {
        if (frame().options().presented()) {
            return within(Presented.WIDTH, Presented.HEIGHT);
        }
        double smaller = Math.min(1, scale.get());
        double roomy =
                Math.min(
                        getScene().getWidth() / ROOMY_WIDTH, getScene().getHeight() / ROOMY_HEIGHT);
        double most = Math.max(smaller, within(LEAST_WIDTH, LEAST_HEIGHT));
        double wanted = Math.min(Math.max(1, roomy) * smaller, most);
        return Math.min(wanted, within(TIGHT_WIDTH, TIGHT_HEIGHT));
    }

    /** How many times as large as a size the board is. */
    private double within(double width, double height) {
        return Math.min(getWidth() / width, getHeight() / height);
    }

    /** The least that a board of some size leaves under its ledger. */
    public static double underLedger(double width, double height) {
        double smaller = Math.min(1, Math.min(width / TIGHT_WIDTH, height / TIGHT_HEIGHT));
        return BoardPainter.UNDER_LEDGER * smaller;
    }

    /** The rectangle of a cell on the screen, unless it is not on the board. */
    public Optional<Box> boxOf(Target target) {
        return board().boxOf(target, frame()).map(box -> box.times(factor()));
    }

    /** Where a student is asked for the size of the output: in its blank card, or else under the cards. */
    Box questionPlace() {
        boolean isBlank = frame().sheet().filter(sheet -> !sheet.isSized()).isPresent();
        Box place = isBlank ? board().output().getFirst().box() : board().panel();
        return place.times(factor());
    }

    /** The cell or ledger term at a point. */
    public Optional<Target> targetAt(double x, double y) {
        return BoardPainter.at(x / factor(), y / factor(), frame(), board(), canvas.surface());
    }

    /** Which page a pager turns to by a click at a point. */
    int pageAt(Pager pager, double x, double y) {
        return pager.after(x / factor(), y / factor());
    }

    /** Enlarges the cards around a point. */
    public void zoom(double factor, double x, double y) {
        double middle = board().size().centreX();
        viewport = viewport.zoomed(factor, x / factor(), y / factor(), middle, board().middle());
        repaint();
    }

    /** Enlarges the cards around their middle. */
    public void zoom(double factor) {
        zoom(factor, getWidth() / 2, board().middle() * factor());
    }

    /** Moves the cards. */
    void pan(double right, double down) {
        viewport = viewport.moved(right / factor(), down / factor());
        repaint();
    }

    /** Shows everything. */
    public void fit() {
        viewport = Viewport.FIT;
        repaint();
    }

    /** A click on the chip gives the keyboard back to the board. */
    private void showAll() {
        fit();
        requestFocus();
    }

    @Override
    protected void layoutChildren() {
        if (frames == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        focusRing.resize(getWidth(), getHeight());
        canvas.show(frame(), board(), theme.getValue(), factor());
        placeEditor();
        placeReason();
        boolean arrows = hasArrows();
        chosen.when(arrows).ifPresent(it -> it.show(arrows, frame().words(), getWidth()));
        zoom.when(!viewport.isFit())
                .ifPresent(it -> it.show(viewport, frame().words(), getWidth()));
        String spoken =
                pointer.focus()
                        .map(target -> new CellText(frame()).sentence(target))
                        .orElseGet(() -> frame().words().say("board.name"));
        setAccessibleText(spoken);
    }

    /** Whether the arrows move over the cells, and not the walk. */
    private boolean hasArrows() {
        return isFocused() && editing.canWrite() && !frame().isPractised();
    }

    private void placeEditor() {
        Optional<Box> box = pointer.focus().flatMap(this::boxOf);
        box.ifPresent(editor::place);
        if (box.isEmpty()) {
            editor.close();
        }
    }

    private void placeReason() {
        Optional<Refusal> refusal = editing.typing().refusal().get();
        Optional<Box> box = refusal.map(Refusal::target).flatMap(this::boxOf);
        Optional<Label> shown = reason.when(box.isPresent());
        shown.ifPresent(label -> label.setVisible(box.isPresent()));
        if (box.isPresent()) {
            Label label = shown.orElseThrow();
            label.setText(refusal.orElseThrow().reason().in(frame().words()));
            label.autosize();
            double x = Math.clamp(box.get().x(), 8, Math.max(8, getWidth() - label.getWidth() - 8));
            label.relocate(x, box.get().bottom() + 6);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return 976;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 690;
    }
}
