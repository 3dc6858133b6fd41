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
    private ReasonLabel standing;

    public ParameterBar() {
        reason.setManaged(false);
    }

    /**
     * Follows the parameters until the listening ends.
     *
     * @param boxes     fields that are no number
     * @param elsewhere what stands for the fields that are not in this bar
     * @param refusal   what the chosen rules would refuse, which stands as long as that is so
     */
    void show(
            Parameters parameters,
            Words words,
            Listening listening,
            Map<Choice, ? extends Control> boxes,
            Node elsewhere,
            ReasonLabel refusal) {
        standing = refusal;
        standing.setManaged(false);
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
        Optional<Node> marked = fields.mark(objection).filter(this::holds);
        boolean isElsewhere = objection.isPresent() && marked.isEmpty();
        ParameterFields.mark(elsewhere, isElsewhere);
        anchor =
                complaint.isEmpty()
                        ? Optional.empty()
                        : isElsewhere ? Optional.of(elsewhere) : marked;
        reason.say(complaint, words, anchor.isPresent());
        requestLayout();
    }

    /** Whether a field stands in the bar, and is not folded away. */
    private boolean holds(Node field) {
        Node node = field;
        while (node != null && node != this) {
            node = node.getParent();
        }
        return node == this;
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (standing != null && standing.isVisible()) {
            double width = Math.min(standing.prefWidth(-1), getWidth() - 2 * GAP);
            double x = getWidth() - width - GAP;
            standing.resizeRelocate(x, getHeight() + GAP, width, standing.prefHeight(width));
        }
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
