package kernelwalk.page;

import java.util.Optional;
import kernelwalk.picture.Box;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLInputElement;

/**
 * Typing a number into the chosen cell: every key changes the result at once; Enter, Tab and the arrows finish and go on,
 * Escape restores.
 */
final class CellField {

    private final Walking walking;
    private final Stage stage;
    private final HTMLInputElement field = (HTMLInputElement) Dom.element("cell");
    private String before = "";

    CellField(Walking walking, Stage stage) {
        this.walking = walking;
        this.stage = stage;
        field.addEventListener("input", _ -> typed());
        field.addEventListener("keydown", event -> pressed((KeyboardEvent) event));
        field.addEventListener("blur", _ -> close());
    }

    private boolean isOpen() {
        return !field.isHidden();
    }

    /** Opens the number of the chosen cell. */
    void open() {
        walking.chosen().ifPresent(target -> open(walking.text(target)));
    }

    private void open(String text) {
        before = walking.text(walking.chosen().orElseThrow());
        field.setHidden(false);
        field.setValue(text);
        place();
        field.focus();
        field.select();
    }

    private void typed() {
        walking.chosen().ifPresent(target -> walking.type(target, field.getValue()));
    }

    private void close() {
        field.setHidden(true);
        if (walking.problem().isPresent()) {
            walking.chosen().ifPresent(target -> walking.type(target, before));
        }
    }

    /** Puts the field over its cell. */
    void place() {
        Optional<Box> box = walking.chosen().flatMap(stage::boxOf);
        if (!isOpen() || box.isEmpty()) {
            return;
        }
        Box cell = box.get().atLeast(44);
        Dom.style(field, "left", cell.x() + "px");
        Dom.style(field, "top", cell.y() + "px");
        Dom.style(field, "width", cell.width() + "px");
        Dom.style(field, "height", cell.height() + "px");
        Dom.style(field, "font-size", Math.max(16, stage.type(box.get())) + "px");
        field.setAttribute("aria-invalid", Boolean.toString(walking.problem().isPresent()));
        field.setAttribute("aria-label", walking.words().say("export.web.number"));
    }

    private void pressed(KeyboardEvent event) {
        switch (event.getKey()) {
            case "Escape" -> {
                event.preventDefault();
                field.setValue(before);
                typed();
                finish();
            }
            case "Enter" -> leave(event, 0, event.isShiftKey() ? -1 : 1);
            case "Tab" -> leave(event, event.isShiftKey() ? -1 : 1, 0);
            case "ArrowUp" -> leave(event, 0, -1);
            case "ArrowDown" -> leave(event, 0, 1);
            default -> event.stopPropagation();
        }
    }

    private void leave(KeyboardEvent event, int across, int down) {
        event.preventDefault();
        event.stopPropagation();
        finish();
        go(across, down);
    }

    private void finish() {
        close();
        stage.focus();
    }

    private boolean go(int across, int down) {
        Optional<Target> next =
                walking.chosen().flatMap(target -> stage.beside(target, across, down));
        next.ifPresent(target -> walking.choose(Optional.of(target)));
        return next.isPresent();
    }

    /** Keys of the board while no number is being typed. */
    void pressedOnBoard(KeyboardEvent event) {
        if (event.isCtrlKey() || event.isAltKey() || event.isMetaKey()) {
            return;
        }
        if (walking.chosen().isEmpty()) {
            if (event.getKey().equals("Enter")) {
                first().ifPresent(target -> walking.choose(Optional.of(target)));
                handled(event);
            }
            return;
        }
        switch (event.getKey()) {
            case "Enter", "F2" -> {
                open();
                handled(event);
            }
            case "Escape" -> {
                walking.choose(Optional.empty());
                handled(event);
            }
            case "ArrowUp" -> moved(event, 0, -1);
            case "ArrowDown" -> moved(event, 0, 1);
            case "ArrowLeft" -> moved(event, -1, 0);
            case "ArrowRight" -> moved(event, 1, 0);
            default -> {
                if (event.getKey().length() == 1 && event.getKey().charAt(0) > ' ') {
                    open("");
                    event.stopPropagation();
                }
            }
        }
    }

    private void moved(KeyboardEvent event, int across, int down) {
        go(across, down);
        handled(event);
    }

    private static void handled(KeyboardEvent event) {
        event.preventDefault();
        event.stopPropagation();
    }

    /** The first cell that something can be typed into. */
    private Optional<Target> first() {
        for (Part part : new Part[] {Part.INPUT, Part.OUTPUT, Part.KERNEL, Part.BIAS}) {
            var target = new Target(part, 0);
            if (walking.isTyped(target) && stage.boxOf(target).isPresent()) {
                return Optional.of(target);
            }
        }
        return Optional.empty();
    }
}
