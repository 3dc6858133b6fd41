package kernelwalk.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import picocli.CommandLine.Model.OptionSpec;

/** Which layer of a chain is meant: its number, from 1, or its name. */
final class LayerOption {

    private LayerOption() {}

    static OptionSpec make(String description) {
        return OptionSpec.builder("--layer")
                .paramLabel("NAME|N")
                .type(String.class)
                .descriptionKey(description)
                .build();
    }

    /** The exercise with that layer open, without a wish with the last; empty when there is none. */
    static Optional<Exercise> open(Exercise exercise, Optional<String> wish) {
        if (wish.isEmpty()) {
            return Optional.of(exercise.atEnd());
        }
        List<Layer> layers = exercise.layers();
        return IntStream.range(0, layers.size())
                .filter(
                        i ->
                                wish.get().equals(Integer.toString(i + 1))
                                        || wish.get().equals(layers.get(i).name()))
                .mapToObj(exercise::at)
                .findFirst();
    }
}
