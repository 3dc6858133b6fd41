package kernelwalk.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumberStyle;

/**
 * A call as it was typed, whether or not a framework takes it: an input of any rank, of a type that is declared, or
 * of a shape that the operation does not fit. Nothing of it is mended unless someone asks for a {@link Repair}.
 *
 * @param title      one line, may be empty
 * @param notes      plain text, may be empty
 * @param input      the input with the axes that it was typed with; four are N × H × W × C
 * @param dtype      the type that the input was declared to have, if it was
 * @param operation  what is to be done to the input
 * @param numbers    the arithmetic of the operation
 * @param convention whose rules are followed
 * @param display    how its numbers are shown
 * @param order      in which order its walk takes the taps of a window
 * @param marking    what is asked of an answer
 */
public record Attempt(
        String title,
        String notes,
        NumberArray input,
        Optional<Dtype> dtype,
        Operation operation,
        NumberType numbers,
        Convention convention,
        Display display,
        TapOrder order,
        MarkingRules marking)
        implements Sheet {

    /** The axes of an input that every framework takes. */
    public static final int AXES = 4;

    /** What only this program refuses, as it would not fit into memory. */
    private static final Set<Cause> TOO_LARGE =
            EnumSet.of(Cause.TOO_MANY_VALUES, Cause.TOO_MANY_CELLS, Cause.PADDING_TOO_LARGE);

    /** An untitled attempt with exact numbers and Keras' rules; no type is declared. */
    public static Attempt of(NumberArray input, Operation operation) {
        return new Attempt(
                "",
                "",
                input,
                Optional.empty(),
                operation,
                NumberType.EXACT,
                Convention.KERAS,
                Display.AS_TYPED,
                TapOrder.CHANNELS,
                MarkingRules.USUAL);
    }

    /** An exercise, taken as the call that it stands for. */
    public static Attempt of(Exercise exercise) {
        return of(NumberArray.of(exercise.input()), exercise.operation())
                .titled(exercise.title())
                .withNotes(exercise.notes())
                .with(exercise.numbers())
                .with(exercise.convention())
                .with(exercise.display())
                .with(exercise.order())
                .with(exercise.marking());
    }

    @Override
    public Attempt titled(String other) {
        return new Attempt(
                other,
                notes,
                input,
                dtype,
                operation,
                numbers,
                convention,
                display,
                order,
                marking);
    }

    @Override
    public Attempt withNotes(String other) {
        return new Attempt(
                title,
                other,
                input,
                dtype,
                operation,
                numbers,
                convention,
                display,
                order,
                marking);
    }

    /** How its typed numbers are written. */
    public NumberStyle typedStyle() {
        return NumberStyle.typed(display, numbers.isFloat());
    }

    /** With numbers of another type; what the input was declared to be stays. */
    public Attempt with(NumberType other) {
        return new Attempt(
                title, notes, input, dtype, operation, other, convention, display, order, marking);
    }

    /** With another convention. */
    public Attempt with(Convention other) {
        return new Attempt(
                title, notes, input, dtype, operation, numbers, other, display, order, marking);
    }

    /** With its numbers shown in another way. */
    public Attempt with(Display other) {
        return new Attempt(
                title, notes, input, dtype, operation, numbers, convention, other, order, marking);
    }

    /** With the taps of its windows taken in another order. */
    public Attempt with(TapOrder other) {
        return new Attempt(
                title,
                notes,
                input,
                dtype,
                operation,
                numbers,
                convention,
                display,
                other,
                marking);
    }

    /** With other demands on an answer. */
    public Attempt with(MarkingRules other) {
        return new Attempt(
                title, notes, input, dtype, operation, numbers, convention, display, order, other);
    }

    /** With another input, as it was typed. */
    public Attempt with(NumberArray other, Optional<Dtype> declared) {
        return new Attempt(
                title,
                notes,
                other,
                declared,
                operation,
                numbers,
                convention,
                display,
                order,
                marking);
    }

    /** An exercise when its shapes fit, or there is no call to attempt, else the attempt at one. */
    public static Sheet orExercise(Exercise exercise) {
        return canBeTried(exercise) && problem(exercise).isPresent() ? of(exercise) : exercise;
    }

    /** Whether a framework's call stands for it: one layer, with a window that slides. */
    public static boolean canBeTried(Exercise exercise) {
        return exercise.chain().length() == 1 && OperationType.of(exercise.operation()).slides();
    }

    /** Whether the input has as many axes as every framework takes. */
    public boolean hasFourAxes() {
        return input.rank() == AXES;
    }

    /** Why the operation does not fit the shape of the input; empty when it does, or there are not four axes. */
    public Optional<ConvolutionException> problem() {
        return hasFourAxes() ? problem(typed()) : Optional.empty();
    }

    private static Optional<ConvolutionException> problem(Exercise exercise) {
        try {
            Geometry.of(exercise.input().layout(), exercise.operation(), exercise.convention());
            return Optional.empty();
        } catch (ConvolutionException impossible) {
            return Optional.of(impossible).filter(problem -> !TOO_LARGE.contains(problem.reason()));
        }
    }

    /** How many channels the operation reads of each input; empty for pools, which read any number. */
    public OptionalInt channelsRead() {
        return operation instanceof Weighted weighted
                ? OptionalInt.of(weighted.kernel().layout().channels() * weighted.groups())
                : OptionalInt.empty();
    }

    /**
     * The exercise that a layer makes of the call: the numbers rounded to the type of the input. Empty when there are
     * not four axes, the type is no float type, or the operation does not fit.
     */
    public Optional<Exercise> exercise() {
        boolean taken = hasFourAxes() && dtype.map(Dtype::isFloat).orElse(true);
        return taken && problem().isEmpty() ? Optional.of(typed()) : Optional.empty();
    }

    /** Whether it is no exercise: there are not four axes, the type is no float type, or the operation does not fit. */
    public boolean isRefused() {
        return exercise().isEmpty();
    }

    /** An exercise when nothing is declared and everything fits, else this. */
    Sheet settled() {
        return dtype.isPresent() ? this : exercise().<Sheet>map(found -> found).orElse(this);
    }

    /** The exercise that the likeliest repairs come to, one after the other; empty when they lead nowhere. */
    public Optional<Exercise> repaired() {
        Attempt attempt = this;
        while (true) {
            List<Repair> repairs = Repair.of(attempt);
            if (repairs.isEmpty()) {
                return attempt.exercise();
            }
            switch (repairs.getFirst().made(attempt).orElseThrow()) {
                case Exercise exercise -> {
                    return Optional.of(exercise);
                }
                case Attempt next -> attempt = next;
            }
        }
    }

    private Exercise typed() {
        var shape =
                new Shape(
                        input.shape().get(0),
                        input.shape().get(1),
                        input.shape().get(2),
                        input.shape().get(3));
        var values =
                input.values().stream()
                        .map(value -> dtype.map(type -> type.nearest(value)).orElse(value))
                        .toList();
        return Exercise.of(Tensor.of(shape, values), operation)
                .titled(title)
                .withNotes(notes)
                .with(numbers)
                .with(convention)
                .with(display)
                .with(order)
                .with(marking);
    }

    Attempt with(NumberArray other) {
        return new Attempt(
                title,
                notes,
                other,
                dtype,
                operation,
                numbers,
                convention,
                display,
                order,
                marking);
    }

    Attempt with(Operation other) {
        return new Attempt(
                title, notes, input, dtype, other, numbers, convention, display, order, marking);
    }

    /** The input in another arithmetic, with no type declared any more. */
    Attempt cast(NumberType other) {
        return new Attempt(
                title,
                notes,
                input,
                Optional.empty(),
                operation,
                other,
                convention,
                display,
                order,
                marking);
    }
}
