package kernelwalk.ui.control;

import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/**
 * What a control says while the pointer rests on it; of a button that keys do as well, also the keys of the table that binds
 * them. A tool tip is a window with a scene of its own, so it is made when the pointer comes for the first time.
 */
public final class Tip {

    private final Control control;
    private Command command;
    private String name = "";
    private String text = "";
    private Tooltip made;

    private Tip(Control control) {
        this.control = control;
        control.addEventFilter(MouseEvent.MOUSE_ENTERED, _ -> tooltip());
    }

    private static Tip of(Control control) {
        return (Tip) control.getProperties().computeIfAbsent(Tip.class, _ -> new Tip(control));
    }

    /** What a control says, with its keys. */
    public static String getText(Control control) {
        return of(control).text;
    }

    /**
     * Has a control say something.
     *
     * @param text what it is or does, without its keys
     */
    public static void setText(Control control, String text) {
        of(control).say(text);
    }

    /** What a control commands, or null. */
    public static Command getCommand(Control control) {
        return of(control).command;
    }

    /** Has a control say the keys of its command as well. */
    public static void setCommand(Control control, Command command) {
        var tip = of(control);
        tip.command = command;
        tip.say(tip.name);
    }

    /** The tool tip of a control. */
    public static Tooltip tooltip(Control control) {
        return of(control).tooltip();
    }

    private void say(String said) {
        String before = text;
        name = said;
        text = command == null ? said : command.with(said);
        if (made != null) {
            made.setText(text);
        }
        String help = control.getAccessibleHelp();
        if (help == null || help.equals(before)) {
            control.setAccessibleHelp(text);
        }
    }

    private Tooltip tooltip() {
        if (made == null) {
            made = new Tooltip(text);
            control.setTooltip(made);
        }
        return made;
    }
}
