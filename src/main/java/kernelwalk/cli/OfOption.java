package kernelwalk.cli;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.LayerNaming;
import kernelwalk.homework.answer.LayerNames;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.OptionSpec;

/** {@code --of}: which layer of a chain an answer is to: see {@link NamedLayer}. */
final class OfOption {

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
        return text == null ? exercise.layers().size() > 1 : LayerNaming.isAll(text);
    }

    /** The layer that is named, from 0; the last one where none is. Nothing where there is none of that name. */
    OptionalInt layer(Exercise exercise) {
        String text = option.getValue();
        return text == null || LayerNaming.isAll(text)
                ? OptionalInt.of(exercise.layers().size() - 1)
                : NamedLayer.in(exercise, text);
    }

    /** That there is no such layer, and which there are. */
    String complaint(Exercise exercise, Words words) {
        List<String> names = LayerNames.of(exercise).all().stream().map(VisibleText::of).toList();
        return words.say("cli.no-layer", option.<String>getValue(), String.join(", ", names));
    }
}
