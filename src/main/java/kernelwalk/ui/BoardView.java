package kernelwalk.ui;

import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;

import java.util.Optional;

/** The board as a control: paints the session's frame, finds the cell under the mouse, and edits in place. */
public final class BoardView extends Region {

    private final Canvas canvas = new Canvas();
    private final Label reason = new Label();
    private final Listening listening = new Listening();
    private CellEditor editor;
    private Session session;
    private Frame frame;
    private Board board;

    public BoardView() {
        getStyleClass().add("board");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        reason.getStyleClass().add("reason");
        reason.setId("reason");
        reason.setVisible(false);
        reason.setManaged(false);
        getChildren().addAll(canvas, reason);
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    /** Shows a session until {@link #close}. */
    void show(Session shown) {
        session = shown;
        editor = new CellEditor(this, session);
        getChildren().add(editor.field());
        addEventHandler(KeyEvent.KEY_PRESSED, editor::pressedOnBoard);
        addEventHandler(KeyEvent.KEY_TYPED, editor::typedOnBoard);
        listening.toChanges(session.document().exercise(), this::repaint);
        listening.toChanges(session.document().refusal(), this::repaint);
        listening.toChanges(session.playhead().moment(), this::repaint);
        listening.toChanges(session.theme(), this::repaint);
        listening.toChanges(session.selection(), this::repaint);
        repaint();
    }

    private void repaint() {
        frame = null;
        requestLayout();
    }

    /** Ends the listening. */
    void close() {
        listening.close();
    }

    /** The frame on the screen. */
    Frame frame() {
        if (frame == null) {
            frame = session.frame();
        }
        return frame;
    }

    /** Where everything stands on the screen. */
    Board board() {
        return Board.of(frame(), getWidth(), getHeight());
    }

    @Override
    protected void layoutChildren() {
        if (session == null || getWidth() < 1 || getHeight() < 1) {
            return;
        }
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        board = board();
        BoardPainter.paint(
                frame(),
                board,
                new CanvasSurface(canvas.getGraphicsContext2D(), session.theme().get()));
        placeEditor();
        placeReason();
        setAccessibleText(session.words().get().say("ui.board"));
    }

    private void placeEditor() {
        Optional<Box> box = session.focus().flatMap(target -> board.boxOf(target, frame()));
        box.ifPresent(
                cell ->
                        editor.field()
                                .resizeRelocate(
                                        cell.x() + 1,
                                        cell.y() + 1,
                                        cell.width() - 1,
                                        cell.height() - 1));
        if (box.isEmpty()) {
            editor.close();
        }
    }

    private void placeReason() {
        Optional<Box> box = frame().marks().refused().flatMap(target -> board.boxOf(target, frame()));
        reason.setVisible(box.isPresent());
        if (box.isPresent()) {
            reason.setText(session.refusal().orElseThrow());
            reason.autosize();
            double x =
                    Math.clamp(box.get().x(), 8, Math.max(8, getWidth() - reason.getWidth() - 8));
            reason.relocate(x, box.get().bottom() + 6);
        }
    }

    private void pressed(MouseEvent event) {
        requestFocus();
        editor.finish();
        Optional<Target> target = board.at(event.getX(), event.getY(), frame());
        session.selection().set(target.filter(Target::isEditable).map(Selection::of));
        target.filter(cell -> cell.part() == Part.OUTPUT)
                .ifPresent(
                        cell ->
                                session.playhead()
                                        .goTo(
                                                frame().computation()
                                                        .geometry()
                                                        .output()
                                                        .cell(cell.index())));
        if (event.getClickCount() == 2 && session.focus().isPresent()) {
            editor.open();
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
