package kernelwalk.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Replacing;
import kernelwalk.notation.Meaning;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.ParsedTensor;
import kernelwalk.picture.Part;

/**
 * What the axes of a pasted tensor can be.
 *
 * @param exercise what it is pasted into
 * @param part     the input or the kernel, in whose place it comes
 */
record PossibleAxes(Exercise exercise, Part part) {

    private static final int ALL_AXES = 4;

    /**
     * Every way to read the axes; with four axes only that which the exercise can be computed with, if there is just
     * one.
     *
     * @return empty when there are too many axes
     */
    List<Meaning> of(ParsedTensor tensor) {
        List<Meaning> all = different(meanings(tensor));
        if (tensor.shape().size() < ALL_AXES) {
            return all;
        }
        List<Meaning> possible = all.stream().filter(this::isPossible).toList();
        return possible.size() == 1 ? possible : all;
    }

    /** PyTorch's text may have PyTorch's axes whatever the rules of the exercise are. */
    private Stream<Meaning> meanings(ParsedTensor tensor) {
        Stream<Meaning> usual = meanings(tensor.numbers(), exercise.convention());
        return tensor.notation() == Notation.PYTORCH
                ? Stream.concat(usual, meanings(tensor.numbers(), Convention.PYTORCH))
                : usual;
    }

    private Stream<Meaning> meanings(NumberArray numbers, Convention convention) {
        boolean transposed = exercise.operation() instanceof TransposedConvolution;
        return (part == Part.INPUT
                        ? Meaning.asInput(numbers, convention)
                        : Meaning.asKernel(numbers, convention, transposed))
                .stream();
    }

    /** Those that are not the same numbers in the same places as one before. */
    private static List<Meaning> different(Stream<Meaning> meanings) {
        var different = new ArrayList<Meaning>();
        meanings.forEach(
                meaning -> {
                    if (different.stream()
                            .noneMatch(it -> it.numbers().equals(meaning.numbers()))) {
                        different.add(meaning);
                    }
                });
        return different;
    }

    private boolean isPossible(Meaning meaning) {
        try {
            Exercise replaced =
                    part == Part.INPUT
                            ? Replacing.input(exercise, meaning.numbers())
                            : Replacing.kernel(exercise, meaning.numbers());
            replaced.compute();
            return true;
        } catch (ConvolutionException impossible) {
            return false;
        }
    }
}
