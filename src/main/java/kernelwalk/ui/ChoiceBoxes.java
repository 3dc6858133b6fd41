package kernelwalk.ui;

import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import kernelwalk.exercise.Choices;
import kernelwalk.words.Words;

/** Ties choice boxes to the parameters. */
final class ChoiceBoxes {

    private final Parameters parameters;
    private final Words words;
    private final Listening listening;

    ChoiceBoxes(Parameters parameters, Words words, Listening listening) {
        this.parameters = parameters;
        this.words = words;
        this.listening = listening;
    }

    /**
     * Offers values by name.
     *
     * @param key  the beginning of the keys of their names
     * @param word the end of the key of a value
     */
    <T> void fill(ChoiceBox<T> box, String key, T[] values, Function<T, String> word) {
        Map<String, T> named =
                Stream.of(values)
                        .collect(
                                Collectors.toMap(
                                        value -> words.say(key + word.apply(value)), it -> it));
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T value) {
                        return value == null ? "" : words.say(key + word.apply(value));
                    }

                    @Override
                    public T fromString(String text) {
                        return named.get(text);
                    }
                });
        box.getItems().setAll(values);
    }

    /** Shows what is chosen, and tells what the user chooses. */
    <T> void follow(ChoiceBox<T> box, Function<Choices, T> shown, Consumer<T> chosen) {
        listening.to(parameters.choices(), choices -> box.setValue(shown.apply(choices)));
        listening.toChanges(
                box.valueProperty(),
                () -> {
                    if (box.getValue() != shown.apply(parameters.choices().get())) {
                        chosen.accept(box.getValue());
                    }
                });
    }
}
