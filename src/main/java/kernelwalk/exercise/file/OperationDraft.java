package kernelwalk.exercise.file;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.LayerNaming;
import kernelwalk.exercise.NewOperation;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.WeightsOrigin;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import tools.jackson.core.JsonToken;

/** The operation while it is read: its keys may come in any order, the type last of all. */
final class OperationDraft {

    private static final String NAME = "name";

    private static final List<String> LAYER_KEYS =
            Stream.concat(Stream.of(NAME), OperationType.ALL_KEYS.stream()).toList();

    private final JsonSource json;
    private final FilePosition position;
    private final Map<String, FilePosition> positions = new LinkedHashMap<>();
    private OperationType type;
    private TensorDraft<KernelShape> kernel;
    private NestedNumbers bias;
    private Size strides;
    private Size dilations = Size.ONE;
    private Size outputPadding = Size.ZERO;
    private Size window;
    private Padding padding = Padding.valid();
    private int groups = 1;
    private boolean flip;
    private Rounding rounding = Rounding.FLOOR;
    private boolean countPadding;
    private TensorDraft<KernelShape> weights;
    private Rational negativeSlope = Rational.ZERO;
    private Optional<Rational> maximum = Optional.empty();
    private NestedNumbers mean;
    private NestedNumbers variance;
    private NestedNumbers scale;
    private NestedNumbers offset;
    private Rational epsilon = NewOperation.EPSILON;
    private Rational rate = NewOperation.RATE;
    private Size factors = NewOperation.TWO;
    private Optional<String> name = Optional.empty();
    private Optional<WeightsOrigin> origin = Optional.empty();

    private OperationDraft(JsonSource json) {
        this.json = json;
        this.position = json.position();
    }

    /** Reads the operation that begins here. */
    static OperationDraft read(JsonSource json) {
        var draft = new OperationDraft(json);
        json.object(OperationType.ALL_KEYS, draft::readField);
        return draft;
    }

    /** Reads the layer that begins here: an operation that may have a name. */
    static OperationDraft readLayer(JsonSource json) {
        var draft = new OperationDraft(json);
        json.object(LAYER_KEYS, draft::readField);
        return draft;
    }

    private void readField(String key) {
        positions.put(key, json.position());
        switch (key) {
            case "type" -> type = json.word(FileWords.OPERATIONS);
            case "kernel" -> kernel = TensorDraft.read(json, 4, OperationDraft::layout);
            case "bias" -> bias = NestedNumbers.readFlat(json);
            case "strides" -> strides = size();
            case "padding" -> padding = padding();
            case "outputPadding" -> outputPadding = size();
            case "dilations" -> dilations = size();
            case "groups" -> groups = json.whole();
            case "flip" -> flip = json.truth();
            case "window" -> window = size();
            case "rounding" -> rounding = json.word(FileWords.ROUNDINGS);
            case "countPadding" -> countPadding = json.truth();
            case "weights" -> weights = TensorDraft.readWeights(json);
            case "negativeSlope" -> negativeSlope = json.number();
            case "maximum" -> maximum = Optional.of(json.number());
            case "mean" -> mean = NestedNumbers.readFlat(json);
            case "variance" -> variance = NestedNumbers.readFlat(json);
            case "scale" -> scale = NestedNumbers.readFlat(json);
            case "offset" -> offset = NestedNumbers.readFlat(json);
            case "epsilon" -> epsilon = json.number();
            case "rate" -> rate = json.number();
            case "size" -> factors = size();
            case "drawn" -> origin = Optional.of(OriginDraft.read(json));
            case NAME -> name = Optional.of(name());
            default -> throw new IllegalStateException(key);
        }
    }

    /** Where a part of it stands in the file; the operation where it is not given. */
    FilePosition position(Place part) {
        String key = part.path().substring(part.path().indexOf('.') + 1);
        return positions.getOrDefault(key, position);
    }

    private String name() {
        String written = json.text();
        Optional<LayerNaming.Fault> fault = LayerNaming.fault(written);
        if (fault.isPresent()) {
            throw json.refused(reason(fault.get()), written);
        }
        return written;
    }

    private static Reason reason(LayerNaming.Fault fault) {
        return switch (fault) {
            case NUMBER_AS_NAME -> Reason.NUMBER_AS_NAME;
            case ALL_AS_NAME -> Reason.ALL_AS_NAME;
            case SIGN_IN_NAME -> Reason.SIGN_IN_NAME;
            case SPACES_AROUND_NAME -> Reason.SPACES_AROUND_NAME;
        };
    }

    /** What it is called, where it has a name. */
    Optional<String> givenName() {
        return name;
    }

    /** Where its weights come from, where that is said. */
    Optional<WeightsOrigin> origin() {
        return origin;
    }

    /** Where its name stands in the file. */
    FilePosition namePosition() {
        return positions.getOrDefault(NAME, position);
    }

    private static KernelShape layout(int[] lengths) {
        return new KernelShape(lengths[0], lengths[1], lengths[2], lengths[3]);
    }

