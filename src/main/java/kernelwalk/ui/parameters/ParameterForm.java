package kernelwalk.ui.parameters;

import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Control;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Choice;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.ReasonLabel;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;

/** A form of fields of choices, with the reason for what cannot be done at its end. */
public final class ParameterForm extends VBox {

    private final ReasonLabel reason = new ReasonLabel();

    public ParameterForm() {
        reason.managedProperty().bind(reason.visibleProperty());
    }

    /**
     * Follows the parameters until the listening ends.
     *
     * @param boxes fields that are no number
     */
    void show(
            Parameters parameters,
            Words words,
            Listening listening,
            Map<Choice, ? extends Control> boxes) {
        var fields = new ParameterFields(boxes, this, words);
        getChildren().add(reason);
        fields.follow(parameters, listening);
        listening.to(parameters.objection(), complaint -> mark(fields, complaint, words));
    }

    private void mark(ParameterFields fields, Optional<Complaint> complaint, Words words) {
        boolean isHere = fields.mark(complaint).isPresent();
        boolean isFolded =
                complaint.filter(it -> it.choices().stream().anyMatch(this::hasFolded)).isPresent();
        reason.say(complaint, words, isHere || isFolded);
    }

    /** Holds what has no room in the bar, before the reason. */
    void hold(Node folded) {
        getChildren().add(getChildren().indexOf(reason), folded);
    }

    /** Whether a field that has no room in the bar stands here. */
    boolean hasFolded(Choice choice) {
        return lookupAll(".folded .count-field").stream()
                .anyMatch(node -> node instanceof CountField field && field.getChoice() == choice);
    }
}
