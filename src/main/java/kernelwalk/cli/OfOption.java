package kernelwalk.cli;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.LayerNames;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --of}: which layer of a chain an answer is to, by its name or its number from 1. */
final class OfOption {

    /** Stands for all layers together. */
    private static final String ALL = "all";

    private final OptionSpec option =
            OptionSpec.builder("--of")
                    .paramLabel("LAYER")
                    .type(String.class)
                    .descriptionKey("cli.help.of")
                    .build();

    OptionSpec spec() {
        return option;
    }

    /** Whether a layer is named. */
    boolean isGiven() {
        return option.getValue() != null;
    }

    /** Whether all layers are asked about together: where that is said, or no layer of several is named. */
    boolean isAll(Exercise exercise) {
        String text = option.getValue();
        return text == null ? exercise.layers().size() > 1 : text.equals(ALL);
    }

    /** The layer that is named, from 0; the last one where none is. Nothing where there is none of that name. */
    OptionalInt layer(Exercise exercise) {
        String text = option.getValue();
        return text == null || text.equals(ALL)
                ? OptionalInt.of(exercise.layers().size() - 1)
                : LayerNames.of(exercise).find(text);
    }

    /** That there is no such layer, and which there are. */
    String complaint(Exercise exercise, Words words) {
        List<String> names = LayerNames.of(exercise).all().stream().map(VisibleText::of).toList();
        return words.say("cli.no-layer", option.<String>getValue(), String.join(", ", names));
    }
}
