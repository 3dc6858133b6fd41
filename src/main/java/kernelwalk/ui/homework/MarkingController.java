package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.MarkingRules.Layout;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** The card that says what the exercise asks of an answer. */
public final class MarkingController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final int MOST_OFFERED = 6;

    @FXML private VBox card;

    @FXML private ChoiceBox<Integer> places;

    @FXML private ChoiceBox<OptionalInt> inputs;

    @FXML private TextField tolerance;

    @FXML private CheckBox anyLayout;

    private final Document document;
    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();
    private Optional<Rational> shown = Optional.empty();

    public MarkingController(Document document, Practice practice, Words words) {
        this.document = document;
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        NamedChoices.offer(places, offered(), this::named);
        NamedChoices.offer(
                inputs,
                Stream.concat(
                                Stream.of(OptionalInt.empty()),
                                offered().stream().map(OptionalInt::of))
                        .toList(),
                this::named);
        listening.to(practice.asksValues(), asked -> Shown.set(card, asked));
        listening.to(document.exercise().map(Exercise::marking), this::show);
        listening.toChanges(
                places.valueProperty(), () -> change(it -> it.withPlaces(places.getValue())));
        listening.toChanges(
                inputs.valueProperty(),
                () -> change(it -> it.withInputsRounded(inputs.getValue())));
        listening.toChanges(
                anyLayout.selectedProperty(),
                () -> change(it -> it.with(anyLayout.isSelected() ? Layout.ANY : Layout.EXACT)));
        listening.toChanges(tolerance.focusedProperty(), this::allow);
    }

    private static List<Integer> offered() {
        return IntStream.rangeClosed(0, MOST_OFFERED).boxed().toList();
    }

    private String named(int least) {
        return least == 0
                ? words.say("homework.marking.places.any")
                : words.say("homework.marking.places.least", least);
    }

    private String named(OptionalInt rounded) {
        return rounded.isEmpty()
                ? words.say("homework.marking.inputs.exact")
                : words.say("homework.marking.inputs.rounded", rounded.getAsInt());
    }

    private void show(MarkingRules rules) {
        places.setValue(rules.leastPlaces());
        inputs.setValue(rules.inputsRounded());
        anyLayout.setSelected(rules.layout() == Layout.ANY);
        if (!shown.equals(Optional.of(rules.tolerance()))) {
            shown = Optional.of(rules.tolerance());
            tolerance.setText(NumberText.typed(rules.tolerance()));
            tolerance.pseudoClassStateChanged(WRONG, false);
        }
    }

    /** Takes the distance that is typed; one that is none stays to be mended. */
    @FXML
    private void allow() {
        try {
            var distance = (Rational) NumberText.parse(tolerance.getText(), NumberType.EXACT);
            change(rules -> rules.withTolerance(distance));
            tolerance.pseudoClassStateChanged(WRONG, false);
        } catch (NotationException | IllegalArgumentException notADistance) {
            tolerance.pseudoClassStateChanged(WRONG, true);
        }
    }

    private void change(UnaryOperator<MarkingRules> edit) {
        MarkingRules now = document.exercise().get().marking();
        MarkingRules changed = edit.apply(now);
        if (!changed.equals(now)) {
            document.change(
                    Phrase.of("homework.change.marking"), exercise -> exercise.with(changed));
        }
    }

    @Override
    public void close() {
        listening.close();
    }
}
