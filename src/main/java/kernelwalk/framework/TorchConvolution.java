package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code F.conv2d} and {@code F.conv_transpose2d} say on the processor.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/Convolution.cpp">Convolution.cpp</a>
 */
final class TorchConvolution {

    private final Call call;
    private final TorchSizes sizes;
    private final boolean transposed;

    TorchConvolution(Call call) {
        this.call = call;
        this.sizes = TorchSizes.of(call);
        this.transposed = call.isTransposed();
    }

    Reply reply() {
        return Reply.of(
                this::works,
                List.of(
                        this::lacking,
                        this::biasType,
                        this::rank,
                        this::groups,
                        this::sameWithStride,
                        this::negativePadding,
                        this::negativeOutputPadding,
                        this::stride,
                        this::negativeDilation,
                        this::filtersForGroups,
                        this::filtersInGroups,
                        this::channels,
                        this::biases,
                        this::kernelSize,
                        this::weightTensor,
                        this::dilationForOneDnn,
                        this::noDescriptor,
                        this::noPrimitive,
                        this::emptyKernel,
                        this::dilation,
                        this::outputPadding,
                        this::nothingLeft,
                        this::implemented,
                        this::weightType));
    }

    /** A transposed convolution has no padding by name. */
    private Optional<Reply> lacking() {
        return transposed && call.padding() == PaddingKind.SAME
                ? Optional.of(new Reply.Lacking("padding=\"same\""))
                : Optional.empty();
    }

    private Optional<Reply> biasType() {
        boolean compared = !transposed && call.padding() != PaddingKind.SAME;
        return Torch.error(
                compared
                        && call.weights().biases().isPresent()
                        && call.dtype() != call.weights().dtype(),
                Objection.DTYPE,
                "Input type (%s) and bias type (%s) should be the same"
                        .formatted(
                                Torch.typeName(call.dtype()),
                                Torch.typeName(call.weights().dtype())));
    }

    private Optional<Reply> rank() {
        return Torch.error(
                sizes.typed().size() != 3 && sizes.typed().size() != 4,
                Objection.RANK,
                "Expected 3D (unbatched) or 4D (batched) input to %s, but got input of size: %s"
                        .formatted(
                                CallText.torchFunction(call), PythonLiterals.list(sizes.typed())));
    }

    private Optional<Reply> groups() {
        return Torch.error(
                call.groups() < 1, Objection.GROUPS, "non-positive groups is not supported");
    }

    private Optional<Reply> sameWithStride() {
        return Torch.error(
                call.padding() == PaddingKind.SAME && !call.strides().equals(Size.ONE),
                Objection.SAME_WITH_STRIDE,
                "padding='same' is not supported for strided convolutions");
    }

    private Optional<Reply> dilationForOneDnn() {
        return Torch.error(
                !transposed && isForOneDnn() && Torch.isBelow(call.dilations(), 1),
                Objection.DILATION,
                "non-positive dilation is not supported");
    }

    private Optional<Reply> negativePadding() {
        return Torch.error(
                Torch.isBelow(sizes.padding(), 0),
                Objection.PADDING,
                "negative padding is not supported");
    }

    private Optional<Reply> negativeOutputPadding() {
        return Torch.error(
                Torch.isBelow(call.outputPadding(), 0),
                Objection.OUTPUT_PADDING,
                "negative output_padding is not supported");
    }

    private Optional<Reply> stride() {
        return Torch.error(
                Torch.isBelow(call.strides(), 1),
                Objection.STRIDE,
                "non-positive stride is not supported");
    }

    private Optional<Reply> negativeDilation() {
        return Torch.error(
                Torch.isBelow(call.dilations(), 0),
                Objection.DILATION,
                "dilation should be greater than zero");
    }

    private Optional<Reply> filtersForGroups() {
        return Torch.error(
                sizes.weight().getFirst() < call.groups(),
                Objection.GROUPS,
                "Given groups=%d, expected weight to be at least %d at dimension 0, but got weight of size %s instead"
                        .formatted(
                                call.groups(), call.groups(), PythonLiterals.list(sizes.weight())));
    }

    private Optional<Reply> filtersInGroups() {
        return Torch.error(
                sizes.weight().getFirst() % call.groups() != 0,
                Objection.GROUPS,
                "Given groups=%d, expected weight to be divisible by %d at dimension 0, but got weight of size [%s] instead"
                        .formatted(
                                call.groups(), call.groups(), PythonLiterals.list(sizes.weight())));
    }

    private Optional<Reply> channels() {
        int channels = sizes.batched().get(1);
        return Torch.error(
                channels != call.channelsRead(),
                Objection.CHANNELS,
                "Given %s, weight of size %s, expected input%s to have %d channels, but got %d channels instead"
                        .formatted(
                                kind(),
                                PythonLiterals.list(sizes.weight()),
                                PythonLiterals.list(sizes.arriving()),
                                call.channelsRead(),
                                channels));
    }

    private Optional<Reply> biases() {
        int wanted = transposed ? sizes.weight().get(1) * call.groups() : call.filters();
        int given = call.weights().biases().orElse(wanted);
        return Torch.error(
                given != wanted,
                Objection.BIAS,
                "Given %sweight of size %s, expected bias to be 1-dimensional with %d elements, but got bias of size [%d] instead"
                        .formatted(
                                transposed ? kind() + ", " : "",
                                PythonLiterals.list(sizes.weight()),
                                wanted,
                                given));
    }

    private String kind() {
        return transposed ? "transposed=1" : "groups=" + call.groups();
    }