    private Size size() {
        int[] pair = json.wholes(2);
        return new Size(pair[0], pair[1]);
    }

    private Padding padding() {
        if (json.token() == JsonToken.VALUE_STRING) {
            BorderDraft.checkNotAlone(json);
            return json.word(FileWords.PADDINGS);
        }
        if (json.token() == JsonToken.START_OBJECT) {
            return BorderDraft.read(json);
        }
        if (json.token() != JsonToken.START_ARRAY) {
            throw json.wrongType(JsonKind.PADDING);
        }
        FilePosition start = json.position();
        int[][] sides = new int[2][];
        int[] axis = {0};
        json.list(2, () -> sides[axis[0]++] = json.wholes(2));
        return TensorDraft.checked(
                start, () -> Padding.explicit(sides[0][0], sides[0][1], sides[1][0], sides[1][1]));
    }

    /** The finished operation. */
    Operation operation() {
        require("type");
        positions.keySet().stream()
                .filter(key -> !key.equals(NAME) && !type.keys().contains(key))
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new ExerciseFileException(
                                    Reason.KEY_OF_ANOTHER_OPERATION,
                                    positions.get(key),
                                    key,
                                    type.code());
                        });
        needed().forEach(this::require);
        return type.slides() ? sliding() : TensorDraft.checked(position, this::typed);
    }

    private Operation sliding() {
        Operation typed = typed();
        Operation stepped = strides == null ? typed : typed.withStrides(strides);
        return stepped.withPadding(padding).withDilations(dilations);
    }

    /** What its type makes of its own keys. */
    private Operation typed() {
        return switch (type) {
            case CONVOLUTION -> weighted(Convolution.of(kernel.tensor()));
            case TRANSPOSED_CONVOLUTION ->
                    weighted(
                            TransposedConvolution.of(kernel.tensor())
                                    .withOutputPadding(outputPadding));
            case MAX_POOLING -> MaxPooling.of(window).withRounding(rounding);
            case AVERAGE_POOLING ->
                    AveragePooling.of(window).withRounding(rounding).withCountPadding(countPadding);
            case DENSE -> biased(Dense.of(weights.tensor()));
            case RELU -> new Relu(negativeSlope, maximum);
            case BATCH_NORMALIZATION -> normalization();
            case ZERO_PADDING -> new ZeroPadding(zeros());
            case UP_SAMPLING -> new UpSampling(factors);
            case DROPOUT -> new Dropout(rate);
            case FLATTEN, SIGMOID, TANH, SOFTMAX, GLOBAL_AVERAGE_POOLING, GLOBAL_MAX_POOLING ->
                    NewOperation.of(type, 1);
        };
    }

    private List<String> needed() {
        return switch (type) {
            case CONVOLUTION, TRANSPOSED_CONVOLUTION -> List.of("kernel");
            case MAX_POOLING, AVERAGE_POOLING -> List.of("window");
            case DENSE -> List.of("weights");
            case BATCH_NORMALIZATION -> List.of("mean", "variance");
            case ZERO_PADDING -> List.of("padding");
            case FLATTEN,
                    RELU,
                    SIGMOID,
                    TANH,
                    SOFTMAX,
                    GLOBAL_AVERAGE_POOLING,
                    GLOBAL_MAX_POOLING,
                    UP_SAMPLING,
                    DROPOUT ->
                    List.of();
        };
    }

    private BatchNormalization normalization() {
        int channels = mean.count();
        return new BatchNormalization(
                List.of(mean.values()),
                List.of(variance.values()),
                scale == null
                        ? Collections.nCopies(channels, Rational.ONE)
                        : List.of(scale.values()),
                offset == null
                        ? Collections.nCopies(channels, Rational.ZERO)
                        : List.of(offset.values()),
                epsilon);
    }

    /** Zeros by four numbers: no word says how many there are. */
    private Margins zeros() {
        if (padding instanceof Padding.Explicit(Margins margins, Border border)
                && border == Border.ZEROS) {
            return margins;
        }
        throw new ExerciseFileException(
                Reason.WRONG_TYPE, positions.get("padding"), JsonKind.LIST, JsonKind.TEXT);
    }

    private Weighted weighted(Weighted plain) {
        return biased(plain).withGroups(groups).withFlip(flip);
    }

    private Weighted biased(Weighted plain) {
        return bias == null ? plain : plain.withBias(List.of(bias.values()));
    }

    private void require(String key) {
        if (!positions.containsKey(key)) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, key);
        }
    }

    /** The refusal of the first NaN or infinity among weights and bias, for exact and whole numbers. */
    Optional<ExerciseFileException> notFinite() {
        return Stream.concat(
                        Stream.of(kernel, weights)
                                .filter(Objects::nonNull)
                                .map(TensorDraft::notFinite),
                        Stream.of(bias, mean, variance, scale, offset)
                                .filter(Objects::nonNull)
                                .map(NestedNumbers::notFinite))
                .filter(Objects::nonNull)
                .findFirst();
    }
}
