package kernelwalk.ui.panels;

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
    private final ObjectProperty<CodeLanguage> language =
            new SimpleObjectProperty<>(CodeLanguage.KERAS);

    public Program(Document document) {
        this.document = document;
    }

    public ObjectProperty<CodeLanguage> language() {
        return language;
    }

    /** The whole program. */
    public String text() {
        return language.get().write(document.exercise().get());
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
