package kernelwalk.ui.parameters;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Words;
import org.controlsfx.control.decoration.Decoration;
import org.controlsfx.control.decoration.StyleClassDecoration;

/** Fields of choices: gives them their names, hides those that do not apply, and marks those at fault. */
final class ParameterFields {

    /** Put on by itself: the decorator would put a pane of its own around the whole window. */
    private static final Decoration IMPOSSIBLE = new StyleClassDecoration("impossible");

    /** What cannot be chosen where a layer before gives the input. */
    private static final Set<Choice> OF_INPUT = EnumSet.range(Choice.SAMPLES, Choice.CHANNELS);

    private final Map<Choice, Control> fields;
    private final Words words;

    /** Why sizes are given; made when they are for the first time. */
    private Optional<Tooltip> why = Optional.empty();

    /**
     * @param boxes fields that are no number
     * @param root  holds the fields for numbers
     */
    ParameterFields(Map<Choice, ? extends Control> boxes, Parent root, Words words) {
        this.fields = new EnumMap<>(boxes);
        this.words = words;
        collect(root);
        fields.forEach(this::name);
    }

    private void collect(Node node) {
        if (node instanceof CountField field) {
            fields.put(field.getChoice(), field);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(this::collect);
        }
    }

    private void name(Choice choice, Control field) {
        String name = words.say("choice." + choice.code());
        field.setAccessibleText(name);
        Tip.setText(field, name);
    }

    /** Follows the parameters until the listening ends. */
    void follow(Parameters parameters, Listening listening) {
        fields.values().stream()
                .filter(CountField.class::isInstance)
                .map(CountField.class::cast)
                .forEach(field -> field.show(parameters, listening));
        listening.to(parameters.choices(), choices -> apply(choices, parameters.choosesInput()));
        fields.forEach(
                (choice, field) ->
                        listening.toChanges(
                                field.focusedProperty(),
                                () -> Platform.runLater(() -> leave(choice, field, parameters))));
    }

    /** The keyboard has gone from a field at fault to one that does not stand beside it. */
    private void leave(Choice choice, Control field, Parameters parameters) {
        boolean isAtFault =
                parameters.complaint().get().filter(it -> it.isBeside(choice)).isPresent();
        if (isAtFault && !isBeside(choice, field.getScene())) {
            parameters.leave();
        }
    }

    /** Whether the keyboard is in the field of a choice or in one beside it; in a window that is gone it stays. */
    private boolean isBeside(Choice choice, Scene scene) {
        return scene == null
                || scene.getFocusOwner() == null
                || fields.entrySet().stream()
                        .filter(each -> each.getValue() == scene.getFocusOwner())
                        .anyMatch(each -> each.getKey().standsBeside(choice));
    }

    private void apply(Choices choices, boolean choosesInput) {
        fields.forEach(
                (choice, field) -> {
                    Node shown = field.getParent() instanceof Pane group ? group : field;
                    Shown.set(shown, choices.has(choice));
                    if (OF_INPUT.contains(choice)) {
                        setGiven(field, shown, !choosesInput);
                    }
                });
    }

    /** A field that is disabled shows no reason itself, so that what it stands in does. */
    private void setGiven(Control field, Node group, boolean given) {
        field.setDisable(given);
        String reason = words.say("parameters.input-given");
        why.ifPresent(tip -> Tooltip.uninstall(group, tip));
        if (given) {
            why = why.or(() -> Optional.of(new Tooltip(reason)));
            Tooltip.install(group, why.orElseThrow());
        }
        field.setAccessibleHelp(given ? reason : null);
    }

    /** Marks the fields at fault; the first of them, if they are here. */
    Optional<Node> mark(Optional<Complaint> complaint) {
        Optional<Node> first = Optional.empty();
        for (Map.Entry<Choice, Control> each : fields.entrySet()) {
            boolean wrong =
                    complaint.filter(it -> it.choices().contains(each.getKey())).isPresent();
            Control field = each.getValue();
            mark(field, wrong);
            if (!field.isDisabled()) {
                field.setAccessibleHelp(wrong ? complaint.get().reason().in(words) : null);
            }
            first = first.isEmpty() && wrong ? Optional.of(field) : first;
        }
        return first;
    }

    /** Marks one field, or takes its mark away. */
    static void mark(Node field, boolean wrong) {
        IMPOSSIBLE.removeDecoration(field);
        if (wrong) {
            IMPOSSIBLE.applyDecoration(field);
        }
    }
}
