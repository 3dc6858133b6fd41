package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.framework.Reply.Works;

/**
 * What {@code F.max_pool2d} and {@code F.avg_pool2d} say on the processor.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/Pool.h">Pool.h</a>
 */
final class TorchPooling {

    private final Call call;
    private final List<Integer> shape;
    private final boolean mean;

    TorchPooling(Call call) {
        this.call = call;
        this.shape = Torch.padded(call);
        this.mean = call.type() == CallType.AVERAGE_POOLING;
    }

    Reply reply() {
        return Reply.of(
                this::works,
                List.of(
                        this::lacking,
                        this::noChannels,
                        () -> rank(!mean),
                        () -> axis(Along.DOWN),
                        () -> axis(Along.ACROSS),
                        this::window,
                        this::stride,
                        this::dilation,
                        () -> rank(mean),
                        this::outputSize,
                        this::implemented));
    }

    private Optional<Reply> lacking() {
        if (call.padding() == PaddingKind.SAME) {
            return Optional.of(new Reply.Lacking("padding=\"same\""));
        }
        return mean && !call.dilations().equals(Size.ONE)
                ? Optional.of(new Reply.Lacking("dilation"))
                : Optional.empty();
    }

    /** The mean reads the axis of the channels before it counts the axes. */
    private Optional<Reply> noChannels() {
        int axes = Math.max(1, shape.size());
        return Reply.when(
                mean && axes < 3,
                "IndexError",
                Objection.RANK,
                () ->
                        "Dimension out of range (expected to be in range of [%d, %d], but got -3)"
                                .formatted(-axes, axes - 1));
    }

    /** The mean counts the axes last, the maximum first. */
    private Optional<Reply> rank(boolean now) {
        int axes = shape.size();
        return Torch.error(
                now && axes != 3 && axes != 4,
                Objection.RANK,
                mean
                        ? "Expected 3D or 4D (batch mode) tensor with optional 0 dim batch size for input, but got:"
                                + PythonLiterals.list(shape)
                        : "non-empty 3D or 4D (batch mode) tensor expected for input");
    }

    private Optional<Reply> axis(Along along) {
        int padding = along.of(padding());
        int window = along.of(call.window());
        int dilation = along.of(call.dilations());
        return Torch.error(
                        along.of(call.strides()) == 0,
                        Objection.STRIDE,
                        "stride should not be zero")
                .or(
                        () ->
                                Torch.error(
                                        padding < 0,
                                        Objection.PADDING,
                                        "pad must be non-negative, but got pad: " + padding))
                .or(
                        () ->
                                Torch.error(
                                        padding > ((window - 1) * dilation + 1) / 2,
                                        Objection.PADDING,
                                        "pad should be at most half of effective kernel size, but got pad=%d, kernel_size=%d and dilation=%d"
                                                .formatted(padding, window, dilation)));
    }

    private Optional<Reply> window() {
        Size window = call.window();
        return Torch.error(
                Torch.isBelow(window, 1),
                Objection.KERNEL_SIZE,
                "kernel size should be greater than zero, but got kH: %d kW: %d"
                        .formatted(window.height(), window.width()));
    }

    private Optional<Reply> stride() {
        Size strides = call.strides();
        return Torch.error(
                Torch.isBelow(strides, 1),
                Objection.STRIDE,
                "stride should be greater than zero, but got dH: %d dW: %d"
                        .formatted(strides.height(), strides.width()));
    }

    private Optional<Reply> dilation() {
        Size dilations = call.dilations();
        return Torch.error(
                Torch.isBelow(dilations, 1),
                Objection.DILATION,
                "dilation should be greater than zero, but got dilationH: %d dilationW: %d"
                        .formatted(dilations.height(), dilations.width()));
    }

    private Optional<Reply> outputSize() {
        return Torch.error(
                Math.min(height(), width()) < 1,
                Objection.KERNEL_LARGER,
                "Given input size: (%dx%dx%d). Calculated output size: (%dx%dx%d). Output size is too small"
                        .formatted(
                                fromEnd(3), fromEnd(2), fromEnd(1), fromEnd(3), height(), width()));
    }

    private Optional<Reply> implemented() {
        boolean refused =
                switch (call.dtype()) {
                    case BOOL -> true;
                    case UINT8, INT32 -> mean;
                    case INT64, FLOAT16, FLOAT32, FLOAT64 -> false;
                };
        return Torch.notImplemented(refused, CallText.torchFunction(call), call.dtype());
    }

    private Reply works() {
        var result = new ArrayList<>(shape.subList(0, shape.size() - 2));
        result.addAll(List.of(height(), width()));
        Dtype dtype = call.dtype();
        return new Works(result, dtype);
    }

    private int fromEnd(int count) {
        return shape.get(shape.size() - count);
    }

    private Size padding() {
        return Torch.padding(call);
    }

    private int height() {
        return output(fromEnd(2), Along.DOWN);
    }

    private int width() {
        return output(fromEnd(1), Along.ACROSS);
    }

    private int output(int input, Along along) {
        int padding = along.of(padding());
        int stride = along.of(call.strides());
        int room = input + 2 * padding - along.of(call.extent());
        boolean ceiling = call.rounding() == Rounding.CEIL;
        int output = Math.floorDiv(room + (ceiling ? stride - 1 : 0), stride) + 1;
        boolean beginsBeyond = (output - 1) * stride >= input + padding;
        return ceiling && beginsBeyond ? output - 1 : output;
    }
}
