package kernelwalk.cli;

import java.util.Optional;
import java.util.OptionalInt;
import kernelwalk.exercise.Exercise;
import picocli.CommandLine.Model.OptionSpec;

/** Which layer of a chain is meant: see {@link NamedLayer}. */
final class LayerOption {

    private LayerOption() {}

    static OptionSpec make(String description) {
        return OptionSpec.builder("--layer")
                .paramLabel("LAYER")
                .type(String.class)
                .descriptionKey(description)
                .build();
    }

    /** The exercise with that layer open, without a wish with the last; empty when there is none. */
    static Optional<Exercise> open(Exercise exercise, Optional<String> wish) {
        if (wish.isEmpty()) {
            return Optional.of(exercise.atEnd());
        }
        OptionalInt layer = NamedLayer.in(exercise, wish.get());
        return layer.isPresent() ? Optional.of(exercise.at(layer.getAsInt())) : Optional.empty();
    }
}
