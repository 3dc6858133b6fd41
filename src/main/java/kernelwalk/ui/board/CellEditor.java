package kernelwalk.ui.board;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.picture.Board;
import kernelwalk.picture.Box;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardNavigation.Move;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.edit.Editing;

/**
 * Typing a number into the chosen cell of the board: a typed sign replaces the number, Enter or F2 opens it. Every
 * key changes the result at once; Enter, Tab and the arrows finish and move on, Escape restores. What changes the cell
 * besides shows in the field too.
 */
public final class CellEditor {

    private final BoardView view;
    private final Editing editing;
    private final Pointer pointer;
    private final TextField field = new TextField();
    private final TabRun run = new TabRun();
    private boolean arrowsMove;
    private boolean filling;
    private boolean typing;

    /** What stands in the cell since the field was last in step with it. */
    private Optional<String> known = Optional.empty();

    CellEditor(BoardView view, Editing editing, Pointer pointer) {
        this.view = view;
        this.editing = editing;
        this.pointer = pointer;
        field.getStyleClass().add("cell-editor");
        field.setId("cell-editor");
        Shown.set(field, false);
        field.textProperty()
                .subscribe(
                        text -> {
                            if (field.isVisible() && !filling) {
                                pointer.focus().ifPresent(target -> type(target, text));
                            }
                        });
        field.addEventFilter(KeyEvent.KEY_PRESSED, this::pressedInField);
        field.focusedProperty()
                .subscribe(
                        focused -> {
                            if (!focused) {
                                finish();
                            }
                        });
    }

    public TextField field() {
        return field;
    }

    /** Puts the field over its cell. */
    void place(Box cell) {
        field.resizeRelocate(cell.x() + 1, cell.y() + 1, cell.width() - 1, cell.height() - 1);
        field.setStyle("-fx-font-size: " + Math.round(Board.type(cell)) + "px;");
        if (field.isVisible() && !typing) {
            standing().filter(_ -> !standing().equals(known)).ifPresent(this::put);
        }
    }

    /** What stands in the chosen cell, where it can be typed into. */
    private Optional<String> standing() {
        return pointer.focus().filter(editing::canType).map(editing::text);
    }

    private void type(Target target, String text) {
        typing = true;
        editing.typing().type(target, text);
        typing = false;
        known = standing();
        boolean refused = editing.typing().refusal().get().isPresent();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, refused);
    }

    /** Opens the chosen cell with its number, the caret at the end. */
    void open() {
        pointer.focus()
                .filter(editing::canType)
                .ifPresent(
                        target -> {
                            show(editing.text(target), false);
                            field.selectAll();
                        });
    }

    private void show(String text, boolean arrows) {
        arrowsMove = arrows;
        put(text);
        field.setVisible(true);
        Keyboard.giveTo(field);
        field.end();
    }

    /** Has a text stand in the field that was not typed there. */
    private void put(String text) {
        filling = true;
        field.setText(text);
        filling = false;
        field.end();
        known = standing();
        field.pseudoClassStateChanged(Styles.STATE_DANGER, false);
    }

    /** Ends the typing; a number that was taken stays. */
    public void finish() {
        if (field.isVisible()) {
            field.setVisible(false);
            editing.typing().finishTyping();
            view.requestFocus();
        }
    }

    /** Takes the field away when its cell has left the board. */
    void close() {
        if (field.isVisible()) {
            finish();
        }
    }

    private void restore() {
        editing.typing().cancelTyping();
        field.setVisible(false);
        view.requestFocus();
    }

    private void pressedInField(KeyEvent event) {
        Optional<Move> move = leaving(event);
        if (fills(event)) {
            fill();
            event.consume();
        } else if (event.getCode() == KeyCode.ESCAPE) {
            restore();
            event.consume();
        } else if (move.isPresent()) {
            finish();
            go(move.get());
            event.consume();
        }
    }

    private static boolean fills(KeyEvent event) {
        return event.isShortcutDown()
                && (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.D);
    }

    /** What was typed goes into every selected cell. */
    private void fill() {
        field.setVisible(false);
        editing.typing().cancelTyping();
        editing.fill(field.getText());
        view.requestFocus();
    }

    private Optional<Move> leaving(KeyEvent event) {
        Optional<Move> move = move(event);
        boolean sideways = event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT;
        return sideways && !arrowsMove ? Optional.empty() : move;
    }

    private static Optional<Move> move(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (event.getCode()) {
                    case ENTER -> event.isShiftDown() ? Move.UP : Move.RETURN;
                    case TAB -> event.isShiftDown() ? Move.PREVIOUS : Move.NEXT;
                    case UP -> Move.UP;
                    case DOWN -> Move.DOWN;
                    case LEFT -> Move.LEFT;
                    case RIGHT -> Move.RIGHT;
                    default -> null;
                });
    }

    private boolean go(Move move) {
        Optional<Target> next =
                pointer.focus()
                        .flatMap(
                                target ->
                                        run.move(
                                                new BoardNavigation(
                                                        view.board(),
                                                        view.frame(),
                                                        editing::canType),
                                                target,
                                                move));
        pointer.selection().set(next.map(Selection::of));
        return next.isPresent();
    }

    /** Keys of the board itself, when no number is being typed. */
    void pressedOnBoard(KeyEvent event) {
        if (event.getTarget() == field) {
            return;
        }
        if (pointer.focus().isEmpty()) {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.F2) {
                Target first =
                        new BoardNavigation(view.board(), view.frame(), editing::canType).first();
                pointer.selection().set(Optional.of(Selection.of(first)));
                event.consume();
            }
            return;
        }
        switch (event.getCode()) {
            case ENTER, F2 -> {
                open();
                event.consume();
            }
            case ESCAPE -> {
                editing.typing().cancelTyping();
                pointer.selection().set(Optional.empty());
                event.consume();
            }
            case DELETE, BACK_SPACE -> {
                editing.clear();
                event.consume();
            }
            default -> {
                if (extended(event) || move(event).filter(this::go).isPresent()) {
                    event.consume();
                }
            }
        }
    }

    /** Shift and an arrow move the focused corner of the rectangle. */
    private boolean extended(KeyEvent event) {
        if (!event.isShiftDown() || event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        switch (event.getCode()) {
            case UP -> editing.extend(-1, 0);
            case DOWN -> editing.extend(1, 0);
            case LEFT -> editing.extend(0, -1);
            case RIGHT -> editing.extend(0, 1);
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A typed sign replaces the number of the chosen cell. */
    void typedOnBoard(KeyEvent event) {
        String typed = event.getCharacter();
        boolean printable = typed.length() == 1 && typed.charAt(0) > ' ' && typed.charAt(0) != 127;
        boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isMetaDown();
        if (event.getTarget() != field && printable && plain && editing.canWrite()) {
            show("", true);
            field.setText(typed);
            field.end();
            event.consume();
        } else if (event.getTarget() != field && plain && isOfNumbers(typed)) {
            editing.sayWhyNot();
        }
    }

    private static boolean isOfNumbers(String typed) {
        return typed.length() == 1 && (Character.isDigit(typed.charAt(0)) || typed.equals("-"));
    }
}
