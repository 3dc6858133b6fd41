package kernelwalk.cli;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.framework.seed.Layer;
import kernelwalk.framework.seed.Layer.Conv2d;
import kernelwalk.framework.seed.Layer.Conv2dTranspose;
import kernelwalk.framework.seed.Layer.Dense;
import kernelwalk.framework.seed.Layer.DepthwiseConv2d;
import kernelwalk.notation.PlainSigns;
import picocli.CommandLine.TypeConversionException;

/** A layer as {@code --layer} has it: {@code conv2d,kernel=3x3,channels=2,filters=4}. */
final class LayerText {

    /** The most weights that a layer may have here. */
    static final int MOST_WEIGHTS = 5_000_000;

    private static final int LONGEST_SIDE = 1_000;
    private static final int MOST_MAPS = 1_000_000;
    private static final int MOST_OF_EACH = 1_000;

    private static final Map<String, Integer> MAPS =
            Map.of(
                    "channels", MOST_MAPS,
                    "filters", MOST_MAPS,
                    "groups", MOST_MAPS,
                    "inputs", MOST_MAPS,
                    "units", MOST_MAPS,
                    "multiplier", MOST_OF_EACH);

    private static final Set<String> OPTIONAL = Set.of("groups", "initializer");

    private static final Map<String, List<String>> FIELDS = fields();

    private final Map<String, String> given;

    private LayerText(Map<String, String> given) {
        this.given = given;
    }

    private static Map<String, List<String>> fields() {
        var fields = new LinkedHashMap<String, List<String>>();
        var convolution = List.of("kernel", "channels", "filters", "groups", "initializer");
        fields.put("conv2d", convolution);
        fields.put("depthwise_conv2d", List.of("kernel", "channels", "multiplier", "initializer"));
        fields.put("conv2d_transpose", convolution);
        fields.put("dense", List.of("inputs", "units", "initializer"));
        return fields;
    }

    /**
     * A layer that a framework has, and how it begins.
     *
     * @throws LayerProblem when the text means none
     */
    static AskedLayer read(String text, SeededFramework framework) {
        String[] parts = PlainSigns.of(text).toLowerCase(Locale.ROOT).split(",", -1);
        String type = parts[0].strip();
        List<String> fields = FIELDS.get(type);
        if (fields == null) {
            throw new LayerProblem("no-layer", type, String.join(", ", FIELDS.keySet()));
        }
        var given = new LinkedHashMap<String, String>();
        Arrays.stream(parts).skip(1).forEach(part -> put(part.strip(), fields, given));
        fields.stream()
                .filter(field -> !given.containsKey(field) && !OPTIONAL.contains(field))
                .findFirst()
                .ifPresent(
                        missing -> {
                            throw new LayerProblem(
                                    "missing",
                                    missing,
                                    missing + (missing.equals("kernel") ? "=3x3" : "=1"));
                        });
        var read = new LayerText(given);
        return new AskedLayer(checked(read.layer(type), framework), read.initializer(framework));
    }

    private static void put(String part, List<String> fields, Map<String, String> given) {
        int equals = part.indexOf('=');
        String name = equals < 0 ? part : part.substring(0, equals).strip();
        if (equals < 0 || !fields.contains(name)) {
            throw new LayerProblem(
                    "no-field",
                    part,
                    fields.stream().map(field -> field + "=").collect(Collectors.joining(", ")));
        }
        if (given.put(name, part.substring(equals + 1).strip()) != null) {
            throw new LayerProblem("twice", name);
        }
    }

    private Layer layer(String type) {
        return switch (type) {
            case "conv2d" -> new Conv2d(kernel(), maps("channels"), maps("filters"), groups());
            case "depthwise_conv2d" ->
                    new DepthwiseConv2d(kernel(), maps("channels"), maps("multiplier"));
            case "conv2d_transpose" ->
                    new Conv2dTranspose(kernel(), maps("channels"), maps("filters"), groups());
            default -> new Dense(maps("inputs"), maps("units"));
        };
    }

    private static Layer checked(Layer layer, SeededFramework framework) {
        if (layer instanceof Conv2dTranspose transposed
                && transposed.groups() > 1
                && !framework.isTorch()) {
            throw new LayerProblem("keras-has-no-groups");
        }
        long weights = layer.weights();
        if (weights > MOST_WEIGHTS) {
            throw new LayerProblem("too-many", weights, MOST_WEIGHTS);
        }
        return layer;
    }

    private Size kernel() {
        return value(
                "kernel", new SizeText(LONGEST_SIDE)::convert, new Wanted("size", LONGEST_SIDE));
    }

    private int maps(String name) {
        int most = MAPS.get(name);
        return value(name, new WholeNumber(1, most)::convert, new Wanted("whole-number", 1, most));
    }

    private int groups() {
        if (!given.containsKey("groups")) {
            return 1;
        }
        int groups = maps("groups");
        int channels = maps("channels");
        int filters = maps("filters");
        if (channels % groups != 0 || filters % groups != 0) {
            throw new LayerProblem("groups-do-not-divide", groups, channels, filters);
        }
        return groups;
    }

    private Initializer initializer(SeededFramework framework) {
        if (!given.containsKey("initializer")) {
            return Initializer.DEFAULT;
        }
        List<String> codes =
                Stream.of(Initializer.values())
                        .filter(each -> !framework.isTorch() || each == Initializer.DEFAULT)
                        .map(Initializer::code)
                        .toList();
        String code = given.get("initializer");
        if (!codes.contains(code)) {
            throw framework.isTorch()
                    ? new LayerProblem("torch-has-no-choice")
                    : new LayerProblem("bad-value", "initializer", Wanted.oneOf(codes));
        }
        return Initializer.valueOf(code.toUpperCase(Locale.ROOT));
    }

    private <T> T value(String name, Function<String, T> converter, Wanted wanted) {
        try {
            return converter.apply(given.get(name));
        } catch (TypeConversionException notOne) {
            throw new LayerProblem("bad-value", name, wanted);
        }
    }
}
