package kernelwalk.cli;

import java.util.List;
import java.util.OptionalInt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.answer.LayerNames;
import kernelwalk.notation.PlainSigns;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** A layer as the command line names it: by its name, its number from 1, or its type where one layer alone has it. */
final class NamedLayer {

    private NamedLayer() {}

    /** Which layer is meant, from 0; empty where there is none. */
    static OptionalInt in(Exercise exercise, String named) {
        LayerNames names = LayerNames.of(exercise);
        OptionalInt layer = names.find(named);
        return layer.isPresent() ? layer : names.find(PlainSigns.of(named));
    }

    /** What is said where there is none. */
    static String noSuch(Exercise exercise, String named, Words words) {
        List<Layer> layers = exercise.layers();
        List<String> names =
                layers.stream()
                        .map(Layer::name)
                        .filter(name -> !name.isEmpty())
                        .map(VisibleText::of)
                        .toList();
        String text = VisibleText.of(named);
        return names.isEmpty()
                ? words.say("cli.no-such-layer", text, layers.size())
                : words.say(
                        "cli.no-such-layer.named", text, layers.size(), String.join(", ", names));
    }
}
