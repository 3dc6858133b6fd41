package kernelwalk.ui.practice;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenSize;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.control.Feedback;

/** What a student says of one layer beside the others: its size, and how many numbers it has. */
public final class LayerRow {

    private static final Pattern LENGTH = Pattern.compile("\\p{Nd}+|None|\\?");

    private final Exercise layer;
    private final boolean isOpen;
    private final StringProperty size = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");
    private final ObjectProperty<Optional<Feedback>> ofSize =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Feedback>> ofParameters =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * @param layer  the exercise with the layer open
     * @param isOpen whether that is the one which the board shows
     * @param typed  what stands in its fields
     */
    LayerRow(Exercise layer, boolean isOpen, SizeFields typed) {
        this.layer = layer;
        this.isOpen = isOpen;
        fill(typed);
    }

    /** The exercise with the layer open. */
    public Exercise layer() {
        return layer;
    }

    boolean isOpen() {
        return isOpen;
    }

    /** The size as it is typed, in any way that one writes sizes. */
    public StringProperty size() {
        return size;
    }

    /** The number of parameters as it is typed. */
    public StringProperty parameters() {
        return parameters;
    }

    /** What the size was found to be. */
    public ReadOnlyObjectProperty<Optional<Feedback>> ofSize() {
        return ofSize;
    }

    /** What the number of parameters was found to be. */
    public ReadOnlyObjectProperty<Optional<Feedback>> ofParameters() {
        return ofParameters;
    }

    void tellSize(Feedback said) {
        ofSize.set(Optional.of(said));
    }

    void tellParameters(Feedback said) {
        ofParameters.set(Optional.of(said));
    }

    /** Nothing is said of what is typed anew. */
    void forget() {
        ofSize.set(Optional.empty());
        ofParameters.set(Optional.empty());
    }

    /** Shows what stands in the fields of the layer's own question. */
    void fill(SizeFields fields) {
        if (!fields.equals(fields())) {
            size.set(joined(fields));
            parameters.set(fields.parameters());
        }
    }

    private static String joined(SizeFields fields) {
        List<String> lengths =
                List.of(fields.rows(), fields.columns(), fields.filters()).stream()
                        .filter(text -> !text.isEmpty())
                        .toList();
        return String.join("×", lengths);
    }

    /** The same as the layer's own question keeps it; what is no size stands in the first field. */
    SizeFields fields() {
        String typed = size.getValueSafe();
        String count = parameters.getValueSafe();
        Optional<Shape> shape = shape();
        if (shape.isEmpty()) {
            return layer.givesUnits() && !typed.isEmpty()
                    ? new SizeFields("", "", typed, count)
                    : new SizeFields(typed, "", "", count);
        }
        String filters = String.valueOf(shape.get().channels());
        return layer.givesUnits()
                ? new SizeFields("", "", filters, count)
                : new SizeFields(
                        String.valueOf(shape.get().height()),
                        String.valueOf(shape.get().width()),
                        filters,
                        count);
    }

    /** The size that is typed; empty where it is none, or does not say how many maps there are. */
    Optional<Shape> shape() {
        String typed = size.getValueSafe();
        Shape right = SizeQuestion.of(layer).expected();
        try {
            if (layer.givesUnits()) {
                List<Integer> units = WrittenSize.readUnits(typed, right);
                return Optional.of(
                        WrittenSize.shape(typed, units.getFirst(), 1, 1, units.getLast()));
            }
            if (right.channels() > 1 && LENGTH.matcher(typed).results().count() < 3) {
                return Optional.empty();
            }
            List<Integer> all = WrittenSize.read(typed, right);
            return Optional.of(
                    WrittenSize.shape(typed, all.get(0), all.get(1), all.get(2), all.get(3)));
        } catch (NotationException notYetOne) {
            return Optional.empty();
        }
    }
}
