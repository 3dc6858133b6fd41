package kernelwalk.ui.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Replacing;
import kernelwalk.notation.Meaning;
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
     * Every way to read the axes. Those of a print are in the order of who prints so; with four axes another order is
     * taken only where the exercise can be computed with it and not with the first.
     *
     * @return empty when there are too many axes
     */
    List<Meaning> of(ParsedTensor tensor) {
        NumberArray numbers = tensor.numbers();
        Convention first = tensor.printedBy().orElse(exercise.convention());
        List<Meaning> likeliest = different(meanings(numbers, first));
        if (tensor.shape().size() < ALL_AXES || likeliest.stream().anyMatch(this::isPossible)) {
            return likeliest;
        }
        List<Meaning> others =
                different(meanings(numbers, exercise.convention())).stream()
                        .filter(this::isPossible)
                        .toList();
        return others.isEmpty() ? likeliest : others;
    }

    private Stream<Meaning> meanings(NumberArray numbers, Convention convention) {
        if (part == Part.KERNEL && exercise.operation() instanceof Dense) {
            int inputs = exercise.input().layout().channels();
            Optional<Meaning> units = Meaning.asUnits(numbers, convention, inputs);
            if (units.isPresent()) {
                return units.stream();
            }
        }
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
