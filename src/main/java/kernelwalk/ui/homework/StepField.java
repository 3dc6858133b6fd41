package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.practice.Step;
import kernelwalk.ui.practice.StepMark;
import kernelwalk.ui.practice.StepsForm;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A field for one step, and when it was checked a sign: in a grid in the corner of the field, else under it with its
 * word. Enter checks it alone.
 */
final class StepField extends VBox {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass RIGHT = PseudoClass.getPseudoClass("right");

    private final TextField typed = new TextField();
    private final Label word = new Label();
    private final String name;
    private final Words words;

    /**
     * @param name      what the step is called, for those who hear it
     * @param inGrid    whether there is no room for a word
     * @param listening ends what the field listens to
     */
    StepField(
            Step step,
            String name,
            boolean inGrid,
            StepsForm form,
            Words words,
            Listening listening) {
        this.name = name;
        this.words = words;
        getStyleClass().add("step");
        typed.setId("step-" + step.line() + "-" + step.place());
        typed.setText(step.text().get());
        typed.setOnAction(_ -> form.check(step));
        word.setId(typed.getId() + "-mark");
        word.getStyleClass().add("mark");
        if (inGrid) {
            word.setContentDisplay(ContentDisplay.GRAPHIC_ONLY);
            word.setMouseTransparent(true);
            StackPane.setAlignment(word, Pos.TOP_RIGHT);
            getChildren().setAll(new StackPane(typed, word));
        } else {
            getChildren().setAll(typed, word);
        }
        listening.toChanges(typed.textProperty(), () -> step.text().set(typed.getText()));
        listening.to(step.mark(), this::show);
    }

    private void show(Optional<StepMark> mark) {
        String said = mark.map(now -> words.say("homework.steps.field." + now.code())).orElse("");
        word.setText(said);
        word.setGraphic(mark.map(now -> new FontIcon(icon(now))).orElse(null));
        Shown.set(word, mark.isPresent());
        typed.setTooltip(mark.isPresent() ? new Tooltip(said) : null);
        for (Node node : List.<Node>of(typed, word)) {
            node.pseudoClassStateChanged(RIGHT, mark.equals(Optional.of(StepMark.RIGHT)));
            node.pseudoClassStateChanged(WRONG, mark.filter(StepMark::isWrong).isPresent());
        }
        typed.setAccessibleText(said.isEmpty() ? name : name + ", " + said);
    }

    private static Feather icon(StepMark mark) {
        return switch (mark) {
            case RIGHT -> Feather.CHECK;
            case FOLLOWS -> Feather.CORNER_DOWN_RIGHT;
            case WRONG, NO_NUMBER -> Feather.X;
            case BLANK -> Feather.MINUS;
        };
    }
}
