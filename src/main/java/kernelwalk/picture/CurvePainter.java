package kernelwalk.picture;

import java.util.Optional;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rearranging;
import kernelwalk.convolution.Windowless;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the curve that a number goes through, and where on it the number is. */
final class CurvePainter {

    private static final int PIECES = 60;
    private static final double DOT = 9;

    /** How far beyond its number a curve is shown. */
    private static final double BEYOND = 1.3;

    private final Scene scene;
    private final Surface surface;
    private final Windowless function;
    private final double number;
    private final double reach;
    private final double least;
    private final double most;

    CurvePainter(Scene scene, Windowless function) {
        this.scene = scene;
        this.surface = scene.surface();
        this.function = function;
        double typed = scene.ledger().entries().getFirst().tap().value().toDouble();
        this.number = Double.isFinite(typed) ? typed : 0;
        this.reach = Math.max(usual(), Math.abs(number) * BEYOND);
        this.least = Math.min(bent(-reach), -reach * lowest());
        this.most = Math.max(bent(reach) * 1.05, bent(reach) - least * 0.1);
    }

    /** How far a curve is shown on both sides of 0 at least. */
    private double usual() {
        return switch (function) {
            case Relu _ -> 1;
            case Sigmoid _ -> 5;
            case Tanh _, Softmax _, BatchNormalization _, Rearranging _ -> 3;
        };
    }

    /** How far below 0 the ground of a curve is, in parts of its reach. */
    private double lowest() {
        return function instanceof Relu ? 0.25 : 0;
    }

    private double bent(double x) {
        return switch (function) {
            case Relu(Rational slope, Optional<Rational> maximum) -> {
                double bent = x < 0 ? x * slope.toDouble() : x;
                yield maximum.map(bound -> Math.min(bent, bound.toDouble())).orElse(bent);
            }
            case Sigmoid _ -> 1 / (1 + Math.exp(-x));
            case Tanh _ -> Math.tanh(x);
            case Softmax _, BatchNormalization _, Rearranging _ -> x;
        };
    }

    void paint(Box box) {
        surface.line(box.x(), y(box, 0), box.right(), y(box, 0), 1, Role.LINE);
        surface.line(x(box, 0), box.y(), x(box, 0), box.bottom(), 1, Role.LINE);
        double[] ends = ends();
        for (int i = 0; i < ends.length - 1; i++) {
            double from = ends[i];
            double to = ends[i + 1];
            surface.line(
                    x(box, from),
                    y(box, bent(from)),
                    x(box, to),
                    y(box, bent(to)),
                    2,
                    Role.PRODUCT);
        }
        surface.text(
                formula(),
                box.x() + 4,
                box.y() + 8,
                TextStyle.left(15, Weight.REGULAR),
                Role.MUTED);
        place(box);
    }

    /** Where the straight pieces of the curve end. */
    private double[] ends() {
        if (function instanceof Relu(Rational _, Optional<Rational> maximum)) {
            double bound = maximum.map(Rational::toDouble).orElse(reach);
            return DoubleStream.of(-reach, 0, Math.clamp(bound, 0, reach), reach)
                    .distinct()
                    .toArray();
        }
        return IntStream.rangeClosed(0, PIECES)
                .mapToDouble(i -> reach * (2.0 * i / PIECES - 1))
                .toArray();
    }

    private String formula() {
        return switch (function) {
            case Relu(Rational slope, Optional<Rational> _) -> slope.isZero() ? "max(0, x)" : "";
            case Sigmoid _ -> "1 / (1 + e⁻ˣ)";
            case Tanh _ -> "tanh(x)";
            case Softmax _, BatchNormalization _, Rearranging _ -> "";
        };
    }

    /** On the axis while the number is read, then on the curve. */
    private void place(Box box) {
        Phase phase = scene.position().phase();
        if (phase == Phase.ARRIVAL) {
            return;
        }
        double x = x(box, number);
        double ground = y(box, 0);
        double height = y(box, bent(number));
        if (phase == Phase.TAP) {
            dot(x, ground, Role.INPUT);
            return;
        }
        surface.line(x, ground, x, height, 1, Role.MUTED);
        surface.line(x, height, x(box, 0), height, 1, Role.MUTED);
        dot(x, ground, Role.INPUT);
        dot(x, height, phase == Phase.DONE ? Role.OUTPUT : Role.RING);
    }

    private void dot(double x, double y, Role role) {
        surface.fill(new Box(x - DOT / 2, y - DOT / 2, DOT, DOT), DOT / 2, role);
    }

    private double x(Box box, double x) {
        return box.x() + (x / reach + 1) / 2 * box.width();
    }

    private double y(Box box, double y) {
        return box.bottom() - (y - least) / (most - least) * box.height();
    }
}
