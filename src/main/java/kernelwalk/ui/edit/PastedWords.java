package kernelwalk.ui.edit;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Cause;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.AxisOrder;
import kernelwalk.notation.ParsedTensor;
import kernelwalk.notation.PythonShape;
import kernelwalk.notation.Remark;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Says what a paste was read as, and why it cannot be. */
final class PastedWords {

    /** Names what was pasted. */
    interface Name {
        String of(Words words, Exercise after);
    }

    private PastedWords() {}

    static String input(Words words, Exercise after) {
        return words.say("edit.paste.input", after.input().layout());
    }

    /**
     * @param filters how many there were before
     */
    static String kernel(Words words, Exercise after, int filters) {
        KernelShape shape = weighted(after).kernel().layout();
        return shape.filters() == filters
                ? words.say("edit.paste.kernel", shape)
                : words.say("edit.paste.kernel-and-filters", shape, shape.filters());
    }

    static String bias(Words words, Exercise after) {
        return words.say("edit.paste.bias", weighted(after).bias().size());
    }

    static String weights(Words words, Exercise after) {
        KernelShape shape = weighted(after).kernel().layout();
        return words.say("edit.paste.weights", shape, shape.filters());
    }

    private static Weighted weighted(Exercise exercise) {
        return (Weighted) exercise.operation();
    }

    /** What parts of a pasted table were taken for, if for anything. */
    static Optional<Phrase> remarks(ParsedTensor table) {
        return remarks(table.remarks(), Optional.empty());
    }

    /** How a pasted answer was read, if in any unusual way. */
    static Optional<Phrase> remarks(ReadAnswer answer) {
        return remarks(answer.remarks(), answer.axes());
    }

    private static Optional<Phrase> remarks(Set<Remark> remarks, Optional<AxisOrder> axes) {
        if (remarks.isEmpty() && axes.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(
                words ->
                        Stream.concat(
                                        remarks.stream().map(words::say),
                                        axes.stream().map(it -> words.say("edit.paste.axes", it)))
                                .collect(Collectors.joining(words.say("edit.paste.and"))));
    }

    /** What becomes of a declared type that is not the exercise's. */
    static Phrase dtype(String dtype, NumberType numbers) {
        boolean isKnown =
                Arrays.stream(NumberType.values())
                        .filter(type -> type != NumberType.EXACT)
                        .anyMatch(type -> type.code().equals(dtype));
        return words ->
                words.say(
                        isKnown ? "edit.paste.dtype" : "edit.paste.dtype-unknown",
                        dtype,
                        words.say("numbers." + numbers.code()));
    }

    /** Why the exercise with what was pasted cannot be computed. */
    static Phrase refusal(ConvolutionException problem, Exercise after) {
        if (problem.reason() != Cause.CHANNELS_DIFFER) {
            return words -> words.say(problem);
        }
        Shape input = after.input().layout();
        KernelShape kernel = weighted(after).kernel().layout();
        return Phrase.of(
                "edit.paste.channels-differ",
                input,
                input.channels(),
                kernel,
                kernel.channels() * weighted(after).groups());
    }

    /** A shape as Python writes it: {@code (1, 4, 4)}. */
    static String shape(ParsedTensor tensor) {
        return PythonShape.of(tensor.shape());
    }
}
