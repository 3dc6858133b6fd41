package kernelwalk.ui.control;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;

/** Boxes of choices, each choice with its name in the language of the window. */
public final class NamedChoices {

    private final Listening listening;

    /**
     * @param listening ends what joins the boxes to what is chosen
     */
    public NamedChoices(Listening listening) {
        this.listening = listening;
    }

    /** The names of choices that are only ever chosen, never typed; of no choice none. */
    public static <T> StringConverter<T> named(Function<? super T, String> name) {
        return new StringConverter<>() {
            @Override
            public String toString(T choice) {
                return choice == null ? "" : name.apply(choice);
            }

            @Override
            public T fromString(String typed) {
                throw new UnsupportedOperationException("a choice is not typed: " + typed);
            }
        };
    }

    /** Offers choices by name. */
    public static <T> void offer(
            ChoiceBox<T> box, List<T> choices, Function<? super T, String> name) {
        box.setConverter(named(name));
        box.getItems().setAll(choices);
    }

    /** Keeps a box and what is chosen the same. */
    public <T> void join(ChoiceBox<T> box, ObjectProperty<T> chosen) {
        follow(box, chosen, chosen::set);
    }

    /** Shows what is chosen, and tells what the user chooses instead. */
    public <T> void follow(
            ChoiceBox<T> box, ObservableValue<T> chosen, Consumer<? super T> choose) {
        listening.to(chosen, box::setValue);
        listening.toChanges(
                box.valueProperty(),
                () -> {
                    if (box.getValue() != chosen.getValue()) {
                        choose.accept(box.getValue());
                    }
                });
    }
}
