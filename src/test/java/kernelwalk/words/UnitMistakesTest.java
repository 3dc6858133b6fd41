package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.misconception.Miscopied;
import kernelwalk.homework.misconception.Miscopied.Kind;
import kernelwalk.homework.misconception.SingleSlip;
import org.junit.jupiter.api.Test;

/** Where units go in and come out, a mistake is told by inputs and units, and not by rows and columns. */
class UnitMistakesTest {

    /** Three inputs 1, 2, 3 and two units. */
    private static final Exercise DENSE =
            Exercise.of(
                    Tensor.of(new Shape(1, 1, 1, 3), 1, 2, 3),
                    new Dense(
                            Tensor.of(new KernelShape(1, 1, 3, 2), 1, 2, 3, 4, 5, 6),
                            List.of(Rational.ONE, Rational.ZERO)));

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);
    private static final Rational SEVEN = Rational.of(7);

    @Test
    void theNumberThatWasMisreadIsAnInputAWeightOrABias() {
        assertThat(ENGLISH.say(Miscopied.in(DENSE, Kind.INPUT, 2, SEVEN)))
                .endsWith("Input 2 (sample 0) is 3; you used 7.");
        assertThat(ENGLISH.say(Miscopied.in(DENSE, Kind.WEIGHT, 3, SEVEN)))
                .endsWith("The weight from input 1 to unit 1 is 4; you used 7.");
        assertThat(ENGLISH.say(Miscopied.in(DENSE, Kind.BIAS, 0, SEVEN)))
                .endsWith("The bias of unit 0 is 1; you used 7.");
    }

    @Test
    void aSlipIsThatOfAUnitAlsoOfTheFirst() {
        var first = new Cell(0, 0, 0, 0);

        assertThat(ENGLISH.say(SingleSlip.in(DENSE, first, SEVEN))).endsWith("It is unit 0.");
        assertThat(Words.in(Locale.KOREAN).say(SingleSlip.in(DENSE, first, SEVEN)))
                .endsWith("유닛 0이에요.");
    }

    /** The corner of a map of several is a cell, whatever its channel. */
    @Test
    void theCornerOfAMapIsACell() {
        Exercise maps =
                Exercise.of(Tensor.of(new Shape(1, 2, 2, 2), 1, 2, 3, 4, 5, 6, 7, 8), new Tanh());

        assertThat(ENGLISH.say(SingleSlip.in(maps, new Cell(0, 0, 0, 1), SEVEN)))
                .endsWith("It is the cell in row 0, column 0.");
    }
}
