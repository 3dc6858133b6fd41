package kernelwalk.ui.edit;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.GridPane;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.export.SeedProgram;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.framework.seed.SeededFramework;
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
    private static final String OF_WHOLE = "whole";
    private static final String OF_FRAMEWORK = "framework";

    @FXML private GridPane form;

    @FXML private ChoiceBox<Optional<SeededFramework>> source;

    @FXML private ChoiceBox<Scope> scope;

    @FXML private Spinner<Integer> least;

    @FXML private Spinner<Integer> most;

    @FXML private TextField seed;

    @FXML private Label beforeName;

    @FXML private Spinner<Integer> before;

    @FXML private Label rule;

    @FXML private TextArea lines;

    private final Words words;
    private final List<Scope> scopes;
    private final Scope chosen;
    private final Exercise exercise;

    /**
     * @param exercise whose weights a framework draws, where weights are offered
     */
    public RandomiseController(Words words, List<Scope> scopes, Scope chosen, Exercise exercise) {
        this.words = words;
        this.scopes = scopes;
        this.chosen = chosen;
        this.exercise = exercise;
    }

    @FXML
    private void initialize() {
        var sources = new ArrayList<>(List.of(Optional.<SeededFramework>empty()));
        if (scopes.contains(Scope.KERNEL)) {
            List.of(SeededFramework.values()).forEach(each -> sources.add(Optional.of(each)));
        }
        NamedChoices.offer(source, sources, this::named);
        NamedChoices.offer(scope, scopes, this::named);
        scope.setValue(chosen);
        least.setValueFactory(range(-SeededNumbers.FURTHEST, LEAST));
        most.setValueFactory(range(-SeededNumbers.FURTHEST, MOST));
        before.setValueFactory(range(0, 0));
        least.valueProperty().subscribe(this::raiseMost);
        most.valueProperty().subscribe(this::lowerLeast);
        seed.setTextFormatter(
                new TextFormatter<>(
                        change -> {
                            change.setText(PlainSigns.of(change.getText()));
                            return isSeedSoFar(change.getControlNewText()) ? change : null;
                        }));
        source.setValue(Optional.empty());
        drawSeed();
        source.valueProperty().subscribe(this::show);
        seed.textProperty().subscribe(this::showLines);
        before.valueProperty().subscribe(this::showLines);
    }

    private String named(Optional<SeededFramework> place) {
        return place.map(framework -> words.say("edit.randomise.as", framework.title()))
                .orElseGet(() -> words.say("edit.randomise.whole"));
    }

    private String named(Scope place) {
        return words.say("edit.randomise.scope." + place.name().toLowerCase(Locale.ROOT));
    }

    private static IntegerSpinnerValueFactory range(int from, int initial) {
        var factory = new IntegerSpinnerValueFactory(from, SeededNumbers.FURTHEST, initial);
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

    private boolean isSeedSoFar(String text) {
        return text.matches("-?\\d{0,18}")
                && (!text.matches("-?\\d+")
                        || source.getValue().stream()
                                .allMatch(each -> each.takes(new BigInteger(text))));
    }

    private void show(Optional<SeededFramework> drawing) {
        String hidden = drawing.isEmpty() ? OF_FRAMEWORK : OF_WHOLE;
        for (Node node : form.getChildren()) {
            boolean isSeen = !hidden.equals(node.getUserData());
            node.setVisible(isSeen);
            node.setManaged(isSeen);
        }
        drawing.ifPresent(
                framework -> {
                    String of = framework.isTorch() ? "torch" : "keras";
                    beforeName.setText(words.say("edit.randomise.before." + of));
                    rule.setText(words.say("edit.randomise.rule." + of));
                });
        if (!isSeedSoFar(seed.getText())) {
            drawSeed();
        }
        showLines();
        if (form.getScene() != null) {
            form.getScene().getWindow().sizeToScene();
        }
    }

    private void showLines() {
        weights()
                .ifPresentOrElse(
                        drawn -> lines.setText(SeedProgram.of(exercise, drawn).toString()),
                        lines::clear);
    }

    @FXML
    private void drawSeed() {
        seed.setText(Integer.toString(ThreadLocalRandom.current().nextInt(SEEDS)));
    }

    private Optional<FirstWeights> weights() {
        return source.getValue()
                .filter(_ -> hasSeed())
                .map(
                        framework ->
                                new FirstWeights(
                                        framework,
                                        new BigInteger(seed.getText()),
                                        before.getValue()));
    }

    private boolean hasSeed() {
        return seed.getText().matches("-?\\d+");
    }

    /** What was chosen; empty when there is no seed. */
    public Optional<RandomChoice> choice() {
        if (source.getValue().isPresent() || !hasSeed()) {
            return weights().map(RandomChoice.OfFramework::new);
        }
        var numbers =
                new SeededNumbers(
                        Long.parseLong(seed.getText()), least.getValue(), most.getValue());
        return Optional.of(new RandomChoice.Whole(scope.getValue(), numbers));
    }
}
