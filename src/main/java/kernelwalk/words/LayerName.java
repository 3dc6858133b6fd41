package kernelwalk.words;

import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;

/**
 * What a layer is called: its name, or what it does where it has none.
 *
 * @param layer the layer
 */
public record LayerName(Layer layer) {

    /** The name as these words say it. */
    public String in(Words words) {
        return layer.name().isEmpty()
                ? words.say("operation." + OperationType.of(layer.operation()).code())
                : VisibleText.of(layer.name());
    }
}
