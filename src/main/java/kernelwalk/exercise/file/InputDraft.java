package kernelwalk.exercise.file;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import kernelwalk.notation.NumberArray;

/** The shape, type and values of an input while they are read, in any order; any count of axes is let through. */
final class InputDraft {

    private static final String SHAPE = "shape";
    private static final String DTYPE = "dtype";
    private static final String VALUES = "values";

    private final JsonSource json;
    private final FilePosition position;
    private List<Integer> shape;
    private FilePosition shapePosition;
    private Dtype dtype;
    private FilePosition dtypePosition;
    private NestedNumbers numbers;
    private FilePosition valuesPosition;
    private Reason wrongRank = Reason.WRONG_RANK;

    private InputDraft(JsonSource json) {
        this.json = json;
        this.position = json.position();
    }

    /** Reads the input that begins here. */
    static InputDraft read(JsonSource json) {
        var draft = new InputDraft(json);
        json.object(List.of(SHAPE, DTYPE, VALUES), draft::readField);
        return draft;
    }

    private void readField(String key) {
        switch (key) {
            case SHAPE -> {
                shapePosition = json.position();
                shape = json.wholesUpTo(NumberArray.MOST_AXES);
                TensorDraft.checked(shapePosition, this::check);
                NestedNumbers.checkRoom(json, shapePosition, numbers == null ? count() : 0);
            }
            case DTYPE -> {
                dtypePosition = json.position();
                dtype = json.word(FileWords.DTYPES);
            }
            default -> {
                valuesPosition = json.position();
                numbers = NestedNumbers.read(json, shape == null ? -1 : count());
            }
        }
    }

    private Void check() {
        Layout.check(Place.INPUT, lengths());
        return null;
    }

    private int[] lengths() {
        return shape.stream().mapToInt(Integer::intValue).toArray();
    }

    private int count() {
        return Arrays.stream(lengths()).reduce(1, (one, other) -> one * other);
    }

    /** Checks that nothing is missing and that the numbers fill the shape. */
    void finish() {
        if (shape == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, SHAPE);
        }
        if (numbers == null) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, VALUES);
        }
        if (numbers.count() != count()) {
            var difference =
                    new ConvolutionException(
                            Cause.WRONG_COUNT,
                            Place.INPUT,
                            numbers.count(),
                            Layout.text(lengths()),
                            count());
            throw new ExerciseFileException(difference, valuesPosition);
        }
    }

    /** Takes two axes as samples and units, N × 1 × 1 × units: the first layer works on units. */
    void mayBeUnits() {
        if (shape.size() == 2) {
            shape = List.of(shape.getFirst(), 1, 1, shape.getLast());
        }
    }

    /** Says that no framework's call stands for what is done to it. */
    void isOfLayers() {
        wrongRank = Reason.WRONG_RANK_OF_LAYERS;
    }

    /** The type that is declared. */
    Optional<Dtype> dtype() {
        return Optional.ofNullable(dtype);
    }

    /** Whether there are samples, height, width and channels. */
    boolean hasFourAxes() {
        return shape.size() == Attempt.AXES;
    }

    /** Where it stands in the file. */
    FilePosition position() {
        return position;
    }

    /** Why no layer takes an input of this rank or type beside such numbers, if so. */
    Optional<ExerciseFileException> refusal(NumberType beside) {
        if (!hasFourAxes()) {
            return Optional.of(new ExerciseFileException(wrongRank, shapePosition, shape.size()));
        }
        if (dtype != null && dtype.isFloat() && beside == NumberType.INT32) {
            return Optional.of(
                    new ExerciseFileException(
                            Reason.CONTRADICTORY_DTYPE,
                            dtypePosition,
                            dtype.code(),
                            beside.code()));
        }
        return dtype().filter(type -> !type.isFloat())
                .map(
                        type ->
                                new ExerciseFileException(
                                        Reason.WRONG_DTYPE, dtypePosition, type.code()));
    }

    /** The finished input, of four axes. */
    Tensor<Shape> tensor() {
        int[] lengths = lengths();
        var layout = new Shape(lengths[0], lengths[1], lengths[2], lengths[3]);
        Value[] values = numbers.values();
        if (dtype != null) {
            Arrays.setAll(values, i -> dtype.nearest(values[i]));
        }
        return Tensor.of(layout, values);
    }

    /** The finished input as it is written. */
    NumberArray array() {
        return new NumberArray(shape, List.of(numbers.values()));
    }

    /** The refusal of the first NaN or infinity, or null. */
    ExerciseFileException notFinite() {
        return numbers == null ? null : numbers.notFinite();
    }
}
