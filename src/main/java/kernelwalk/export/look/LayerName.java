package kernelwalk.export.look;

import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.words.Words;

/** What a layer of several is called. */
public final class LayerName {

    private LayerName() {}

    /** The number of the open layer, its name and what it does. */
    public static String of(Exercise layer, Words words) {
        String type = words.say("operation." + OperationType.of(layer.operation()).code());
        String name = layer.chain().name();
        int number = layer.opened() + 1;
        return name.isEmpty()
                ? words.say("export.layer", number, type)
                : words.say("export.layer.named", number, name, type);
    }
}
