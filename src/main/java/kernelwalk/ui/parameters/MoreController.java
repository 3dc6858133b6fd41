package kernelwalk.ui.parameters;

import java.util.List;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rounding;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.words.Words;

/** The less used parameters, in a pop-over. */
public final class MoreController implements Controller {

    @FXML private ParameterForm form;

    @FXML private CheckBox flip;

    @FXML private CheckBox countPadding;

    @FXML private ChoiceBox<Rounding> rounding;

    @FXML private ChoiceBox<NumberType> numbers;

    private final Words words;
    private final Parameters parameters;
    private final Listening listening = new Listening();

    public MoreController(Parameters parameters, Words words) {
        this.words = words;
        this.parameters = parameters;
    }

    @FXML
    private void initialize() {
        var boxes = new NamedChoices(listening);
        NamedChoices.offer(
                rounding,
                List.of(Rounding.values()),
                way -> words.say("parameters.rounding." + way.code()));
        boxes.follow(
                rounding,
                parameters.choices().map(Choices::rounding),
                chosen -> parameters.choose(Choice.ROUNDING, now -> now.with(chosen)));
        NamedChoices.offer(
                numbers, List.of(NumberType.values()), type -> words.say("numbers." + type.code()));
        boxes.follow(
                numbers,
                parameters.choices().map(Choices::numbers),
                chosen -> parameters.choose(Choice.NUMBERS, now -> now.with(chosen)));
        listening.to(parameters.choices(), this::show);
        Captions.lead(form);
        form.show(
                parameters,
                words,
                listening,
                Map.of(
                        Choice.ROUNDING,
                        rounding,
                        Choice.COUNT_PADDING,
                        countPadding,
                        Choice.FLIP,
                        flip,
                        Choice.NUMBERS,
                        numbers));
    }

    private void show(Choices choices) {
        flip.setSelected(choices.flip());
        countPadding.setSelected(choices.countPadding());
    }

    @FXML
    private void flip() {
        parameters.choose(Choice.FLIP, now -> now.withFlip(flip.isSelected()));
    }

    @FXML
    private void countPadding() {
        boolean counts = countPadding.isSelected();
        parameters.choose(Choice.COUNT_PADDING, now -> now.withCountPadding(counts));
    }

    @Override
    public void close() {
        listening.close();
    }
}
