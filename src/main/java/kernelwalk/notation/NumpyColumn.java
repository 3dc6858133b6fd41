package kernelwalk.notation;

import java.util.List;
import java.util.stream.DoubleStream;
import kernelwalk.convolution.Floating;

/**
 * The common width in which NumPy prints floats, and whether with exponents.
 *
 * @param scientific whether each number has an exponent
 * @param precision  the most digits behind the point
 * @param left       signs before the point
 * @param right      signs behind the point, those of the exponent too
 * @param exponent   digits of the exponent
 */
record NumpyColumn(boolean scientific, int precision, int left, int right, int exponent) {

    static NumpyColumn of(List<Floating> floats, int precision) {
        List<Floating> finite =
                floats.stream().filter(number -> Double.isFinite(number.value())).toList();
        NumpyColumn column =
                finite.isEmpty()
                        ? new NumpyColumn(false, precision, 0, 0, 0)
                        : isScientific(finite)
                                ? scientific(finite, precision)
                                : positional(finite, precision);
        int offset = column.right + 1;
        int special =
                floats.stream()
                        .filter(number -> !Double.isFinite(number.value()))
                        .mapToInt(number -> DecimalFloat.scalar(number).length() - offset)
                        .max()
                        .orElse(0);
        int alike = finite.size() == floats.size() ? 0 : 3 - offset;
        return new NumpyColumn(
                column.scientific,
                column.precision,
                Math.max(column.left, Math.max(special, alike)),
                column.right,
                column.exponent);
    }

    private static boolean isScientific(List<Floating> finite) {
        DoubleStream.Builder sizes = DoubleStream.builder();
        finite.stream()
                .mapToDouble(number -> Math.abs(number.value()))
                .filter(size -> size > 0)
                .forEach(sizes);
        var summary = sizes.build().summaryStatistics();
        double most =
                switch (finite.getFirst().type()) {
                    case FLOAT16 -> 1e3;
                    case FLOAT32 -> 1e6;
                    case FLOAT64, EXACT, INT32 -> 1e8;
                };
        return summary.getCount() > 0
                && (summary.getMax() >= most
                        || summary.getMin() < leastPositional(finite.getFirst())
                        || ratio(summary.getMax(), summary.getMin(), finite.getFirst()) > 1000);
    }

    private static double leastPositional(Floating number) {
        return Floating.nearest(0.0001, number.type()).value();
    }

    /** NumPy divides in the type of the array. */
    private static double ratio(double most, double least, Floating number) {
        return Floating.nearest(most / least, number.type()).value();
    }

    private static NumpyColumn positional(List<Floating> finite, int precision) {
        int left = 0;
        int right = 0;
        for (Floating number : finite) {
            var digits = DecimalFloat.positional(number, precision);
            left = Math.max(left, digits.whole().length());
            right = Math.max(right, digits.fraction().length());
        }
        return new NumpyColumn(false, precision, left, right, 0);
    }

    private static NumpyColumn scientific(List<Floating> finite, int precision) {
        int left = 0;
        int fraction = 0;
        int exponent = 2;
        for (Floating number : finite) {
            var digits = DecimalFloat.scientific(number, precision);
            left = Math.max(left, digits.firstDigit().length());
            fraction = Math.max(fraction, digits.furtherDigits().length());
            exponent = Math.max(exponent, digits.exponent(2).length() - 2);
        }
        return new NumpyColumn(true, fraction, left, exponent + 2 + fraction, exponent);
    }

    List<String> texts(List<Floating> floats) {
        return floats.stream().map(this::text).toList();
    }

    private String text(Floating number) {
        if (!Double.isFinite(number.value())) {
            return NumpyLines.right(DecimalFloat.scalar(number), left + right + 1);
        }
        if (scientific) {
            var digits = DecimalFloat.rounded(number, precision);
            String further = digits.furtherDigits();
            return NumpyLines.right(digits.firstDigit(), left)
                    + "."
                    + further
                    + "0".repeat(precision - further.length())
                    + digits.exponent(exponent);
        }
        var digits = DecimalFloat.positional(number, precision);
        String fraction = digits.fraction();
        return NumpyLines.right(digits.whole(), left)
                + "."
                + fraction
                + " ".repeat(right - fraction.length());
    }
}
