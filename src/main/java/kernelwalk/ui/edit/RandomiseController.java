package kernelwalk.ui.edit;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.fxml.FXML;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.Words;

/** Asks which cells get which random numbers; shows the seed, so that it can be written down and used again. */
public final class RandomiseController {

    private static final int LEAST = 0;
    private static final int MOST = 9;
    private static final int SEEDS = 10_000;

    @FXML private ChoiceBox<Scope> scope;

    @FXML private Spinner<Integer> least;

    @FXML private Spinner<Integer> most;

    @FXML private TextField seed;

    private final Words words;
    private final List<Scope> scopes;
    private final Scope chosen;

    public RandomiseController(Words words, List<Scope> scopes, Scope chosen) {
        this.words = words;
        this.scopes = scopes;
        this.chosen = chosen;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(scope, scopes, this::named);
        scope.setValue(chosen);
        least.setValueFactory(range(LEAST));
        most.setValueFactory(range(MOST));
        least.valueProperty().subscribe(this::raiseMost);
        most.valueProperty().subscribe(this::lowerLeast);
        seed.setTextFormatter(
                new TextFormatter<>(
                        change -> {
                            change.setText(PlainSigns.of(change.getText()));
                            return change.getControlNewText().matches("-?\\d{0,18}")
                                    ? change
                                    : null;
                        }));
        drawSeed();
    }

    private String named(Scope place) {
        return words.say("edit.randomise.scope." + place.name().toLowerCase(Locale.ROOT));
    }

    private static IntegerSpinnerValueFactory range(int initial) {
        var factory =
                new IntegerSpinnerValueFactory(
                        -SeededNumbers.FURTHEST, SeededNumbers.FURTHEST, initial);
        factory.setConverter(new WholeText(factory::getValue));
        return factory;
    }

    private void raiseMost(int from) {
        if (most.getValue() < from) {
            most.getValueFactory().setValue(from);
        }
    }

    private void lowerLeast(int to) {
        if (least.getValue() > to) {
            least.getValueFactory().setValue(to);
        }
    }

    @FXML
    private void drawSeed() {
        seed.setText(Integer.toString(ThreadLocalRandom.current().nextInt(SEEDS)));
    }

    /** What was chosen; empty when there is no seed. */
    public Optional<RandomChoice> choice() {
        if (!seed.getText().matches("-?\\d+")) {
            return Optional.empty();
        }
        var numbers =
                new SeededNumbers(
                        Long.parseLong(seed.getText()), least.getValue(), most.getValue());
        return Optional.of(new RandomChoice(scope.getValue(), numbers));
    }
}
