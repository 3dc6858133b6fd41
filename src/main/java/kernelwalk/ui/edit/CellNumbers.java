package kernelwalk.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Place;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Reshaping;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;

/** Puts numbers into many cells of an exercise at once. */
final class CellNumbers {

    private CellNumbers() {}

    /**
     * The exercise with new numbers in some cells of one part.
     *
     * @param targets cells of the input, the kernel or the bias, not empty
     * @param values  a number for each of them
     */
    static Exercise put(Exercise exercise, List<Target> targets, List<? extends Value> values) {
        return switch (targets.getFirst().part()) {
            case INPUT -> exercise.with(put(exercise.input(), targets, values));
            case KERNEL -> {
                Weighted weighted = weighted(exercise);
                yield exercise.with(weighted.withKernel(put(weighted.kernel(), targets, values)));
            }
            case BIAS -> {
                List<Value> bias = new ArrayList<>(weighted(exercise).bias());
                for (int i = 0; i < targets.size(); i++) {
                    bias.set(targets.get(i).index(), values.get(i));
                }
                yield exercise.with(weighted(exercise).withBias(bias));
            }
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notEditable(targets.getFirst());
        };
    }

    private static <L extends kernelwalk.convolution.Layout> Tensor<L> put(
            Tensor<L> tensor, List<Target> targets, List<? extends Value> values) {
        Value[] numbers = tensor.toValues();
        for (int i = 0; i < targets.size(); i++) {
            numbers[targets.get(i).index()] = values.get(i);
        }
        return Tensor.of(tensor.layout(), numbers);
    }

    /**
     * The exercise, made larger where a rectangle of cells would reach over the edge of its card.
     *
     * @param at      the upper left cell of the rectangle
     * @param rows    cells downwards
     * @param columns cells to the right
     * @throws ConvolutionException when it would become too large, or when there are not so many filters
     */
    static Exercise grown(Exercise exercise, Target at, int rows, int columns) {
        return switch (at.part()) {
            case INPUT -> {
                Shape old = exercise.input().layout();
                Cell cell = old.cell(at.index());
                var shape =
                        new Shape(
                                old.samples(),
                                Math.max(old.height(), cell.row() + rows),
                                Math.max(old.width(), cell.column() + columns),
                                old.channels());
                yield exercise.with(Reshaping.input(exercise.input(), shape));
            }
            case KERNEL -> {
                Weighted weighted = weighted(exercise);
                KernelShape old = weighted.kernel().layout();
                int spot = at.index() / old.filters() / old.channels();
                var shape =
                        new KernelShape(
                                Math.max(old.height(), spot / old.width() + rows),
                                Math.max(old.width(), spot % old.width() + columns),
                                old.channels(),
                                old.filters());
                yield exercise.with(
                        weighted.withKernel(Reshaping.kernel(weighted.kernel(), shape)));
            }
            case BIAS -> {
                int filters = weighted(exercise).bias().size();
                if (rows > 1 || at.index() + columns > filters) {
                    throw new ConvolutionException(
                            Cause.BIAS_COUNT_DIFFERS,
                            Place.BIAS,
                            Math.max(rows, at.index() + columns),
                            filters);
                }
                yield exercise;
            }
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notEditable(at);
        };
    }

    /** The same cell of the same card in an exercise of another size. */
    static Target moved(Target target, Exercise from, Exercise to) {
        return switch (target.part()) {
            case INPUT -> {
                Cell cell = from.input().layout().cell(target.index());
                Shape shape = to.input().layout();
                yield new Target(
                        Part.INPUT,
                        shape.index(cell.sample(), cell.row(), cell.column(), cell.channel()));
            }
            case KERNEL -> {
                KernelShape old = weighted(from).kernel().layout();
                KernelShape shape = weighted(to).kernel().layout();
                int card = old.channels() * old.filters();
                int spot = target.index() / card;
                int row = spot / old.width();
                yield new Target(
                        Part.KERNEL,
                        (row * shape.width() + spot % old.width()) * card + target.index() % card);
            }
            case BIAS -> target;
            case OUTPUT, WINDOW, WEIGHTS, PRODUCTS -> throw notEditable(target);
        };
    }

    /** Every cell of the input or of the kernel. */
    static List<Target> all(Exercise exercise, Part part) {
        int count =
                part == Part.INPUT ? exercise.input().count() : weighted(exercise).kernel().count();
        return IntStream.range(0, count).mapToObj(index -> new Target(part, index)).toList();
    }

    private static Weighted weighted(Exercise exercise) {
        return (Weighted) exercise.operation();
    }

    private static IllegalArgumentException notEditable(Target target) {
        return new IllegalArgumentException("nothing can be put into " + target);
    }
}
