package kernelwalk.ui.control;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.TextField;
import kernelwalk.exercise.Choice;

/** A small field for a whole number that can be chosen about an exercise; its FXML says which. */
public abstract class ChoiceField extends TextField {

    private final ObjectProperty<Choice> choice = new SimpleObjectProperty<>(this, "choice");

    public ChoiceField() {
        getStyleClass().add("count-field");
        setPrefColumnCount(2);
    }

    /** Which number it is. */
    public final Choice getChoice() {
        return choice.get();
    }

    public final void setChoice(Choice which) {
        choice.set(which);
    }

    public final ObjectProperty<Choice> choiceProperty() {
        return choice;
    }
}
