package kernelwalk.exercise.file;

import java.util.List;
import java.util.function.Function;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.file.ExerciseFileException.Reason;

/** The shape and values of one tensor while they are read, in either order. */
final class TensorDraft<L extends Layout> {

    private static final String SHAPE = "shape";
    private static final String VALUES = "values";

    private final JsonSource json;
    private final int axes;
    private final Function<int[], L> layoutOf;
    private final FilePosition position;
    private L layout;
    private NestedNumbers numbers;
    private FilePosition valuesPosition;

    private TensorDraft(JsonSource json, int axes, Function<int[], L> layoutOf) {
        this.json = json;
        this.axes = axes;
        this.layoutOf = layoutOf;
        this.position = json.position();
    }

    /**
     * Reads the tensor that begins here.
     *
     * @param axes     how many axes it has
     * @param layoutOf a layout from their lengths; it refuses lengths that no tensor can have
     */
    static <L extends Layout> TensorDraft<L> read(
            JsonSource json, int axes, Function<int[], L> layoutOf) {
        var draft = new TensorDraft<>(json, axes, layoutOf);
        json.object(List.of(SHAPE, VALUES), draft::readField);
        return draft;
    }

    private void readField(String key) {
        if (key.equals(SHAPE)) {
            FilePosition shapePosition = json.position();
            int[] lengths = json.wholes(axes);
            layout = checked(shapePosition, () -> layoutOf.apply(lengths));
            NestedNumbers.checkRoom(json, shapePosition, numbers == null ? layout.count() : 0);
        } else {
            valuesPosition = json.position();
            numbers = NestedNumbers.read(json, layout == null ? -1 : layout.count());
        }
    }

    /** Reads the weights of a dense layer, inputs × units, that begin here. */
    static TensorDraft<KernelShape> readWeights(JsonSource json) {
        return read(json, DenseWeights.AXES, DenseWeights::layout);
    }

    /** Runs what the model may refuse. */
    static <T> T checked(FilePosition position, java.util.function.Supplier<T> making) {
        try {
            return making.get();
        } catch (ConvolutionException e) {
            throw new ExerciseFileException(e, position);
        }
    }

    private Tensor<L> filled() {
        try {
            return Tensor.of(layout, numbers.values());
        } catch (ConvolutionException e) {
            throw axes == DenseWeights.AXES ? DenseWeights.told(e) : e;
        }
    }

    /** The finished tensor. */
    Tensor<L> tensor() {
        if (layout == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, SHAPE);
        }
        if (numbers == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, VALUES);
        }
        return checked(valuesPosition, this::filled);
    }

    /** The refusal of the first NaN or infinity, or null. */
    ExerciseFileException notFinite() {
        return numbers == null ? null : numbers.notFinite();
    }
}
