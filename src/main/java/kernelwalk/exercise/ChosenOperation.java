package kernelwalk.exercise;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Stationary;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Windowless;

/**
 * Makes the operation that choices ask for.
 *
 * @param choices possible or not
 */
record ChosenOperation(Choices choices) {

    /**
     * The operation that takes the place of another, with its weights or else the remembered ones.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the kernel's size or the padding is not possible
     */
    Operation after(Operation before) {
        if (choices.type().slides()) {
            return sliding(before);
        }
        Operation begun =
                choices.type() == OperationType.of(before)
                        ? before
                        : NewOperation.of(choices.type(), choices.count(Choice.CHANNELS));
        return resized(begun);
    }

    private Operation sliding(Operation before) {
        Optional<Weighted> known =
                before instanceof Weighted weighted && !(before instanceof Dense)
                        ? Optional.of(weighted)
                        : choices.weights();
        Operation chosen =
                switch (NewOperation.of(choices.type(), 1)) {
                    case Convolution _ -> weighted(Convolution.of(kernel(known)), known);
                    case TransposedConvolution _ ->
                            weighted(
                                    TransposedConvolution.of(kernel(known))
                                            .withOutputPadding(
                                                    size(
                                                            Choice.OUTPUT_PADDING_ROWS,
                                                            Choice.OUTPUT_PADDING_COLUMNS)),
                                    known);
                    case MaxPooling _ -> MaxPooling.of(window()).withRounding(choices.rounding());
                    case AveragePooling _ ->
                            AveragePooling.of(window())
                                    .withRounding(choices.rounding())
                                    .withCountPadding(choices.countPadding());
                    case Stationary other -> other;
                };
        return chosen.withStrides(size(Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS))
                .withPadding(padding())
                .withDilations(size(Choice.DILATION_ROWS, Choice.DILATION_COLUMNS));
    }

    /** An operation without a sliding window, with what can be chosen about it. */
    private Operation resized(Operation operation) {
        int channels = choices.count(Choice.CHANNELS);
        return switch (operation) {
            case Dense dense -> {
                int units = choices.count(Choice.FILTERS);
                yield new Dense(
                        Reshaping.kernel(dense.kernel(), new KernelShape(1, 1, channels, units)),
                        Reshaping.bias(dense.bias(), units));
            }
            case ZeroPadding _ -> new ZeroPadding(margins());
            case UpSampling _ -> new UpSampling(size(Choice.FACTOR_ROWS, Choice.FACTOR_COLUMNS));
            case BatchNormalization batch -> NewOperation.resized(batch, channels);
            case Weighted _, Pooling _, Windowless _ -> operation;
        };
    }

    private Weighted weighted(Weighted plain, Optional<Weighted> known) {
        return plain.withBias(bias(known))
                .withGroups(choices.count(Choice.GROUPS))
                .withFlip(choices.flip());
    }

    private Size window() {
        return size(Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH);
    }

    private Tensor<KernelShape> kernel(Optional<Weighted> known) {
        var shape =
                new KernelShape(
                        choices.count(Choice.KERNEL_HEIGHT),
                        choices.count(Choice.KERNEL_WIDTH),
                        kernelChannels(),
                        choices.count(Choice.FILTERS));
        return known.map(old -> Reshaping.kernel(old.kernel(), shape))
                .orElseGet(() -> Reshaping.ones(shape));
    }

    private List<Value> bias(Optional<Weighted> known) {
        int filters = choices.count(Choice.FILTERS);
        return known.map(old -> Reshaping.bias(old.bias(), filters))
                .orElseGet(() -> Operation.zeroBias(filters));
    }

    /** At least 1, so that groups that do not divide the channels are the model's to refuse. */
    private int kernelChannels() {
        int groups = Math.max(1, choices.count(Choice.GROUPS));
        return Math.max(1, choices.count(Choice.CHANNELS) / groups);
    }

    private Padding padding() {
        return switch (choices.padding()) {
            case VALID -> Padding.valid();
            case SAME -> Padding.same();
            case FULL -> Padding.full();
            case EXPLICIT, REFLECT, SYMMETRIC, REPLICATE, CIRCULAR ->
                    new Padding.Explicit(
                            margins(), choices.padding().border().orElse(Border.ZEROS));
        };
    }

    private Margins margins() {
        return new Margins(
                choices.count(Choice.PADDING_TOP),
                choices.count(Choice.PADDING_BOTTOM),
                choices.count(Choice.PADDING_LEFT),
                choices.count(Choice.PADDING_RIGHT));
    }

    private Size size(Choice rows, Choice columns) {
        return new Size(choices.count(rows), choices.count(columns));
    }
}
