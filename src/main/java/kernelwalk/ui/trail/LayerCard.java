package kernelwalk.ui.trail;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import kernelwalk.picture.TinyMap;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** A layer on the trail: its number and name, its size, and a field to give it another name. */
final class LayerCard extends Button {

    private static final PseudoClass OPEN = PseudoClass.getPseudoClass("open");
    private static final PseudoClass IMPOSSIBLE = PseudoClass.getPseudoClass("impossible");

    private static final PseudoClass REACHED = PseudoClass.getPseudoClass("reached");

    private final MapCard inside;

    /**
     * @param number its place, from 1
     * @param called its name, or what its type is called
     * @param shape  the size of what comes out of it; empty where it cannot be worked
     * @param most   the longest that is said of its cells
     * @param map    what comes out of it, where that is told
     */
    LayerCard(int number, String called, String shape, String most, Optional<TinyMap> map) {
        getStyleClass().add("layer");
        setId("layer-" + number);
        setAccessibleRole(AccessibleRole.TOGGLE_BUTTON);
        setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
        setMnemonicParsing(false);
        setMinWidth(USE_PREF_SIZE);
        var name = new Label(number + "  " + called);
        name.getStyleClass().add("name");
        inside = new MapCard(new Label[] {name}, shape, most, map);
        setGraphic(inside);
    }

    /** What it has inside. */
    MapCard inside() {
        return inside;
    }

    /** Whether cells of it are lit. */
    void setReached(boolean isReached) {
        pseudoClassStateChanged(REACHED, isReached);
    }

    /**
     * Whether it is the one that is shown on the board.
     *
     * @param what all that it says, in one line
     */
    void setOpen(boolean open, String what) {
        setAccessibleText(what);
        pseudoClassStateChanged(OPEN, open);
    }

    /** Marks it as one that cannot be worked, and says why. */
    void setImpossible(String reason) {
        pseudoClassStateChanged(IMPOSSIBLE, true);
        setTooltip(new Tooltip(reason));
        setAccessibleHelp(reason);
    }

    /** Lets another name be typed in its place; Enter or leaving it takes the name, Escape gives it up. */
    void rename(String present, Naming naming, Words words) {
        var field = new TextField(present);
        field.setId("layer-name");
        field.setAccessibleText(words.say("trail.rename"));
        field.setPrefColumnCount(Math.max(8, present.length()));
        setGraphic(field);
        field.addEventFilter(
                KeyEvent.KEY_PRESSED,
                event -> {
                    if (event.getCode() == KeyCode.ESCAPE) {
                        setGraphic(inside);
                        requestFocus();
                        event.consume();
                    } else if (event.getCode() == KeyCode.ENTER) {
                        take(field, naming, words);
                        event.consume();
                    }
                });
        field.focusedProperty()
                .subscribe(
                        (had, _) -> {
                            if (had && getGraphic() == field) {
                                take(field, naming, words);
                            }
                        });
        Keyboard.giveTo(field);
        field.selectAll();
    }

    /** What cannot be its name stays in the field with its reason. */
    private void take(TextField field, Naming naming, Words words) {
        Optional<Phrase> problem = naming.rename(field.getText());
        if (problem.isPresent()) {
            field.setTooltip(new Tooltip(problem.get().in(words)));
            field.setAccessibleHelp(problem.get().in(words));
            field.pseudoClassStateChanged(IMPOSSIBLE, true);
        } else {
            setGraphic(inside);
        }
    }

    /** Takes a name. */
    interface Naming {

        /** Gives the layer a name, or says why it cannot have it. */
        Optional<Phrase> rename(String typed);
    }
}
