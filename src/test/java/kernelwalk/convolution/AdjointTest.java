package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.TransposedConvolution;
import org.junit.jupiter.api.Test;

/** A transposed convolution is the transpose of the convolution with the same kernel: ⟨Ax, y⟩ = ⟨x, Aᵀy⟩. */
class AdjointTest {

    @ForManyExercises
    void theProductOfOutputsAndTheProductOfInputsAreEqualInRationals(long seed) {
        var maker = new RandomExercise(seed);
        var forwards = withoutBias(maker.convolution(NumberType.EXACT));
        Geometry geometry = forwards.computation().geometry();
        var y = maker.tensor(geometry.output(), NumberType.EXACT);
        var backwards = transposeOf(forwards, geometry).on(y);

        var left = product(forwards.computation().output(), y);
        var right = product(forwards.input(), backwards.computation().output());

        assertThat(right).isEqualTo(left);
    }

    @ForManyExercises
    void theTransposeGivesBackTheShapeOfTheInput(long seed) {
        var maker = new RandomExercise(seed);
        var forwards = withoutBias(maker.convolution(NumberType.EXACT));
        Geometry geometry = forwards.computation().geometry();
        var y = maker.tensor(geometry.output(), NumberType.EXACT);

        var backwards = transposeOf(forwards, geometry).on(y).computation();

        assertThat(backwards.geometry().output()).isEqualTo(forwards.input().layout());
    }

    /** By hand: ⟨(1·1 + 2·2, 2·1 + 3·2), (1, 10)⟩ = 5 + 80 and ⟨(1, 2, 3), (1·1, 1·2 + 10·1, 10·2)⟩ = 1 + 24 + 60. */
    @Test
    void theTransposeOfARowOfTwoWeightsSpreadsEachCellOverTwo() {
        var kernel = Given.kernel("1 2");
        var forwards =
                new Trial<>(
                        Given.input("1 2 3"),
                        Convolution.of(kernel),
                        NumberType.EXACT,
                        Convention.KERAS);
        var backwards =
                transposeOf(forwards, forwards.computation().geometry()).on(Given.input("1 10"));

        var spread = backwards.computation();

        OutputAssert.assertThatOutput(spread).isExactly("1 12 20");
        assertThat(product(forwards.computation().output(), Given.input("1 10")))
                .isEqualTo(Rational.of(85));
        assertThat(product(Given.input("1 2 3"), spread.output())).isEqualTo(Rational.of(85));
    }

    private static Trial<Convolution> withoutBias(Trial<Convolution> trial) {
        int filters = trial.operation().bias().size();
        return trial.with(trial.operation().withBias(Operation.zeroBias(filters)));
    }

    private static Trial<TransposedConvolution> transposeOf(
            Trial<Convolution> forwards, Geometry geometry) {
        var convolution = forwards.operation();
        var transpose =
                TransposedConvolution.of(withChannelsAndFiltersSwapped(convolution))
                        .withStrides(convolution.strides())
                        .withPadding(new Padding.Explicit(geometry.margins()))
                        .withOutputPadding(
                                new Size(
                                        unread(geometry.rows(), convolution.strides().height()),
                                        unread(geometry.columns(), convolution.strides().width())))
                        .withDilations(convolution.dilations())
                        .withGroups(convolution.groups())
                        .withFlip(convolution.flip());
        return forwards.with(transpose);
    }

    /** Cells at the end that no window reaches: where the stride does not come out even. */
    private static int unread(Axis axis, int stride) {
        int lastWindow = (axis.output() - 1) * stride;
        int end = axis.offset(0, axis.window() - 1) + lastWindow + 1;
        return axis.input() + axis.after() - end;
    }

    /** Within its group each filter becomes a channel, and each channel a filter. */
    private static Tensor<KernelShape> withChannelsAndFiltersSwapped(Convolution convolution) {
        KernelShape shape = convolution.kernel().layout();
        int filters = shape.filters() / convolution.groups();
        return Rearranged.of(
                new KernelShape(
                        shape.height(),
                        shape.width(),
                        filters,
                        convolution.groups() * shape.channels()),
                place -> {
                    int group = place[3] / shape.channels();
                    int channel = place[3] % shape.channels();
                    return convolution
                            .kernel()
                            .at(
                                    shape.index(
                                            place[0],
                                            place[1],
                                            channel,
                                            group * filters + place[2]));
                });
    }

    private static Rational product(Tensor<Shape> one, Tensor<Shape> other) {
        Rational sum = Rational.ZERO;
        for (int index = 0; index < one.count(); index++) {
            sum = sum.plus(((Rational) one.at(index)).times((Rational) other.at(index)));
        }
        return sum;
    }
}
