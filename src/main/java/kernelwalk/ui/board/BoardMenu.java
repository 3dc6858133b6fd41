package kernelwalk.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.picture.Box;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.control.ClipboardText;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.edit.Hiding;

/** The menu of a cell: by the right mouse button, and at the chosen cell by the menu key or Shift+F10. */
final class BoardMenu {

    private final BoardView view;
    private final Editing editing;
    private final Pointer pointer;
    private final Questions questions;
    private final Hiding hiding;

    /** Made when it is asked for first. */
    private ContextMenu menu;

    BoardMenu(
            BoardView view, Editing editing, Pointer pointer, Questions questions, Hiding hiding) {
        this.view = view;
        this.editing = editing;
        this.pointer = pointer;
        this.questions = questions;
        this.hiding = hiding;
        view.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, this::asked);
        view.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** Some systems ask for the keyboard too, after the key itself. */
    private void asked(ContextMenuEvent event) {
        if (isTyping(event)) {
            return;
        }
        if (!event.isKeyboardTrigger()) {
            menu().hide();
            view.targetAt(event.getX(), event.getY())
                    .ifPresent(cell -> open(cell, event.getScreenX(), event.getScreenY()));
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        boolean asks =
                event.getCode() == KeyCode.CONTEXT_MENU
                        || event.getCode() == KeyCode.F10 && event.isShiftDown();
        if (asks && !isTyping(event)) {
            Target cell = pointer.focus().or(pointer.pinned()::get).orElseGet(this::first);
            view.boxOf(cell).ifPresent(box -> open(cell, box, event));
        }
    }

    /** The field has a menu of its own. */
    private boolean isTyping(Event event) {
        return event.getTarget() == view.editor().field();
    }

    private Target first() {
        return new BoardNavigation(view.board(), view.frame(), editing::canType).first();
    }

    private void open(Target cell, Box box, Event event) {
        Point2D at = view.localToScreen(box.centreX(), box.centreY());
        open(cell, at.getX(), at.getY());
        event.consume();
    }

    private void open(Target cell, double x, double y) {
        pointer.hovered().set(Optional.empty());
        if (editing.canType(cell) && !editing.isSelected(cell)) {
            pointer.selection().set(Optional.of(Selection.of(cell)));
        }
        menu().getItems().setAll(items(cell));
        menu().show(view, x, y);
    }

    private ContextMenu menu() {
        if (menu == null) {
            menu = new ContextMenu();
            menu.setId("board-menu");
        }
        return menu;
    }

    private List<MenuItem> items(Target cell) {
        List<MenuItem> items = new ArrayList<>();
        if (editing.canType(cell)) {
            items.add(item("cut", () -> editing.cut().ifPresent(ClipboardText::put)));
            items.add(item("copy", () -> editing.copy().ifPresent(ClipboardText::put)));
            items.add(item("paste", () -> editing.paste(ClipboardText.get())));
            items.add(item("fill", () -> questions.number().ifPresent(editing::fill)));
            if (!view.frame().isPractised()) {
                items.add(item("randomise", this::randomise));
            }
            items.add(item("clear", editing::clear));
        }
        if (!view.frame().isPractised()) {
            if (!items.isEmpty()) {
                items.add(new SeparatorMenuItem());
            }
            items.add(question(cell));
            if (hiding.count(cell) > 0) {
                items.add(hide(cell));
            }
        }
        return items;
    }

    private MenuItem hide(Target cell) {
        boolean hides = hiding.hides(cell);
        int count = hiding.count(cell);
        String one = hides ? "board.show" : "board.hide";
        String several = hides ? "board.show-several" : "board.hide-several";
        var item = item("hide", one, () -> hiding.toggle(cell));
        item.setText(view.frame().words().say(count == 1 ? one : several, count));
        return item;
    }

    private MenuItem item(String name, Runnable deed) {
        return item(name, "window.edit." + name, deed);
    }

    private MenuItem item(String name, String key, Runnable deed) {
        var item = new MenuItem(view.frame().words().say(key));
        item.setId("board-" + name);
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> deed.run());
        return item;
    }

    private void randomise() {
        questions
                .random(editing.scope(), editing.scopes(), editing.exercise())
                .ifPresent(editing::randomise);
    }

    /** What is read leads to outputs; everything else comes from what is read. */
    private MenuItem question(Target cell) {
        boolean leads =
                switch (cell.part()) {
                    case INPUT, KERNEL, BIAS -> true;
                    case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> false;
                };
        String key = leads ? "board.influences" : "board.comes-from";
        return item("relations", key, () -> pointer.pin(Optional.of(cell)));
    }
}
