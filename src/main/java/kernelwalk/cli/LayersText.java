package kernelwalk.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kernelwalk.exercise.OperationType;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** The layers of a chain, as an option has them: {@code conv,relu,pool,flatten,dense}. */
final class LayersText implements ITypeConverter<LayersText.Layers> {

    /** What each layer does. */
    record Layers(List<OperationType> types) {}

    /** The most layers that are drawn. */
    private static final int MOST = 12;

    private static final Map<String, OperationType> TYPES = types();

    private static Map<String, OperationType> types() {
        var types = new LinkedHashMap<String, OperationType>();
        types.put("conv", OperationType.CONVOLUTION);
        types.put("pool", OperationType.MAX_POOLING);
        Arrays.stream(OperationType.values()).forEach(type -> types.put(type.code(), type));
        return types;
    }

    @Override
    public Layers convert(String text) {
        List<OperationType> layers =
                Arrays.stream(text.toLowerCase(Locale.ROOT).split("[,>▸]", -1))
                        .map(word -> type(word.strip(), text))
                        .toList();
        if (layers.size() > MOST) {
            throw new TypeConversionException(text);
        }
        return new Layers(layers);
    }

    private static OperationType type(String word, String text) {
        OperationType type = TYPES.get(word);
        if (type == null) {
            throw new TypeConversionException(text);
        }
        return type;
    }

    /** The option that has them. */
    OptionSpec option() {
        return OptionSpec.builder("--layers")
                .paramLabel("LAYERS")
                .type(Layers.class)
                .converters(this)
                .completionCandidates(new Wanted("layers", String.join(", ", TYPES.keySet())))
                .descriptionKey("cli.help.make.layers")
                .build();
    }
}
