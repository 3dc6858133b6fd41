package kernelwalk.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.words.Words;
import org.controlsfx.control.decoration.Decoration;
import org.controlsfx.control.decoration.StyleClassDecoration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * Holds fields whose ids name choices: gives them their names, hides those that do not apply, and marks those at
 * fault, with the reason under the first of them.
 */
public final class ParameterPane extends StackPane {

    /** Put on by itself: the decorator would put a pane of its own around the whole window. */
    private static final Decoration IMPOSSIBLE = new StyleClassDecoration("impossible");

    private static final double GAP = 4;

    private final Map<Choice, Control> fields = new EnumMap<>(Choice.class);
    private final Label reason = new Label();
    private Optional<Node> anchor = Optional.empty();
    private Node elsewhere;

    public ParameterPane() {
        reason.getStyleClass().add("reason");
        reason.setGraphic(new FontIcon(Feather.ALERT_CIRCLE));
        reason.setWrapText(true);
        reason.setManaged(false);
        reason.setMouseTransparent(true);
        reason.setVisible(false);
    }

    /**
     * Follows the parameters until the listening ends.
     *
     * @param elsewhere what stands for the fields that are not in this pane, or null
     */
    void show(Parameters parameters, Words words, Listening listening, Node elsewhere) {
        this.elsewhere = elsewhere;
        addReason();
        collect(this, words);
        fields.values().stream()
                .filter(CountField.class::isInstance)
                .map(CountField.class::cast)
                .forEach(field -> field.show(parameters, listening));
        listening.to(parameters.choices(), this::apply);
        listening.to(parameters.complaint(), complaint -> mark(complaint, words));
    }

    /** Over whatever is below a bar, which must not jump; at the end of a form that stands alone. */
    private void addReason() {
        if (elsewhere == null && getChildren().getFirst() instanceof Pane column) {
            reason.managedProperty().bind(reason.visibleProperty());
            column.getChildren().add(reason);
        } else {
            getChildren().add(reason);
        }
    }

    private void collect(Node node, Words words) {
        Optional<Choice> choice = Optional.ofNullable(node.getId()).flatMap(Choice::named);
        if (choice.isPresent() && node instanceof Control field) {
            String name = words.say("choice." + choice.get().word());
            field.setAccessibleText(name);
            field.setTooltip(new Tooltip(name));
            fields.put(choice.get(), field);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, words));
        }
    }

    private void apply(Choices choices) {
        fields.forEach(
                (choice, field) -> {
                    Node shown = field.getParent() instanceof Pane group ? group : field;
                    Shown.set(shown, choices.has(choice));
                });
    }

    private void mark(Optional<Complaint> complaint, Words words) {
        anchor = Optional.empty();
        fields.forEach(
                (choice, field) -> {
                    boolean wrong =
                            complaint.filter(it -> it.choices().contains(choice)).isPresent();
                    mark(field, wrong);
                    field.setAccessibleHelp(wrong ? complaint.get().reason().in(words) : null);
                    anchor = anchor.isEmpty() && wrong ? Optional.of(field) : anchor;
                });
        if (elsewhere != null) {
            boolean wrong = complaint.isPresent() && anchor.isEmpty();
            mark(elsewhere, wrong);
            anchor = wrong ? Optional.of(elsewhere) : anchor;
        }
        complaint.ifPresent(it -> reason.setText(it.reason().in(words)));
        reason.setVisible(anchor.isPresent());
        requestLayout();
    }

    private static void mark(Node field, boolean wrong) {
        IMPOSSIBLE.removeDecoration(field);
        if (wrong) {
            IMPOSSIBLE.applyDecoration(field);
        }
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (anchor.isPresent() && elsewhere != null) {
            getChildren().forEach(ParameterPane::layOut);
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
