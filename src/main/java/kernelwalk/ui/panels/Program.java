package kernelwalk.ui.panels;

import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.CodeLanguage;
import kernelwalk.ui.document.Document;
import kernelwalk.words.Words;

/** The program that computes the exercise, in the language that the user chose. */
public final class Program {

    /** More numbers than anybody reads. */
    static final int MOST_SHOWN = 20_000;

    private final Document document;
    private final UnaryOperator<Exercise> named;
    private final ObjectProperty<CodeLanguage> language =
            new SimpleObjectProperty<>(CodeLanguage.KERAS);

    /**
     * @param named gives an exercise the title that it has in the language of the window
     */
    public Program(Document document, UnaryOperator<Exercise> named) {
        this.document = document;
        this.named = named;
    }

    public ObjectProperty<CodeLanguage> language() {
        return language;
    }

    /** The whole program. */
    public String text() {
        return language.get().write(named.apply(document.exercise().get()));
    }

    /** The program, or that it is too long to be shown. */
    String shown(Words words) {
        long numbers = numbers(document.exercise().get());
        return numbers <= MOST_SHOWN ? text() : words.say("panels.code.too-long", numbers);
    }

    private static long numbers(Exercise exercise) {
        long weights =
                exercise.operation() instanceof Weighted weighted ? weighted.kernel().count() : 0;
        return exercise.input().count() + weights;
    }
}
