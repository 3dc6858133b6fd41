package kernelwalk.convolution;

import java.util.List;
import java.util.stream.Stream;

/**
 * A formula of whole numbers that knows what each number is: the derivation of a size, as data.
 *
 * <p>The program takes its sizes from {@link #value()}, so that what is shown is what was computed.
 */
public sealed interface Expression {

    /** The number it comes to. */
    long value();

    /** The formula with its numbers, such as {@code ⌊(4 + 0 − 2)/1⌋ + 1}. */
    String text();

    /** The numbers of the exercise that the formula names, without its constants, in order, each once. */
    default List<Known> numbers() {
        Stream<Known> all =
                switch (this) {
                    case Known known ->
                            Stream.of(known).filter(it -> it.quantity() != Quantity.CONSTANT);
                    case Sum(Expression left, Expression right) -> both(left, right);
                    case Difference(Expression left, Expression right) -> both(left, right);
                    case Product(Expression left, Expression right) -> both(left, right);
                    case Floor(Expression left, Expression right) -> both(left, right);
                    case Ceiling(Expression left, Expression right) -> both(left, right);
                    case AtLeastZero(Expression inner) -> inner.numbers().stream();
                };
        return all.distinct().toList();
    }

    private static Stream<Known> both(Expression left, Expression right) {
        return Stream.concat(left.numbers().stream(), right.numbers().stream());
    }

    /** A number of the exercise. */
    record Known(Quantity quantity, long value) implements Expression {
        @Override
        public String text() {
            return value < 0 ? "−" + -value : Long.toString(value);
        }
    }

    /** left + right. */
    record Sum(Expression left, Expression right) implements Expression {
        @Override
        public long value() {
            return left.value() + right.value();
        }

        @Override
        public String text() {
            return left.text() + " + " + right.text();
        }
    }

    /** left − right. */
    record Difference(Expression left, Expression right) implements Expression {
        @Override
        public long value() {
            return left.value() - right.value();
        }

        @Override
        public String text() {
            return left.text() + " − " + (isSum(right) ? "(" + right.text() + ")" : right.text());
        }
    }

    /** left · right. */
    record Product(Expression left, Expression right) implements Expression {
        @Override
        public long value() {
            return left.value() * right.value();
        }

        @Override
        public String text() {
            return bracketed(left) + "·" + bracketed(right);
        }
    }

    /** ⌊left/right⌋. */
    record Floor(Expression left, Expression right) implements Expression {
        @Override
        public long value() {
            return Math.floorDiv(left.value(), right.value());
        }

        @Override
        public String text() {
            return "⌊" + bracketed(left) + "/" + bracketed(right) + "⌋";
        }
    }

    /** ⌈left/right⌉. */
    record Ceiling(Expression left, Expression right) implements Expression {
        @Override
        public long value() {
            return Math.ceilDiv(left.value(), right.value());
        }

        @Override
        public String text() {
            return "⌈" + bracketed(left) + "/" + bracketed(right) + "⌉";
        }
    }

    /** max(inner, 0). */
    record AtLeastZero(Expression inner) implements Expression {
        @Override
        public long value() {
            return Math.max(inner.value(), 0);
        }

        @Override
        public String text() {
            return "max(" + inner.text() + ", 0)";
        }
    }

    /** A number of the exercise. */
    static Expression known(Quantity quantity, long value) {
        return new Known(quantity, value);
    }

    /** A constant of the formula. */
    static Expression constant(long value) {
        return new Known(Quantity.CONSTANT, value);
    }

    /** This plus another. */
    default Expression plus(Expression other) {
        return new Sum(this, other);
    }

    /** This minus another. */
    default Expression minus(Expression other) {
        return new Difference(this, other);
    }

    /** This times another. */
    default Expression times(Expression other) {
        return new Product(this, other);
    }

    /** This divided by another, rounded down. */
    default Expression floorOver(Expression other) {
        return new Floor(this, other);
    }

    /** This divided by another, rounded up. */
    default Expression ceilingOver(Expression other) {
        return new Ceiling(this, other);
    }

    private static boolean isSum(Expression expression) {
        return expression instanceof Sum || expression instanceof Difference;
    }

    private static String bracketed(Expression expression) {
        return isSum(expression) ? "(" + expression.text() + ")" : expression.text();
    }
}
