package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Convolution;
import org.junit.jupiter.api.Test;

class InfluenceTest {

    /** One output cell reading one input cell by one weight. */
    private record Link(
            Cell input, Cell output, int kernelRow, int kernelColumn, int channel, Value weight) {}

    @ForManyExercises
    void receptiveFieldAndInfluenceAreInverseRelations(long seed) {
        var trial = new RandomExercise(seed).any();
        var computation = trial.computation();

        var read = cells(computation.geometry().output()).flatMap(cell -> reads(computation, cell));
        var reached = cells(trial.input().layout()).flatMap(cell -> reaches(computation, cell));

        assertThat(reached.collect(Collectors.toSet())).isEqualTo(read.collect(Collectors.toSet()));
    }

    @ForManyExercises
    void noLinkIsCountedTwice(long seed) {
        var trial = new RandomExercise(seed).any();
        var computation = trial.computation();

        var links = cells(trial.input().layout()).flatMap(cell -> reaches(computation, cell));

        assertThat(links.toList()).doesNotHaveDuplicates();
    }

    @ForManyExercises
    void theReceptiveFieldIsEveryInputCellThatChangesTheOutput(long seed) {
        var trial = new RandomExercise(seed).convolution(NumberType.EXACT);
        var plain = trial.with(trial.operation().withKernel(ones(trial.operation().kernel())));
        var computation = plain.computation();
        Cell last = computation.geometry().output().cell(computation.output().count() - 1);

        var changing = cells(trial.input().layout()).filter(cell -> changes(plain, cell, last));

        assertThat(java.util.Set.copyOf(computation.receptiveField(last)))
                .isEqualTo(changing.collect(Collectors.toSet()));
    }

    @Test
    void theCentreOfAFourByFourInputReachesFourWindowsEachByAnotherWeight() {
        var convolution = Convolution.of(Given.kernel("1 2 / 3 4"));
        var computation =
                new Computation(
                        Given.counting(new Shape(1, 4, 4, 1)),
                        convolution,
                        NumberType.EXACT,
                        Convention.KERAS);

        var influence = computation.influence(new Cell(0, 1, 1, 0));

        assertThat(influence)
                .containsExactly(
                        influence(1, 1, 0, 0, 1),
                        influence(1, 0, 0, 1, 2),
                        influence(0, 1, 1, 0, 3),
                        influence(0, 0, 1, 1, 4));
    }

    @Test
    void aFlippedKernelReachesTheSameWindowsByItsTurnedWeights() {
        var kernel = Given.kernel("1 2 / 3 4");
        var flipped = Convolution.of(kernel).withFlip(true);
        var computation =
                new Computation(
                        Given.counting(new Shape(1, 4, 4, 1)),
                        flipped,
                        NumberType.EXACT,
                        Convention.KERAS);

        var influence = computation.influence(new Cell(0, 1, 1, 0));

        assertThat(influence)
                .containsExactly(
                        influence(1, 1, 1, 1, 4),
                        influence(1, 0, 1, 0, 3),
                        influence(0, 1, 0, 1, 2),
                        influence(0, 0, 0, 0, 1));
    }

    private static Influence influence(
            int row, int column, int kernelRow, int kernelColumn, int weight) {
        return new Influence(
                new Cell(0, row, column, 0), kernelRow, kernelColumn, 0, Rational.of(weight));
    }

    private static Stream<Link> reads(Computation computation, Cell output) {
        return computation.taps(output).stream()
                .filter(Tap::isInput)
                .map(
                        tap ->
                                new Link(
                                        tap.input(),
                                        output,
                                        tap.kernelRow(),
                                        tap.kernelColumn(),
                                        tap.channel(),
                                        tap.weight()));
    }

    private static Stream<Link> reaches(Computation computation, Cell input) {
        return computation.influence(input).stream()
                .map(
                        one ->
                                new Link(
                                        input,
                                        one.output(),
                                        one.kernelRow(),
                                        one.kernelColumn(),
                                        one.channel(),
                                        one.weight()));
    }

    private static boolean changes(Trial<Convolution> trial, Cell input, Cell output) {
        int index =
                trial.input()
                        .layout()
                        .index(input.sample(), input.row(), input.column(), input.channel());
        var other = trial.on(trial.input().with(index, Rational.of(1000)));
        return !other.computation().value(output).equals(trial.computation().value(output));
    }

    private static Tensor<KernelShape> ones(Tensor<KernelShape> kernel) {
        List<Value> ones = java.util.Collections.nCopies(kernel.count(), Rational.ONE);
        return Tensor.of(kernel.layout(), ones);
    }

    private static Stream<Cell> cells(Shape shape) {
        return IntStream.range(0, shape.count()).mapToObj(shape::cell);
    }
}
