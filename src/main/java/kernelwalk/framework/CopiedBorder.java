package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import kernelwalk.convolution.Border;

/**
 * The border of a convolution that copies its input, which frameworks write around the input first, by a function of
 * their own that has limits of its own.
 *
 * @param call   the convolution
 * @param border what is copied
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/aten/src/ATen/native/Padding.h">Padding.h</a>
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/kernels/image/mirror_pad_op.cc">mirror_pad_op.cc</a>
 */
record CopiedBorder(Call call, Border border) {

    /** That of a call; nothing where zeros or nothing stand around the input. */
    static Optional<CopiedBorder> of(Call call) {
        return call.padding()
                .border()
                .filter(_ -> call.padding().copies() && call.type() == CallType.CONVOLUTION)
                .map(border -> new CopiedBorder(call, border));
    }

    /** What is said by PyTorch, whose functions look at the columns first. */
    Reply torch(Function<Call, Reply> convolution) {
        List<Integer> input = call.channelsFirst();
        int columns = input.size() - 1;
        Sides sides = call.zeros();
        Optional<Reply> refused =
                switch (border) {
                    case ZEROS, REPLICATE -> Optional.empty();
                    case SYMMETRIC -> Optional.of(lacking());
                    case CIRCULAR ->
                            Torch.error(
                                    isBeyond(sides.left(), sides.right(), input.get(columns))
                                            || isBeyond(
                                                    sides.top(),
                                                    sides.bottom(),
                                                    input.get(columns - 1)),
                                    Objection.PADDING,
                                    "Padding value causes wrapping around more than once.");
                    case REFLECT ->
                            reflected(4, columns, sides.left(), sides.right())
                                    .or(
                                            () ->
                                                    reflected(
                                                            6,
                                                            columns - 1,
                                                            sides.top(),
                                                            sides.bottom()));
                };
        return refused.orElseGet(() -> convolution.apply(padded()));
    }

    private Optional<Reply> reflected(int argument, int axis, int before, int after) {
        List<Integer> input = call.channelsFirst();
        return Torch.error(
                isBeyond(before, after, input.get(axis) - 1),
                Objection.PADDING,
                "Argument #%d: Padding size should be less than the corresponding input dimension, but got: padding (%d, %d) at dimension %d of input %s"
                        .formatted(argument, before, after, axis, PythonLiterals.list(input)));
    }

    /** What is said by TensorFlow, whose {@code tf.pad} mirrors only, rows first. */
    Reply tensorFlow(Function<Call, Reply> convolution) {
        Sides sides = call.zeros();
        return switch (border) {
            case ZEROS -> convolution.apply(call);
            case REPLICATE, CIRCULAR -> lacking();
            case REFLECT, SYMMETRIC ->
                    mirrored(call.input().get(1), sides.top(), sides.bottom())
                            .or(() -> mirrored(call.input().get(2), sides.left(), sides.right()))
                            .orElseGet(() -> convolution.apply(padded()));
        };
    }

    private Optional<Reply> mirrored(int cells, int before, int after) {
        boolean reflects = border == Border.REFLECT;
        String limit =
                reflects
                        ? "paddings must be less than the dimension size: %d, %d not less than %d"
                        : "paddings must be no greater than the dimension size: %d, %d greater than %d";
        return Reply.when(
                isBeyond(before, after, reflects ? cells - 1 : cells),
                CallerLanguage.PYTHON.exception("InvalidArgument"),
                Objection.PADDING,
                () ->
                        CallerLanguage.PYTHON.before("MirrorPad")
                                + limit.formatted(before, after, cells)
                                + " [Op:MirrorPad]");
    }

    private static boolean isBeyond(int before, int after, int most) {
        return Math.max(before, after) > most;
    }

    private Reply lacking() {
        return new Reply.Lacking(mode(border.code()));
    }

    private Call padded() {
        var shape = new ArrayList<>(call.input());
        shape.set(1, shape.get(1) + call.zeros().rows());
        shape.set(2, shape.get(2) + call.zeros().columns());
        return call.arriving(shape, call.dtype());
    }

    /** The input with the border in PyTorch's words: {@code F.pad(x, (1, 1, 1, 1), mode="reflect")}. */
    String inTorch() {
        Sides sides = call.zeros();
        return "F.pad(x, (%d, %d, %d, %d), %s)"
                .formatted(
                        sides.left(),
                        sides.right(),
                        sides.top(),
                        sides.bottom(),
                        mode(border.code()));
    }

    /** The input with the border in TensorFlow's words. */
    String inTensorFlow() {
        return "tf.pad(x, %s, %s)"
                .formatted(
                        TensorFlowText.sides(call), mode(border.code().toUpperCase(Locale.ROOT)));
    }

    private static String mode(String name) {
        return "mode=\"" + name + "\"";
    }
}
