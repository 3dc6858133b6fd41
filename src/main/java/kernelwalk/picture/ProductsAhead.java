package kernelwalk.picture;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;

/** Products that an exercise may come to, by which cells are measured before any of them is made. */
final class ProductsAhead {

    /** So many numbers of each side meet, those that are written longest. */
    private static final int MOST = 16;

    private ProductsAhead() {}

    /** The longest numbers of an input by the longest weights. */
    static List<Value> of(
            List<Value> inputs, List<Value> weights, NumberStyle style, NumberType type) {
        List<Value> factors = longest(weights, style, type);
        return longest(inputs, style, type).stream()
                .flatMap(input -> factors.stream().map(weight -> product(input, weight, type)))
                .distinct()
                .toList();
    }

    private static List<Value> longest(List<Value> numbers, NumberStyle style, NumberType type) {
        Comparator<Value> byLength =
                Comparator.comparingDouble(number -> LedgerRoom.length(style.inFull(number)));
        Stream<Value> held = numbers.stream().map(number -> CardText.held(number, type));
        return held.sorted(byLength.reversed()).limit(MOST).toList();
    }

    private static Value product(Value input, Value weight, NumberType type) {
        return input instanceof Rational left && weight instanceof Rational right
                ? left.times(right)
                : Floating.nearest(
                        input.toDouble() * weight.toDouble(),
                        type.isFloat() ? type : NumberType.FLOAT64);
    }
}
