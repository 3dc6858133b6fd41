package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Pointwise.Softmax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The shares of the channels of a place; e and its powers are of Python's decimal module. */
class SoftmaxTest {

    /** Two places of two channels in each of two rows: 1/(1 + e) and e/(1 + e), halves, and 0 and 1. */
    @ParameterizedTest
    @CsvSource({
        "EXACT, 0.2689414213699951 0.7310585786300049",
        "FLOAT64, 0.2689414213699951 0.7310585786300049",
        "FLOAT32, 0.26894143 0.7310586",
        "FLOAT16, 0.269 0.731",
    })
    void everyPlaceIsSharedByItself(NumberType type, String shares) {
        Computation computation = computed(new Shape(1, 2, 2, 2), "0 1 3 3 0 1000 -2 -1", type);

        assertThatOutput(computation).isExactly(shares + " 0.5 0.5 / 0 1 " + shares);
    }

    @Test
    void asMuchWorkIsDoneAsWasSaid() {
        Computation computation =
                computed(new Shape(1, 2, 2, 2), "0 1 3 3 0 1000 -2 -1", NumberType.FLOAT32);
        var progress = new Progress(computation.cost().multiplications());

        computation.output(progress);

        assertThat(progress.done()).isEqualTo(computation.cost().multiplications());
    }

    /** Three equal channels: each exponential is 1, and they add up to 1, 2 and 3. */
    @Test
    void theExponentialsAreAddedOneByOne() {
        Ledger ledger =
                computed(new Shape(1, 1, 1, 3), "4 4 4", NumberType.FLOAT32)
                        .ledger(new Cell(0, 0, 0, 1));

        assertThat(ledger.entries()).extracting(Ledger.Entry::product).hasToString("[1, 1, 1]");
        assertThat(ledger.entries()).extracting(Ledger.Entry::running).hasToString("[1, 2, 3]");
        assertThat(ledger.sum()).hasToString("3");
        assertThat(ledger.result()).hasToString("0.33333334");
        assertThat(ledger.ending())
                .isEqualTo(
                        new Ledger.Ending.Share(
                                Floating.nearest(1, NumberType.FLOAT32),
                                Floating.nearest(4, NumberType.FLOAT32)));
    }

    /** e⁻⁷⁰⁰ is a float64 still. */
    @Test
    void aShareMayBeAsSmallAsTheTypeAllows() {
        Computation computation = computed(new Shape(1, 1, 1, 2), "0 -700", NumberType.FLOAT64);

        assertThatOutput(computation).isExactly("1 9.85967654375977e-305");
    }

    private static Computation computed(Shape shape, String numbers, NumberType type) {
        return new Computation(Given.input(shape, numbers), new Softmax(), type, Convention.KERAS);
    }
}
