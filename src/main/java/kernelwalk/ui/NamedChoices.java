package kernelwalk.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import kernelwalk.words.Words;

/** Joins boxes of choices, each with its name in the bundles, to what is chosen. */
final class NamedChoices {

    private final Words words;
    private final Listening listening;

    /**
     * @param listening ends the joining
     */
    NamedChoices(Words words, Listening listening) {
        this.words = words;
        this.listening = listening;
    }

    /**
     * Fills a box, and keeps it and what is chosen the same.
     *
     * @param key where the name of a choice stands
     */
    <T> void join(
            ChoiceBox<T> box, List<T> items, ObjectProperty<T> chosen, Function<T, String> key) {
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : words.say(key.apply(item));
                    }

                    @Override
                    public T fromString(String name) {
                        return chosen.get();
                    }
                });
        box.getItems().setAll(items);
        listening.to(chosen, box::setValue);
        listening.toChanges(box.valueProperty(), () -> chosen.set(box.getValue()));
    }
}
