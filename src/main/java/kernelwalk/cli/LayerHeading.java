package kernelwalk.cli;

import java.util.List;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import tools.jackson.core.JsonGenerator;

/**
 * What stands above what is said of one layer of a chain.
 *
 * @param exercise the layer is open
 */
record LayerHeading(Exercise exercise) {

    /** Whether there is more than one layer. */
    boolean isNeeded() {
        return exercise.layers().size() > 1;
    }

    /** For programs: which layer of a chain something is about, the layer counted from 0. */
    static void write(JsonGenerator json, int layer, List<Layer> chain) {
        json.writeObjectPropertyStart("layer");
        json.writeNumberProperty("number", layer + 1);
        if (!chain.get(layer).name().isEmpty()) {
            json.writeStringProperty("name", chain.get(layer).name());
        }
        json.writeStringProperty("type", OperationType.of(chain.get(layer).operation()).code());
        json.writeEndObject();
    }

    /** Number, name and kind. */
    String in(Words words) {
        Layer layer = exercise.layers().get(exercise.opened());
        int number = exercise.opened() + 1;
        String type = words.say("operation." + OperationType.of(layer.operation()).code());
        return layer.name().isEmpty()
                ? words.say("cli.layer", number, type)
                : words.say("cli.layer.named", number, VisibleText.of(layer.name()), type);
    }
}