    private Optional<Reply> kernelSize() {
        Size extent = call.extent();
        int height = sizes.padded(Along.DOWN);
        int width = sizes.padded(Along.ACROSS);
        boolean checked = !transposed && call.padding() != PaddingKind.SAME;
        return Torch.error(
                checked && (height < extent.height() || width < extent.width()),
                Objection.KERNEL_LARGER,
                "Calculated padded input size per channel: (%s). Kernel size: (%s). Kernel size can't be greater than actual input size"
                        .formatted(
                                Torch.by(height, width),
                                Torch.by(extent.height(), extent.width())));
    }

    /** Where oneDNN is to compute, types are compared by another name. */
    private Optional<Reply> weightTensor() {
        return Torch.error(
                isForOneDnn() && call.weights().dtype() != Dtype.FLOAT32,
                Objection.DTYPE,
                "Input type (torch.FloatTensor) and weight type (torch.%sTensor) should be the same or input should be a MKLDNN tensor and weight is a dense tensor"
                        .formatted(Torch.scalarType(call.weights().dtype())));
    }

    private Optional<Reply> noDescriptor() {
        return Torch.error(
                transposed && isForOneDnn() && leastOutput() < 0,
                Objection.NOTHING_LEFT,
                "could not construct a memory descriptor using a format tag");
    }

    private int leastOutput() {
        return Math.min(sizes.output(Along.DOWN), sizes.output(Along.ACROSS));
    }

    private Optional<Reply> noPrimitive() {
        return Torch.error(
                transposed
                        && isForOneDnn()
                        && (Torch.isBelow(call.window(), 1) || Torch.isBelow(call.dilations(), 1)),
                Objection.KERNEL_SIZE,
                "could not create a primitive descriptor for the deconvolution forward propagation primitive. Run workload with environment variable ONEDNN_VERBOSE=all to get additional diagnostic information.");
    }

    private boolean isForOneDnn() {
        return call.dtype() == Dtype.FLOAT32 && sizes.isForOneDnn();
    }

    private Optional<Reply> emptyKernel() {
        Size window = call.window();
        return Torch.error(
                Torch.isBelow(window, 1),
                Objection.KERNEL_SIZE,
                "kernel size should be greater than zero, but got kernel_height: %d kernel_width: %d"
                        .formatted(window.height(), window.width()));
    }

    private Optional<Reply> dilation() {
        Size dilations = call.dilations();
        String shown =
                transposed
                        ? "dilation_height: %d, dilation_width: %d"
                                .formatted(dilations.height(), dilations.width())
                        : PythonLiterals.list(PythonLiterals.pair(dilations));
        return Torch.error(
                Torch.isBelow(dilations, 1),
                Objection.DILATION,
                "dilation should be greater than zero, but got " + shown);
    }

    private Optional<Reply> outputPadding() {
        Size added = call.outputPadding();
        Size strides = call.strides();
        Size dilations = call.dilations();
        boolean tooHigh =
                added.height() >= strides.height() && added.height() >= dilations.height();
        boolean tooWide = added.width() >= strides.width() && added.width() >= dilations.width();
        return Torch.error(
                transposed && (tooHigh || tooWide),
                Objection.OUTPUT_PADDING,
                "output padding must be smaller than either stride or dilation, but got output_padding_height: %d output_padding_width: %d stride_height: %d stride_width: %d dilation_height: %d dilation_width: %d"
                        .formatted(
                                added.height(),
                                added.width(),
                                strides.height(),
                                strides.width(),
                                dilations.height(),
                                dilations.width()));
    }

    private Optional<Reply> nothingLeft() {
        return Torch.error(
                transposed && !isForOneDnn() && leastOutput() < 1,
                Objection.NOTHING_LEFT,
                () ->
                        "Given input size per channel: (%s). Calculated output size per channel: (%s). Output size is too small"
                                .formatted(
                                        Torch.by(
                                                sizes.input(Along.DOWN), sizes.input(Along.ACROSS)),
                                        Torch.by(
                                                sizes.output(Along.DOWN),
                                                sizes.output(Along.ACROSS))));
    }

    /** Whole numbers of 64 bits have code everywhere, others only side by side. */
    private Optional<Reply> implemented() {
        boolean sideBySide = !transposed && call.dilations().equals(Size.ONE);
        boolean refused =
                switch (call.dtype()) {
                    case BOOL -> true;
                    case UINT8, INT32 -> !sideBySide;
                    case INT64, FLOAT16, FLOAT32, FLOAT64 -> false;
                };
        String apart = transposed ? "slow_conv_transpose2d_out_cpu" : "slow_conv_dilated<>";
        String function = sideBySide ? "slow_conv2d_cpu" : apart;
        return Torch.notImplemented(refused, function, call.dtype());
    }

    private Optional<Reply> weightType() {
        return Torch.error(
                call.dtype() != call.weights().dtype(),
                Objection.DTYPE,
                "expected scalar type %s but found %s"
                        .formatted(
                                Torch.scalarType(call.dtype()),
                                Torch.scalarType(call.weights().dtype())));
    }

    private Reply works() {
        List<Integer> shape =
                new ArrayList<>(
                        List.of(
                                sizes.batched().getFirst(),
                                call.filters(),
                                sizes.output(Along.DOWN),
                                sizes.output(Along.ACROSS)));
        if (sizes.typed().size() == 3) {
            shape.removeFirst();
        }
        return new Works(shape, call.dtype());
    }
}
