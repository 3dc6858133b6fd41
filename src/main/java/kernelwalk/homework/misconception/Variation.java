package kernelwalk.homework.misconception;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Exact;

/**
 * The same exercise with something changed.
 *
 * @param exercise the one to start from
 */
public record Variation(Exercise exercise) {

    public static Variation of(Exercise exercise) {
        return new Variation(exercise);
    }

    public Geometry geometry() {
        return Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
    }

    public Exercise strides(Size strides) {
        return exercise.with(exercise.operation().withStrides(strides));
    }

    public Exercise padding(Padding padding) {
        return exercise.with(exercise.operation().withPadding(padding));
    }

    public Exercise padding(Margins margins) {
        return padding(new Padding.Explicit(margins, exercise.operation().padding().border()));
    }

    public Exercise dilations(Size dilations) {
        return exercise.with(exercise.operation().withDilations(dilations));
    }

    /** With the kernel turned by 180° first, or not; a pool stays as it is. */
    public Exercise flip(boolean flip) {
        return exercise.operation() instanceof Weighted weighted
                ? exercise.with(weighted.withFlip(flip))
                : exercise;
    }

    /** With padding counted in means, or not; every other operation stays as it is. */
    public Exercise countPadding(boolean countPadding) {
        return exercise.operation() instanceof AveragePooling pool
                ? exercise.with(pool.withCountPadding(countPadding))
                : exercise;
    }

    /** With another rounding of the output size; only pools have one. */
    public Exercise rounding(Rounding rounding) {
        return exercise.operation() instanceof Pooling pool
                ? exercise.with(pool.withRounding(rounding))
                : exercise;
    }

    /** With other weights in the same places. */
    Exercise weights(Weighted weighted, IntFunction<Value> weight) {
        return kernel(weighted, Tensor.filled(weighted.kernel().layout(), weight));
    }

    Exercise kernel(Weighted weighted, Tensor<KernelShape> kernel) {
        return exercise.with(weighted.withKernel(kernel));
    }

    Exercise bias(Weighted weighted, List<Value> bias) {
        return exercise.with(weighted.withBias(bias));
    }

    /** With every bias changed that is finite; a pool stays as it is. */
    Exercise eachBias(UnaryOperator<Rational> change) {
        return exercise.operation() instanceof Weighted weighted
                ? bias(
                        weighted,
                        weighted.bias().stream().map(bias -> Exact.changed(bias, change)).toList())
                : exercise;
    }

    /**
     * With other strides and an output of a given size, its first window where it was: the input is cut, or zeros are
     * added at the end.
     *
     * @return nothing where nothing of the input would be left
     */
    Optional<Exercise> framed(Size strides, Size output) {
        Margins old = geometry().margins();
        Shape input = exercise.input().layout();
        Operation operation = exercise.operation();
        int rows =
                needed(
                                output.height(),
                                strides.height(),
                                operation.window().height(),
                                operation.dilations().height())
                        - old.top();
        int columns =
                needed(
                                output.width(),
                                strides.width(),
                                operation.window().width(),
                                operation.dilations().width())
                        - old.left();
        if (rows < 1 || columns < 1) {
            return Optional.empty();
        }
        var margins =
                new Margins(
                        old.top(),
                        Math.max(rows - input.height(), 0),
                        old.left(),
                        Math.max(columns - input.width(), 0));
        Exercise cut = cut(Math.min(rows, input.height()), Math.min(columns, input.width()));
        Exercise stepped = Variation.of(cut).strides(strides);
        Exercise padded = Variation.of(stepped).padding(margins);
        return Optional.of(Variation.of(padded).rounding(Rounding.FLOOR));
    }

    /** Cells from the first tap of the first window to the last tap of the last. */
    private static int needed(int output, int stride, int window, int dilation) {
        return (output - 1) * stride + (window - 1) * dilation + 1;
    }

    /** With the input moved up and to the left; zeros follow. */
    Exercise shifted(int rows, int columns) {
        Tensor<Shape> input = exercise.input();
        Shape shape = input.layout();
        return exercise.with(
                Tensor.<Shape>filled(
                        shape,
                        index -> {
                            Cell cell = shape.cell(index);
                            var from =
                                    new Cell(
                                            cell.sample(),
                                            cell.row() + rows,
                                            cell.column() + columns,
                                            cell.channel());
                            OptionalInt place = shape.indexOf(from);
                            return place.isPresent() ? input.at(place.getAsInt()) : Rational.ZERO;
                        }));
    }

    /** With an input that is larger by these margins, whose numbers are read from the old one. */
    Exercise extended(Margins margins, Border border) {
        return exercise.with(border.around(exercise.input(), margins));
    }

    /** With only the first rows and columns of the input. */
    Exercise cut(int height, int width) {
        Tensor<Shape> input = exercise.input();
        Shape old = input.layout();
        var shape = new Shape(old.samples(), height, width, old.channels());
        return exercise.with(
                Tensor.<Shape>filled(
                        shape,
                        index -> {
                            var cell = shape.cell(index);
                            return input.at(
                                    old.index(
                                            cell.sample(),
                                            cell.row(),
                                            cell.column(),
                                            cell.channel()));
                        }));
    }
}
