package kernelwalk.convolution;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.Optional;

/** The square root of an exact number. */
final class SquareRoot {

    private SquareRoot() {}

    /** The root, where it is a fraction; nothing of a number below 0. */
    static Optional<Rational> exact(Rational square) {
        if (square.signum() < 0) {
            return Optional.empty();
        }
        BigInteger[] over = square.numerator().sqrtAndRemainder();
        BigInteger[] under = square.denominator().sqrtAndRemainder();
        boolean isSquare = over[1].signum() == 0 && under[1].signum() == 0;
        return isSquare ? Optional.of(Rational.of(over[0], under[0])) : Optional.empty();
    }

    /** The root to so many digits. */
    static BigDecimal near(Rational square, MathContext digits) {
        return HighPrecision.decimal(square, digits).sqrt(digits);
    }
}
