package kernelwalk.ui.edit;

import java.util.Arrays;
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
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.exercise.SeededNumbers;
import kernelwalk.export.SeedProgram;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.Words;

/** Asks which cells get which random numbers; shows the seed, so that it can be written down and used again. */
public final class RandomiseController {

    private static final int LEAST = 0;
    private static final int MOST = 9;
    private static final int SEEDS = 10_000;

    /** Who draws. */
    public enum Source {
        WHOLE,
        FRAMEWORK
    }

    @FXML private GridPane form;

    @FXML private ChoiceBox<Source> source;

    @FXML private ChoiceBox<Scope> scope;

    @FXML private ChoiceBox<SeededFramework> framework;

    @FXML private Spinner<Integer> least;

    @FXML private Spinner<Integer> most;

    @FXML private TextField seed;

    @FXML private Label beforeName;

    @FXML private Spinner<Integer> before;

    @FXML private Label ordinal;

    @FXML private ChoiceBox<Initializer> initializer;

    @FXML private Label rule;

    @FXML private TextArea lines;

    private final Words words;
    private final List<Scope> scopes;
    private final Scope chosen;
    private final Exercise exercise;
    private final OriginForm origin;

    /**
     * @param exercise whose weights a framework draws, where weights are offered
     */
    public RandomiseController(Words words, List<Scope> scopes, Scope chosen, Exercise exercise) {
        this.words = words;
        this.scopes = scopes;
        this.chosen = chosen;
        this.exercise = exercise;
        origin = new OriginForm(exercise);
    }

    @FXML
    private void initialize() {
        boolean hasWeights = scopes.contains(Scope.KERNEL);
        List<Source> sources = hasWeights ? Arrays.asList(Source.values()) : List.of(Source.WHOLE);
        NamedChoices.offer(source, sources, each -> named("source", each));
        NamedChoices.offer(scope, scopes, each -> named("scope", each));
        NamedChoices.offer(
                framework, Arrays.asList(SeededFramework.values()), SeededFramework::title);
        initializer.setConverter(NamedChoices.named(each -> named("initializer", each)));
        scope.setValue(chosen);
        least.setValueFactory(range(-SeededNumbers.FURTHEST, LEAST));
        most.setValueFactory(range(-SeededNumbers.FURTHEST, MOST));
        before.setValueFactory(range(0, 0));
        least.valueProperty().subscribe(this::raiseMost);
        most.valueProperty().subscribe(this::lowerLeast);
        drawSeed();
        seed.setTextFormatter(new TextFormatter<>(this::seedSoFar));
        source.setValue(Source.WHOLE);
        framework.setValue(SeededFramework.KERAS_2);
        if (hasWeights) {
            begin();
        }
        source.valueProperty().subscribe(this::show);
        framework.valueProperty().subscribe(this::begin);
        seed.textProperty().subscribe(this::showLines);
        before.valueProperty().subscribe(this::showLines);
        before.getEditor().textProperty().subscribe(this::countWhileTyped);
        initializer.valueProperty().subscribe(this::showLines);
        show();
    }

    private String named(String what, Enum<?> each) {
        return words.say("edit.randomise." + what + "." + each.name().toLowerCase(Locale.ROOT));
    }

    /** The lines follow the number before as it is typed. */
    private void countWhileTyped(String text) {
        if (text.matches("\\d{1,9}")) {
            before.getValueFactory().setValue(Integer.valueOf(text));
        }
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

    private TextFormatter.Change seedSoFar(TextFormatter.Change change) {
        change.setText(PlainSigns.of(change.getText()));
        return isSeedSoFar(change.getControlNewText()) ? change : null;
    }

    private boolean isSeedSoFar(String text) {
        return isOfFramework()
                ? OriginForm.isSeedSoFar(text, framework.getValue())
                : text.matches("-?\\d{0,18}");
    }

    private boolean isOfFramework() {
        return source.getValue() == Source.FRAMEWORK;
    }

    /** Begins with what the framework has. */
    private void begin() {
        SeededFramework drawing = framework.getValue();
        var counted = (IntegerSpinnerValueFactory) before.getValueFactory();
        counted.setAmountToStepBy(origin.step(drawing));
        counted.setValue(origin.before(drawing));
        initializer.getItems().setAll(OriginForm.initializers(drawing));
        initializer.setValue(Initializer.DEFAULT);
        show();
    }

    private void show() {
        SeededFramework drawing = framework.getValue();
        String hidden = isOfFramework() ? "whole" : "framework";
        for (Node node : form.getChildren()) {
            String of = String.valueOf(node.getUserData());
            Shown.set(node, !of.startsWith(hidden) && !(of.endsWith("keras") && drawing.isTorch()));
        }
        beforeName.setText(words.say("edit.randomise.before." + ofWhom()));
        rule.setText(words.say("edit.randomise.rule." + ofWhom()));
        if (!isSeedSoFar(seed.getText())) {
            drawSeed();
        }
        showLines();
        if (form.getScene() != null) {
            form.getScene().getWindow().sizeToScene();
            form.getScene().getWindow().centerOnScreen();
        }
    }

    private String ofWhom() {
        return framework.getValue().isTorch() ? "torch" : "keras";
    }

    private void showLines() {
        if (isOfFramework()) {
            String key = "edit.randomise.ordinal." + ofWhom();
            ordinal.setText(
                    origin.ordinal(framework.getValue(), before.getValue())
                            .map(place -> words.say(key, place))
                            .orElse(""));
        }
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
        return Optional.of(framework.getValue())
                .filter(_ -> isOfFramework() && initializer.getValue() != null)
                .flatMap(
                        drawing ->
                                OriginForm.origin(
                                        drawing,
                                        seed.getText(),
                                        before.getValue(),
                                        initializer.getValue()))
                .map(FirstWeights::new);
    }

    /** Whether numbers can be drawn; else the keyboard waits at the seed, which is missing. */
    public boolean agrees() {
        boolean isWhole = choice().isPresent();
        if (!isWhole) {
            seed.requestFocus();
        }
        return isWhole;
    }

    /** What was chosen; empty when there is no seed. */
    public Optional<RandomChoice> choice() {
        if (isOfFramework()) {
            return weights().map(RandomChoice.OfFramework::new);
        }
        return Optional.of(seed.getText())
                .filter(text -> text.matches("-?\\d+"))
                .map(Long::valueOf)
                .map(from -> new SeededNumbers(from, least.getValue(), most.getValue()))
                .map(numbers -> new RandomChoice.Whole(scope.getValue(), numbers));
    }
}
