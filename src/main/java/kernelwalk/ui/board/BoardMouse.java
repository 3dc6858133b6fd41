package kernelwalk.ui.board;

import java.util.Optional;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Walk;
import kernelwalk.picture.Pager;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.walk.Playhead;

/**
 * The mouse on the board: pointing shows relations, a click pins them, chooses a cell or goes to an output cell, a drag
 * chooses a rectangle or moves the board, the wheel with Ctrl enlarges it.
 */
final class BoardMouse {

    private static final double WHEEL = 1.0015;

    private final BoardView view;
    private final Editing editing;
    private final Pointer pointer;
    private final Playhead playhead;
    private Optional<Target> dragged = Optional.empty();
    private double lastX;
    private double lastY;

    BoardMouse(BoardView view, Editing editing, Pointer pointer, Playhead playhead) {
        this.view = view;
        this.editing = editing;
        this.pointer = pointer;
        this.playhead = playhead;
        view.addEventHandler(MouseEvent.MOUSE_MOVED, this::moved);
        view.addEventHandler(MouseEvent.MOUSE_EXITED, _ -> pointer.hovered().set(Optional.empty()));
        view.addEventHandler(MouseEvent.MOUSE_PRESSED, this::pressed);
        view.addEventHandler(MouseEvent.MOUSE_DRAGGED, this::dragged);
        view.addEventHandler(ScrollEvent.SCROLL, this::scrolled);
    }

    private void moved(MouseEvent event) {
        pointer.hovered().set(view.targetAt(event.getX(), event.getY()));
    }

    private void pressed(MouseEvent event) {
        pointer.hovered().set(Optional.empty());
        view.requestFocus();
        view.editor().finish();
        lastX = event.getX();
        lastY = event.getY();
        if (event.getButton() != MouseButton.PRIMARY || turnedPage(event)) {
            dragged = Optional.empty();
            return;
        }
        Optional<Target> target = view.targetAt(event.getX(), event.getY());
        dragged = target.filter(cell -> !cell.part().isTap());
        pointer.pin(target.filter(cell -> !pointer.pinned().get().equals(target)));
        choose(event, dragged);
        target.filter(cell -> cell.part() == Part.OUTPUT && !event.isShiftDown())
                .ifPresent(this::goTo);
        if (event.getClickCount() == 2) {
            target.ifPresent(editing::explain);
        }
        if (event.getClickCount() == 2 && pointer.focus().filter(editing::canType).isPresent()) {
            view.editor().open();
        }
    }

    private void choose(MouseEvent event, Optional<Target> target) {
        Optional<Selection> chosen = pointer.selection().get();
        if (event.isShiftDown() && chosen.isPresent() && target.isPresent()) {
            pointer.selection().set(chosen.map(selection -> selection.to(target.get())));
        } else {
            pointer.selection().set(target.filter(editing::canType).map(Selection::of));
        }
    }

    private void goTo(Target output) {
        if (view.frame().isPractised()) {
            return;
        }
        playhead.goTo(view.frame().computation().geometry().output().cell(output.index()));
    }

    private boolean turnedPage(MouseEvent event) {
        for (Pager pager : view.board().pagers()) {
            int next = view.pageAt(pager, event.getX(), event.getY());
            if (next != pager.current()) {
                Walk walk = view.frame().computation().walk();
                Position turned = Pager.turned(view.frame().position(), pager.subject(), next);
                playhead.goTo(walk.indexOf(turned));
                return true;
            }
        }
        return false;
    }

    /** With Ctrl it takes the card out of the window, which is not the board's to do. */
    private void dragged(MouseEvent event) {
        if (event.isShortcutDown()) {
            return;
        }
        if (dragged.isEmpty()) {
            view.pan(event.getX() - lastX, event.getY() - lastY);
        } else {
            extend(event, dragged.get());
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    /** A drag stays on the card where it began. */
    private void extend(MouseEvent event, Target from) {
        view.targetAt(event.getX(), event.getY())
                .filter(to -> view.board().sharesCard(from, to, view.frame()))
                .ifPresent(to -> pointer.selection().set(Optional.of(new Selection(from, to))));
    }

    private void scrolled(ScrollEvent event) {
        if (event.isControlDown() && event.getDeltaY() != 0) {
            view.zoom(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY());
            event.consume();
        }
    }
}
