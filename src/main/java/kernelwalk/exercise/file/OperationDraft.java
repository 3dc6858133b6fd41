package kernelwalk.exercise.file;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.file.ExerciseFileException.Reason;
import tools.jackson.core.JsonToken;

/** The operation while it is read: its keys may come in any order, the type last of all. */
final class OperationDraft {

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

    private void readField(String key) {
        positions.put(key, json.position());
        switch (key) {
            case "type" -> type = json.word(FileWords.OPERATIONS);
            case "kernel" -> kernel = TensorDraft.read(json, OperationDraft::layout);
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
            default -> throw new IllegalStateException(key);
        }
    }

    /** Where a part of it stands in the file; the operation where it is not given. */
    FilePosition position(Place part) {
        String key = part.path().substring(part.path().indexOf('.') + 1);
        return positions.getOrDefault(key, position);
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
                .filter(key -> !type.keys().contains(key))
                .findFirst()
                .ifPresent(
                        key -> {
                            throw new ExerciseFileException(
                                    Reason.KEY_OF_ANOTHER_OPERATION,
                                    positions.get(key),
                                    key,
                                    type.code());
                        });
        require(type.isPooling() ? "window" : "kernel");
        Operation typed =
                switch (type) {
                    case CONVOLUTION -> weighted(Convolution.of(kernel.tensor()));
                    case TRANSPOSED_CONVOLUTION ->
                            weighted(
                                    TransposedConvolution.of(kernel.tensor())
                                            .withOutputPadding(outputPadding));
                    case MAX_POOLING -> MaxPooling.of(window).withRounding(rounding);
                    case AVERAGE_POOLING ->
                            AveragePooling.of(window)
                                    .withRounding(rounding)
                                    .withCountPadding(countPadding);
                };
        Operation stepped = strides == null ? typed : typed.withStrides(strides);
        return stepped.withPadding(padding).withDilations(dilations);
    }

    private Weighted weighted(Weighted plain) {
        Weighted biased = bias == null ? plain : plain.withBias(List.of(bias.values()));
        return biased.withGroups(groups).withFlip(flip);
    }

    private void require(String key) {
        if (!positions.containsKey(key)) {
            throw new ExerciseFileException(Reason.MISSING_KEY, position, key);
        }
    }

    /** The refusal of the first NaN or infinity among weights and bias, for exact and whole numbers. */
    Optional<ExerciseFileException> notFinite() {
        return Optional.ofNullable(kernel)
                .map(TensorDraft::notFinite)
                .or(() -> Optional.ofNullable(bias).map(NestedNumbers::notFinite));
    }
}
