package kernelwalk.notation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A thousand seeded tensors written and read back; and text with mistakes, which only the typed error answers. */
class RoundTripTest {

    private static final int SEED = 20;

    @ParameterizedTest
    @EnumSource(Notation.class)
    void whatIsWrittenReadsBackAsTheSameNumbers(Notation notation) {
        var random = new Random(SEED);
        for (int i = 0; i < 1_000; i++) {
            NumberType type = NumberType.values()[i % NumberType.values().length];
            NumberArray array = array(random, notation.isMatrix() ? 2 : random.nextInt(7), type);
            String text = TensorWriter.write(array, type, NumberStyle.AS_WRITTEN, notation);

            NumberArray read = TensorText.parse(text, NumberType.FLOAT64).numbers();

            if (!notation.isMatrix() && array.rank() > 0) {
                assertThat(read.shape()).as(text).isEqualTo(array.shape());
            }
            if (type == NumberType.EXACT && notation.isExact()) {
                assertThat(read.values()).as(text).isEqualTo(array.values());
            } else {
                NumberType format = type == NumberType.EXACT ? NumberType.FLOAT64 : type;
                assertThat(doubles(read, format)).as(text).isEqualTo(doubles(array, format));
            }
        }
    }

    private static NumberArray array(Random random, int rank, NumberType type) {
        List<Integer> shape = Stream.generate(() -> 1 + random.nextInt(4)).limit(rank).toList();
        int count = shape.stream().reduce(1, (a, b) -> a * b);
        List<Value> values =
                Stream.<Value>generate(() -> value(random, type)).limit(count).toList();
        return new NumberArray(shape, values);
    }

    private static Value value(Random random, NumberType type) {
        long number = random.nextInt(2_000) - 1_000L;
        return type == NumberType.INT32
                ? Rational.of(number)
                : Rational.of(number, 1 + random.nextInt(3_000));
    }

    private static List<Double> doubles(NumberArray array, NumberType type) {
        return NumpyPrint.typed(array, type).stream().map(Value::toDouble).toList();
    }

    @ParameterizedTest
    @EnumSource(Notation.class)
    void mutatedTextIsReadOrRefusedButNeverThrowsAnythingElse(Notation notation) {
        var random = new Random(SEED);
        String signs = "[](){}<>,;:=.'\"\\&/-−eE1 0\n\t…nxf$_";
        for (int i = 0; i < 3_000; i++) {
            NumberArray array = array(random, 2, NumberType.EXACT);
            String written =
                    TensorWriter.write(array, NumberType.EXACT, NumberStyle.AS_WRITTEN, notation);
            readMutated(written, random, signs);
        }
    }

    private static void readMutated(String written, Random random, String signs) {
        var text = new StringBuilder(written);
        for (int j = random.nextInt(4); j >= 0 && !text.isEmpty(); j--) {
            int at = random.nextInt(text.length());
            char sign = signs.charAt(random.nextInt(signs.length()));
            switch (random.nextInt(3)) {
                case 0 -> text.setCharAt(at, sign);
                case 1 -> text.insert(at, sign);
                default -> text.delete(at, Math.min(text.length(), at + random.nextInt(6)));
            }
        }
        try {
            TensorText.parseAll(text.toString(), NumberType.EXACT);
            TensorText.words(text.toString(), NumberType.EXACT);
        } catch (NotationException refused) {
            assertThat(refused.line()).as(text.toString()).isPositive();
        }
    }

    @ParameterizedTest
    @EnumSource(ForeignPrint.class)
    void whatOtherProgramsPrintIsReadAsTheSameNumbers(ForeignPrint print) {
        var random = new Random(SEED);
        for (int i = 0; i < 500; i++) {
            NumberArray matrix = decimals(random);
            String text = print.of(matrix);

            NumberArray read = TensorText.parse(text, NumberType.EXACT).numbers();

            assertThat(read.values()).as(text).isEqualTo(matrix.values());
            assertThat(read.shape()).as(text).isEqualTo(matrix.shape());
        }
    }

    /** At least two rows and columns of decimals with one digit behind the point, or two. */
    private static NumberArray decimals(Random random) {
        List<Integer> shape = List.of(2 + random.nextInt(4), 2 + random.nextInt(4));
        return new NumberArray(
                shape,
                Stream.<Value>generate(() -> Rational.of(2 * random.nextInt(9_999) - 9_999L, 20))
                        .limit((long) shape.getFirst() * shape.getLast())
                        .toList());
    }

    @ParameterizedTest
    @EnumSource(ForeignPrint.class)
    void mutatedPrintsAreReadOrRefusedButNeverThrowAnythingElse(ForeignPrint print) {
        var random = new Random(SEED);
        String signs = "[](){}<>,;:=.|+-*#'\"`\\&/−eE1 0\n\t…→>_";
        for (int i = 0; i < 2_000; i++) {
            readMutated(print.of(decimals(random)), random, signs);
        }
    }
}
