package kernelwalk.convolution;

import static kernelwalk.convolution.OutputAssert.assertThatOutput;
import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;

/** The lecture's examples, and what a pupil works out from them with a pencil. */
class LectureTest {

    @Test
    void theMeanFilterWithBiasGivesTheNineNumbersOfTheLecture() {
        var computation = exact(Given.counting(new Shape(1, 4, 4, 1)), meanFilter());

        assertThatOutput(computation).isExactly("11/2 13/2 15/2 / 19/2 21/2 23/2 / 27/2 29/2 31/2");
    }

    @Test
    void theMeanFilterInFloat32PrintsAsTheLecturePrintsIt() {
        var input = Given.counting(new Shape(1, 4, 4, 1));
        var computation =
                new Computation(input, meanFilter(), NumberType.FLOAT32, Convention.KERAS);

        assertThatOutput(computation).isExactly("5.5 6.5 7.5 / 9.5 10.5 11.5 / 13.5 14.5 15.5");
    }

    /** The lecture: the second observation begins with (16 + 17 + 20 + 21)/4 + 3 = 21.5. */
    @Test
    void everySampleOfABatchIsFilteredByItself() {
        var computation = exact(Given.counting(new Shape(2, 4, 4, 1)), meanFilter());

        assertThatOutput(computation).hasShape("2×3×3×1").hasTheSameWindows();
        assertThat(computation.output().at(9)).hasToString("43/2");
    }

    /** The lecture's example from Dumoulin and Visin's guide. */
    @Test
    void theExampleOfTheGuideGivesItsNineNumbers() {
        var input = Given.input("3 3 2 1 0 / 0 0 1 3 1 / 3 1 2 2 3 / 2 0 0 2 2 / 2 0 0 0 1");
        var kernel = Given.kernel("0 1 2 / 2 2 0 / 0 1 2");

        assertThatOutput(exact(input, Convolution.of(kernel)))
                .isExactly("12 12 17 / 10 17 19 / 9 6 14");
    }

    /** The lecture's homework, by hand: an edge between columns 2 and 3. */
    @Test
    void theHomeworkFindsTheEdge() {
        var input =
                Given.input(
                        "0 0 0 1 1 1 / 0 0 0 1 1 1 / 0 0 0 1 1 1 / 0 0 0 1 1 1 / 0 0 0 1 1 1 / 0 0"
                                + " 0 1 1 1");

        assertThatOutput(exact(input, Convolution.of(Given.kernel("-1 1 / -1 1"))))
                .isExactly("0 0 2 0 0 / 0 0 2 0 0 / 0 0 2 0 0 / 0 0 2 0 0 / 0 0 2 0 0");
    }

    /** The lecture: over ones, each output channel is the sum of its filter's weights. */
    @Test
    void overOnesEveryFilterGivesTheSumOfItsWeights() {
        var kernel =
                Given.kernel(
                        new KernelShape(2, 2, 1, 4),
                        "1 2 3 4 / 5 6 7 8 / 9 10 11 12 / 13 14 15 16");

        assertThatOutput(exact(Given.input("1 1 / 1 1"), Convolution.of(kernel)))
                .hasShape("1×1×1×4")
                .isExactly("28 32 36 40");
    }

    /** By hand: 3 · ⅓ = 1, though no float is a third. */
    @Test
    void aThirdIsAThird() {
        var computation = exact(Given.input("1 1 1"), Convolution.of(Given.kernel("1/3 1/3 1/3")));

        assertThatOutput(computation).isExactly("1");
    }

    /** By hand, as the guide draws it: each cell is stamped with the kernel, two apart. */
    @Test
    void aTransposedConvolutionStampsTheKernelOntoTheOutput() {
        var stamp = TransposedConvolution.of(Given.kernel("1 2 / 3 4")).withStrides(new Size(2, 2));

        assertThatOutput(exact(Given.input("1 10 / 100 1000"), stamp))
                .isExactly("1 2 10 20 / 3 4 30 40 / 100 200 1000 2000 / 300 400 3000 4000");
    }

    /** By hand: stamps one apart overlap in the middle, 1·2 + 10·1 = 12. */
    @Test
    void stampsThatOverlapAreAdded() {
        var stamp = TransposedConvolution.of(Given.kernel("1 2")).withBias(Given.numbers("5"));

        assertThatOutput(exact(Given.input("1 10"), stamp)).isExactly("6 17 25");
    }

    private static Convolution meanFilter() {
        return Convolution.of(Given.kernel("1/4 1/4 / 1/4 1/4")).withBias(Given.numbers("3"));
    }

    private static Computation exact(Tensor<Shape> input, Operation operation) {
        return new Computation(input, operation, NumberType.EXACT, Convention.KERAS);
    }
}
