package kernelwalk.ui.control;

import javafx.scene.control.Tooltip;

/** The tool tip of a button that keys do as well: what it does, and the keys of the table that binds them. */
public final class CommandTip extends Tooltip {

    private Command command;
    private String name = "";

    /** What the button commands. */
    public Command getCommand() {
        return command;
    }

    public void setCommand(Command value) {
        command = value;
        show(name);
    }

    /** What the button does, without its keys. */
    public String getName() {
        return name;
    }

    public void setName(String value) {
        show(value);
    }

    private void show(String text) {
        name = text;
        setText(command == null ? text : command.with(text));
    }
}
