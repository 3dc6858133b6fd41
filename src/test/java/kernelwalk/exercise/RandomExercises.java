package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberText;

/** Small exercises of every operation, reproducible by their seed; not all of them can be computed. */
public final class RandomExercises {

    private static final List<String> ODD_NUMBERS =
            List.of(
                    "1/3",
                    "-22/7",
                    "0.1",
                    "1e-1000",
                    "1e1000",
                    "-12345678901234567890",
                    "0.000001",
                    "9".repeat(1_000),
                    "0." + "0".repeat(990) + "1e-1000",
                    "1/" + "7".repeat(1_000),
                    "9".repeat(1_000) + " 1/3",
                    "1.5e300");
    private static final List<String> TEXTS =
            List.of(
                    "",
                    "Mean filter",
                    "평균 필터",
                    "a\"b\\c\n\td\u0001\u007f",
                    "🎓 \uD83C",
                    "</script>");

    private final Random random;
    private final NumberType numbers;

    private RandomExercises(long seed) {
        this.random = new Random(seed);
        this.numbers = NumberType.values()[random.nextInt(NumberType.values().length)];
    }

    public static Exercise ofSeed(long seed) {
        return new RandomExercises(seed).exercise();
    }

    private Exercise exercise() {
        var shape = new Shape(upTo(2), upTo(4), upTo(4), upTo(3));
        String title = one(TEXTS);
        String notes = one(TEXTS);
        return Exercise.of(Tensor.of(shape, values(shape.count())), operation())
                .titled(title)
                .withNotes(notes)
                .with(numbers)
                .with(one(List.of(Convention.values())))
                .with(one(List.of(TapOrder.values())));
    }

    private Operation operation() {
        var kernel = new KernelShape(upTo(3), upTo(3), upTo(2), upTo(2));
        Tensor<KernelShape> weights = Tensor.of(kernel, values(kernel.count()));
        List<Value> bias = values(kernel.filters());
        return switch (random.nextInt(4)) {
            case 0 ->
                    Convolution.of(weights)
                            .withBias(bias)
                            .withStrides(size())
                            .withPadding(padding())
                            .withDilations(size())
                            .withGroups(upTo(2))
                            .withFlip(random.nextBoolean());
            case 1 ->
                    TransposedConvolution.of(weights)
                            .withBias(bias)
                            .withStrides(size())
                            .withPadding(padding())
                            .withDilations(size())
                            .withGroups(upTo(2))
                            .withFlip(random.nextBoolean());
            case 2 ->
                    MaxPooling.of(size())
                            .withStrides(size())
                            .withPadding(padding())
                            .withDilations(size())
                            .withRounding(one(List.of(Rounding.values())));
            default ->
                    AveragePooling.of(size())
                            .withStrides(size())
                            .withPadding(padding())
                            .withDilations(size())
                            .withRounding(one(List.of(Rounding.values())))
                            .withCountPadding(random.nextBoolean());
        };
    }

    private Padding padding() {
        return one(
                List.of(
                        Padding.valid(),
                        Padding.same(),
                        Padding.full(),
                        Padding.explicit(1, 0, 2, 1)));
    }

    private Size size() {
        return new Size(upTo(3), upTo(3));
    }

    private List<Value> values(int count) {
        var values = new ArrayList<Value>();
        for (int i = 0; i < count; i++) {
            values.add(value());
        }
        return values;
    }

    private Value value() {
        return switch (random.nextInt(6)) {
            case 0 -> NumberText.parse(one(ODD_NUMBERS), NumberType.EXACT);
            case 1 -> Rational.of(random.nextInt(200) - 100, upTo(12));
            case 2 -> numbers.isFloat() ? notFinite() : Rational.ZERO;
            default -> Rational.of(random.nextInt(2_000) - 1_000);
        };
    }

    private Value notFinite() {
        return new Floating(one(List.of(Double.NaN, Double.POSITIVE_INFINITY)), NumberType.FLOAT64);
    }

    private int upTo(int most) {
        return 1 + random.nextInt(most);
    }

    private <T> T one(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
