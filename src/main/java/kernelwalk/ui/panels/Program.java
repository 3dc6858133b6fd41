package kernelwalk.ui.panels;

import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.SeedProgram;
import kernelwalk.framework.seed.DrawnWeight;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.ui.document.Document;
import kernelwalk.words.Words;

/**
 * The program that computes the exercise, in the language that the user chose; or the one that draws the weights of its
 * open layer, where it is known how they were drawn.
 */
public final class Program {

    /** More numbers than anybody reads. */
    static final int MOST_SHOWN = 20_000;

    private final Document document;
    private final UnaryOperator<Exercise> named;
    private final ObjectProperty<CodeLanguage> language =
            new SimpleObjectProperty<>(CodeLanguage.KERAS);
    private final BooleanProperty drawing = new SimpleBooleanProperty();
    private Exercise asked;
    private Optional<FirstWeights> known = Optional.empty();

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

    /** Whether the program that draws the weights is wanted. */
    public BooleanProperty drawing() {
        return drawing;
    }

    /** How the weights of the open layer were drawn; nothing where it is not known. */
    Optional<FirstWeights> firstWeights() {
        Exercise exercise = document.exercise().get();
        if (asked == null || !isDrawnAlike(exercise)) {
            known = FirstWeights.of(exercise);
        }
        asked = exercise;
        return known;
    }

    /** Weights are drawn again only when it could turn out otherwise. */
    private boolean isDrawnAlike(Exercise exercise) {
        return asked.operation() == exercise.operation()
                && asked.input().layout().equals(exercise.input().layout())
                && asked.origin().equals(exercise.origin());
    }

    /** Whether it is the program that draws the weights. */
    boolean draws() {
        return drawing.get() && firstWeights().isPresent();
    }

    /**
     * How a weight of the open layer was drawn.
     *
     * @param index in the kernel, row-major
     * @throws java.util.NoSuchElementException when it is not known
     */
    DrawnWeight weight(int index) {
        return firstWeights().orElseThrow().weight(document.exercise().get(), index);
    }

    /** The whole program. */
    public String text() {
        Exercise exercise = document.exercise().get();
        return draws()
                ? SeedProgram.of(exercise, firstWeights().orElseThrow()).toString()
                : language.get().write(named.apply(exercise));
    }

    /** The program, or that it is too long to be shown. */
    String shown(Words words) {
        long numbers = numbers(document.exercise().get());
        return draws() || numbers <= MOST_SHOWN
                ? text()
                : words.say("panels.code.too-long", numbers);
    }

    private static long numbers(Exercise exercise) {
        long weights =
                exercise.operation() instanceof Weighted weighted ? weighted.kernel().count() : 0;
        return exercise.input().count() + weights;
    }
}
