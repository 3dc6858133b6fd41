package kernelwalk.picture;

import java.util.List;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.GlobalPooling.GlobalAveragePooling;
import kernelwalk.convolution.GlobalPooling.GlobalMaxPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Windowless;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the signs between the cards of a board: what is done to the input, and what comes of it. */
final class BoardSignPainter {

    private static final double SIGN = 34;

    /** The largest type for the name of a function between two cards, and what is free on both sides of it. */
    private static final double FUNCTION = 20;

    private static final double AROUND_SIGN = 8;

    private static final double SMALLEST = 14;

    private final Scene scene;
    private final Board board;
    private final Surface surface;

    BoardSignPainter(Scene scene) {
        this.scene = scene;
        this.board = scene.board();
        this.surface = scene.surface();
    }

    /**
     * The signs between the cards alone.
     *
     * @param names what the names of channels take to the left of cards
     */
    void paint(double names) {
        if (scene.frame().exercise().operation() instanceof Windowless
                || scene.frame().exercise().operation() instanceof GlobalPooling) {
            function();
            return;
        }
        if (!(scene.frame().exercise().operation() instanceof Weighted)) {
            sign(board.input(), board.output(), sign(), 0, names);
            return;
        }
        sign(board.input(), board.kernel(), "⊙", 0, names);
        board.bias().ifPresent(this::plus);
        if (board.hasSubtotals()) {
            sign(board.kernel(), board.products(), "=", 0, names);
            sign(board.products(), board.output(), "→", 116, names);
        } else {
            sign(board.kernel(), board.output(), "=", 0, names);
        }
    }

    /** What is done to the input, where there are no weights. */
    private String sign() {
        return switch (scene.frame().exercise().operation()) {
            case Operation.MaxPooling _, GlobalMaxPooling _ -> scene.say("picture.max");
            case Operation.AveragePooling _, GlobalAveragePooling _ -> scene.say("picture.mean");
            case Relu _ -> "ReLU";
            case Sigmoid _ -> "σ";
            case Tanh _ -> "tanh";
            case Softmax _ -> "softmax";
            case BatchNormalization _ -> "BN";
            case Rearranging _ -> "→";
            case Weighted _ -> "=";
        };
    }

    private void sign(
            List<Grid> before, List<Grid> after, String sign, double beside, double names) {
        Box left = before.stream().map(Grid::padded).reduce(Box::union).orElseThrow();
        double x = (left.right() + beside + after.getFirst().padded().x()) / 2 - names;
        SignPainter.paint(surface, sign, x, left.centreY(), SIGN);
    }

    /** Between the current card and the numbers of the rows beside the output, as large as it has room. */
    private void function() {
        Box from =
                board.input().stream()
                        .filter(grid -> !grid.isDimmed())
                        .map(Grid::padded)
                        .reduce(Box::union)
                        .orElseThrow();
        double left = from.right() + AROUND_SIGN;
        double right = board.output().getFirst().padded().x() - IndexPainter.ROOM - AROUND_SIGN;
        double largest = sign().length() == 1 ? SIGN : FUNCTION;
        TextStyle style = TextStyle.centred(largest, Weight.REGULAR);
        double fitting = largest * (right - left) / surface.width(sign(), style);
        surface.text(
                sign(),
                (left + right) / 2,
                from.centreY(),
                style.sized(Math.clamp(fitting, SMALLEST, largest)),
                Role.MUTED);
    }

    private void plus(Grid grid) {
        Box box = grid.box();
        surface.text(
                "+",
                box.x() - 14,
                box.centreY(),
                TextStyle.centred(22, Weight.REGULAR),
                Role.MUTED);
    }
}
