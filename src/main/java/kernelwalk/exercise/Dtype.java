package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** The types that an input can be declared to have, as NumPy names them. */
public enum Dtype {
    BOOL,
    UINT8,
    INT32,
    INT64,
    FLOAT16,
    FLOAT32,
    FLOAT64;

    /** The name in the exercise file, as NumPy writes it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The type that a text names, as {@code int64}. */
    public static Optional<Dtype> named(String code) {
        return Stream.of(values()).filter(type -> type.code().equals(code)).findFirst();
    }

    /** The type in which a framework keeps the numbers of an exercise: float32 unless they have one of their own. */
    public static Dtype of(NumberType numbers) {
        return switch (numbers) {
            case EXACT, FLOAT32 -> FLOAT32;
            case FLOAT16 -> FLOAT16;
            case FLOAT64 -> FLOAT64;
            case INT32 -> INT32;
        };
    }

    /** Whether it is one of the IEEE formats. */
    public boolean isFloat() {
        return numbers().isPresent();
    }

    /** The nearest number of this type: whole numbers stay as they are, as every whole type is read exactly. */
    public Value nearest(Value value) {
        return numbers()
                .<Value>map(
                        type ->
                                switch (value) {
                                    case Rational exact -> exactly(Floating.nearest(exact, type));
                                    case Floating floating ->
                                            exactly(Floating.nearest(floating.value(), type));
                                })
                .orElse(value);
    }

    private static Value exactly(Floating floating) {
        return Double.isFinite(floating.value())
                ? Rational.ofExactly(floating.value())
                : new Floating(floating.value(), NumberType.FLOAT64);
    }

    private Optional<NumberType> numbers() {
        return switch (this) {
            case FLOAT16 -> Optional.of(NumberType.FLOAT16);
            case FLOAT32 -> Optional.of(NumberType.FLOAT32);
            case FLOAT64 -> Optional.of(NumberType.FLOAT64);
            case BOOL, UINT8, INT32, INT64 -> Optional.empty();
        };
    }
}
