package kernelwalk.ui.parameters;

import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.layout.StackPane;
import kernelwalk.exercise.Choice;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.ReasonLabel;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;

/**
 * A bar of fields of choices. The reason for what cannot be done floats under the first field at fault, over whatever is
 * below the bar, which must not jump.
 */
public final class ParameterBar extends StackPane {

    private static final double GAP = 4;

    private final ReasonLabel reason = new ReasonLabel();
    private Optional<Node> anchor = Optional.empty();

    public ParameterBar() {
        reason.setManaged(false);
    }

    /**
     * Follows the parameters until the listening ends.
     *
     * @param boxes     fields that are no number
     * @param elsewhere what stands for the fields that are not in this bar
     */
    void show(
            Parameters parameters,
            Words words,
            Listening listening,
            Map<Choice, ? extends Control> boxes,
            Node elsewhere) {
        var fields = new ParameterFields(boxes, this, words);
        getChildren().add(reason);
        fields.follow(parameters, listening);
        listening.to(
                parameters.objection(),
                objection -> mark(fields, objection, parameters, words, elsewhere));
    }

    private void mark(
            ParameterFields fields,
            Optional<Complaint> objection,
            Parameters parameters,
            Words words,
            Node elsewhere) {
        Optional<Complaint> complaint = parameters.complaint().get();
        Optional<Node> here = fields.mark(objection).filter(_ -> complaint.isPresent());
        boolean isElsewhere = complaint.isPresent() && here.isEmpty();
        ParameterFields.mark(elsewhere, isElsewhere);
        anchor = isElsewhere ? Optional.of(elsewhere) : here;
        reason.say(complaint, words, anchor.isPresent());
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (anchor.isPresent()) {
            getChildren().forEach(ParameterBar::layOut);
            Bounds field = sceneToLocal(anchor.get().localToScene(anchor.get().getLayoutBounds()));
            double width = Math.min(reason.prefWidth(-1), getWidth() - 2 * GAP);
            double x = Math.clamp(field.getMinX(), GAP, Math.max(GAP, getWidth() - width - GAP));
            reason.resizeRelocate(x, field.getMaxY() + 2 * GAP, width, reason.prefHeight(width));
        }
    }

    private static void layOut(Node node) {
        if (node instanceof Parent parent) {
            parent.layout();
        }
    }
}
