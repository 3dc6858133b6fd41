package kernelwalk.ui.practice;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.HiddenNumber;
import kernelwalk.exercise.HideableCard;
import kernelwalk.exercise.Staging;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.AnswerSheet;

/**
 * What a student takes the kernel of an exercise for, who sees its input and its output. The exercise that is shown has
 * the guess for its kernel, so that nothing on the board can tell the other one.
 */
public final class GuessedKernel {

    private final Exercise right;
    private final Computation rightComputation;
    private final List<Optional<Value>> weights;
    private final Exercise shown;
    private final Computation computation;
    private final Map<Integer, CellVerdict> agreeing;

    private GuessedKernel(
            Exercise right, Computation rightComputation, List<Optional<Value>> weights) {
        this.right = right;
        this.rightComputation = rightComputation;
        this.weights = List.copyOf(weights);
        shown = shown();
        computation = shown.compute();
        agreeing = agreement();
    }

    /** Nothing guessed yet. */
    static GuessedKernel blank(Exercise right, Computation computation) {
        int count = ((Weighted) right.operation()).kernel().count();
        return new GuessedKernel(right, computation, Collections.nCopies(count, Optional.empty()));
    }

    /** The same with other weights in some places, given by their row-major indices; a blank is none. */
    GuessedKernel with(Map<Integer, Optional<Value>> others) {
        List<Optional<Value>> all = new ArrayList<>(weights);
        others.forEach(all::set);
        return new GuessedKernel(right, rightComputation, all);
    }

    private Exercise shown() {
        Weighted operation = (Weighted) right.operation();
        KernelShape shape = operation.kernel().layout();
        List<Value> values = weights.stream().map(weight -> weight.orElse(Rational.ZERO)).toList();
        List<HiddenNumber> blanks =
                IntStream.range(0, weights.size())
                        .filter(index -> weights.get(index).isEmpty())
                        .mapToObj(index -> new HiddenNumber(0, HideableCard.KERNEL, place(index)))
                        .toList();
        return right.alone()
                .with(operation.withKernel(Tensor.of(shape, values)))
                .with(Staging.NONE.hiding(blanks));
    }

    private List<Integer> place(int index) {
        KernelShape shape = ((Weighted) right.operation()).kernel().layout();
        int filter = index % shape.filters();
        int channel = index / shape.filters() % shape.channels();
        int place = index / shape.filters() / shape.channels();
        return List.of(place / shape.width(), place % shape.width(), channel, filter);
    }

    /** The outputs that agree; one to which an unknown weight adds something does not yet. */
    private Map<Integer, CellVerdict> agreement() {
        Map<Integer, CellVerdict> agree = new HashMap<>();
        Shape shape = rightComputation.geometry().output();
        for (int index = 0; index < shape.count(); index++) {
            if (isKnown(shape.cell(index))
                    && computation.output().at(index).equals(rightComputation.output().at(index))) {
                agree.put(index, CellVerdict.RIGHT);
            }
        }
        return agree;
    }

    private boolean isKnown(Cell output) {
        KernelShape kernel = ((Weighted) right.operation()).kernel().layout();
        return computation.ledger(output).entries().stream()
                .map(entry -> entry.tap())
                .filter(GuessedKernel::counts)
                .map(
                        tap ->
                                kernel.index(
                                        tap.kernelRow(),
                                        tap.kernelColumn(),
                                        tap.channel(),
                                        output.channel()))
                .allMatch(index -> weights.get(index).isPresent());
    }

    private static boolean counts(Tap tap) {
        return tap.reading() != Tap.Reading.BEYOND
                && !(tap.value() instanceof Rational number && number.signum() == 0);
    }

    /** The exercise of which it is the kernel. */
    boolean isOf(Exercise exercise) {
        return right.equals(exercise);
    }

    /** The exercise with the guess for its kernel, its blanks hidden. */
    public Exercise exercise() {
        return shown;
    }

    /** What that comes to. */
    public Computation computation() {
        return computation;
    }

    /** The output that is to be reached, with what agrees marked. */
    public AnswerSheet sheet() {
        var style = right.resultStyle().card(List.of(rightComputation.output().toValues()));
        Shape shape = rightComputation.geometry().output();
        List<AnswerCell> cells =
                IntStream.range(0, shape.count())
                        .mapToObj(rightComputation.output()::at)
                        .map(value -> AnswerCell.Written.of(value, style.text(value)))
                        .map(AnswerCell.class::cast)
                        .toList();
        return AnswerSheet.of(new Answer(shape, cells)).withVerdicts(agreeing).toBeReached();
    }

    /** How many outputs agree. */
    public int agreeing() {
        return agreeing.size();
    }

    /** How many outputs there are. */
    public int outputs() {
        return rightComputation.geometry().output().count();
    }

    /** Whether every output agrees. */
    public boolean isDone() {
        return agreeing() == outputs();
    }

    /** Whether it is the kernel of the exercise itself, and not another that does the same to this input. */
    public boolean isTheSame() {
        Tensor<KernelShape> kernel = ((Weighted) right.operation()).kernel();
        return IntStream.range(0, weights.size())
                .allMatch(index -> weights.get(index).equals(Optional.of(kernel.at(index))));
    }

    /** The weights as they are typed, row-major; blank where nothing is guessed. */
    List<String> texts() {
        return weights.stream().map(weight -> weight.map(NumberText::typed).orElse("")).toList();
    }

    @Override
    public boolean equals(Object object) {
        return object instanceof GuessedKernel other
                && right.equals(other.right)
                && weights.equals(other.weights);
    }

    @Override
    public int hashCode() {
        return weights.hashCode();
    }
}
