package kernelwalk.framework.seed;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kernelwalk.convolution.OracleFile;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Initializer;
import kernelwalk.exercise.SeededFramework;

/**
 * What a framework really drew.
 *
 * @param layers what was made since the seed, in that order
 */
public record SeedCase(
        String id,
        SeededFramework framework,
        BigInteger seed,
        List<Layer> layers,
        List<Start> starts) {

    /** Weights and biases of a layer as text, and how it was asked for. */
    public record Start(
            Initializer initializer,
            List<Integer> shape,
            List<Float> weights,
            Optional<List<Float>> bias) {}

    /** All of them. */
    public static List<SeedCase> all() {
        return OracleFile.objects("seeds.jsonl").stream().map(SeedCase::of).toList();
    }

    private static SeedCase of(Map<String, Object> fields) {
        var layers = new ArrayList<Layer>();
        var starts = new ArrayList<Start>();
        for (Object each : (List<?>) fields.get("layers")) {
            var layer = (Map<?, ?>) each;
            var weights = (List<?>) fields.get("weights");
            var biases = (List<?>) fields.get("biases");
            starts.add(
                    new Start(
                            Initializer.valueOf(
                                    layer.get("initializer").toString().toUpperCase(Locale.ROOT)),
                            ((List<?>) layer.get("shape")).stream().map(SeedCase::whole).toList(),
                            floats(weights.get(layers.size())),
                            Optional.ofNullable(biases.get(layers.size())).map(SeedCase::floats)));
            layers.add(layer(layer));
        }
        return new SeedCase(
                fields.get("id").toString(),
                Arrays.stream(SeededFramework.values())
                        .filter(framework -> framework.code().equals(fields.get("family")))
                        .findFirst()
                        .orElseThrow(),
                new BigInteger(fields.get("seed").toString()),
                layers,
                starts);
    }

    private static Layer layer(Map<?, ?> fields) {
        var kernel = (List<?>) fields.get("kernel");
        var size = new Size(whole(kernel.get(0)), whole(kernel.get(1)));
        int channels = whole(fields.get("channels"));
        int filters = whole(fields.get("filters"));
        int groups = whole(fields.get("groups"));
        return switch (fields.get("type").toString()) {
            case "conv2d" -> new Layer.Conv2d(size, channels, filters, groups);
            case "depthwise_conv2d" -> new Layer.DepthwiseConv2d(size, channels, filters);
            case "conv2d_transpose" -> new Layer.Conv2dTranspose(size, channels, filters, groups);
            case "dense" -> new Layer.Dense(channels, filters);
            default -> throw new IllegalArgumentException(fields.toString());
        };
    }

    private static int whole(Object text) {
        return Integer.parseInt(text.toString());
    }

    private static List<Float> floats(Object texts) {
        return ((List<?>) texts).stream().map(text -> Float.valueOf(text.toString())).toList();
    }
}
