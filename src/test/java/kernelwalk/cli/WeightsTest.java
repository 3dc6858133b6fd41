package kernelwalk.cli;

import static kernelwalk.cli.Captured.run;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import kernelwalk.convolution.OracleFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class WeightsTest {

    static Stream<Map<String, Object>> cases() {
        return OracleFile.objects("seeds.jsonl").stream();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyCaseIsWrittenBitForBit(Map<String, Object> given) {
        var arguments = new ArrayList<Object>(List.of("weights", "--format", "json"));
        arguments.addAll(List.of("--framework", given.get("family"), "--seed", given.get("seed")));
        List<Map<?, ?>> layers = maps(given.get("layers"));
        layers.forEach(layer -> arguments.addAll(List.of("--layer", text(layer))));

        Captured run = run(arguments.toArray());

        assertThat(run.err()).isEmpty();
        Map<String, Object> written = OracleFile.object(run.out());
        assertThat(written.keySet()).containsExactly("framework", "seed", "layers");
        assertThat(written).containsEntry("framework", given.get("family"));
        assertThat(written).containsEntry("seed", given.get("seed"));
        List<Map<?, ?>> drawn = maps(written.get("layers"));
        assertThat(drawn).hasSameSizeAs(layers);
        for (int i = 0; i < drawn.size(); i++) {
            assertThat(drawn.get(i).get("type")).isEqualTo(layers.get(i).get("type"));
            assertThat(drawn.get(i).get("shape")).isEqualTo(layers.get(i).get("shape"));
            assertThat(floats(drawn.get(i).get("weights")))
                    .isEqualTo(floats(((List<?>) given.get("weights")).get(i)));
            assertThat(floats(drawn.get(i).get("bias")))
                    .isEqualTo(floats(((List<?>) given.get("biases")).get(i)));
        }
    }

    private static List<Map<?, ?>> maps(Object list) {
        return ((List<?>) list).stream().<Map<?, ?>>map(each -> (Map<?, ?>) each).toList();
    }

    private static List<Float> floats(Object texts) {
        return texts == null
                ? List.of()
                : ((List<?>) texts).stream().map(text -> Float.valueOf(text.toString())).toList();
    }

    private static String text(Map<?, ?> layer) {
        String kernel = layer.get("kernel").toString().replaceAll("\\[(\\d+), (\\d+)]", "$1x$2");
        String initializer = ",initializer=" + layer.get("initializer");
        return switch (layer.get("type").toString()) {
            case "dense" ->
                    "dense,inputs=%s,units=%s"
                                    .formatted(layer.get("channels"), layer.get("filters"))
                            + initializer;
            case "depthwise_conv2d" ->
                    "depthwise_conv2d,kernel=%s,channels=%s,multiplier=%s"
                                    .formatted(kernel, layer.get("channels"), layer.get("filters"))
                            + initializer;
            default ->
                    "%s,kernel=%s,channels=%s,filters=%s,groups=%s"
                                    .formatted(
                                            layer.get("type"),
                                            kernel,
                                            layer.get("channels"),
                                            layer.get("filters"),
                                            layer.get("groups"))
                            + initializer;
        };
    }

    /** As the lecture prints them. */
    @Test
    void theFirstLayerOfTheLectureIsWrittenForPeople() {
        String layer = "conv2d,kernel=2x2,channels=1,filters=1";

        assertThat(run("weights", "--framework", "keras-2.9", "--seed", 43052, "--layer", layer))
                .isEqualTo(
                        new Captured(
                                0,
                                """
                                Keras 2.0–2.9, seed 43052

                                conv2d, 2×2×1×1
                                -0.13014299  -0.23927206
                                -0.20175874  -0.6158894
                                bias: zeros, none was drawn
                                """,
                                ""));
        assertThat(
                        run(
                                        Locale.KOREAN,
                                        "weights",
                                        "--seed",
                                        43052,
                                        "--framework",
                                        "KERAS-2.9",
                                        "--layer",
                                        layer)
                                .out())
                .startsWith("Keras 2.0–2.9, 시드 43052\n")
                .contains("-0.13014299  -0.23927206\n");
    }

    /** Float texts as Python's repr has them, and a bias of zeros where Keras 3 gives one. */
    @Test
    void numbersAreAsShortAsTheyCanBe() {
        Captured run =
                run(
                        "weights",
                        "--framework",
                        "keras-3-tensorflow",
                        "--seed",
                        0,
                        "--layer",
                        "dense,inputs=2,units=2",
                        "--format",
                        "json");

        assertThat(run.out())
                .isEqualTo(
                        """
                        {"framework":"keras-3-tensorflow","seed":0,"layers":[{"type":"dense",\
                        "shape":[2,2],"weights":["0.03841865","-0.46770066","0.83014286",\
                        "-0.96362484"],"bias":["0","0"]}]}
                        """);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "pytorch | conv3d,kernel=3 | \"conv3d\" is no layer: begin with one of conv2d,"
                        + " depthwise_conv2d, conv2d_transpose, dense",
                "pytorch | dense,inputs=2 | units is missing: add it, such as units=1",
                "pytorch | conv2d,channels=1,filters=1 | kernel is missing: add it, such as"
                        + " kernel=3x3",
                "pytorch | dense,inputs=2,filters=3 | \"filters=3\" means nothing here: write one of"
                        + " inputs=, units=, initializer= and its value",
                "pytorch | dense,inputs=2,units | \"units\" means nothing here: write one of"
                        + " inputs=, units=, initializer= and its value",
                "pytorch | dense,inputs=2,inputs=3 | inputs is given twice: leave one",
                "pytorch | dense,inputs=0,units=1 | inputs has to be a whole number from 1 to"
                        + " 1000000: correct it",
                "pytorch | conv2d,kernel=3x,channels=1,filters=1 | kernel has to be one number or"
                        + " HEIGHTxWIDTH from 1 to 1000, such as 3 or 2x3: correct it",
                "pytorch | conv2d,kernel=3,channels=4,filters=3,groups=2 | 2 groups cannot share 4"
                        + " channels and 3 filters evenly: choose a number that divides both",
                "pytorch | dense,inputs=2,units=1,initializer=he_uniform | a module of PyTorch"
                        + " begins in its own way: leave out initializer",
                "keras-2.9 | dense,inputs=2,units=1,initializer=zeros | initializer has to be one"
                        + " of default, glorot_uniform, he_uniform, lecun_uniform: correct it",
                "keras-3-jax | conv2d_transpose,kernel=2,channels=2,filters=2,groups=2 | the"
                        + " transposed layer of Keras has no groups: leave out groups, or give a"
                        + " layer for each group",
                "keras-3-jax | dense,inputs=1000000,units=1000000 | the layer has 1000000000000"
                        + " weights, more than 5000000: make it smaller",
            })
    void aLayerThatIsNoneSaysWhichAndWhy(String framework, String layer, String message) {
        assertThat(
                        run(
                                "weights",
                                "--framework",
                                framework,
                                "--seed",
                                1,
                                "--layer",
                                "dense,inputs=1,units=1",
                                "--layer",
                                layer))
                .isEqualTo(
                        new Captured(
                                2, "", "kernelwalk: --layer " + layer + ": " + message + "\n"));
    }

    @Test
    void eachFrameworkHasItsOwnSeeds() {
        String layer = "dense,inputs=1,units=1";

        assertThat(run("weights", "--framework", "keras-3-jax", "--seed", -1, "--layer", layer))
                .isEqualTo(
                        new Captured(
                                2,
                                "",
                                "kernelwalk: --seed of keras-3-jax has to be a whole number from 0"
                                        + " to 4294967295: correct it\n"));
        assertThat(run("weights", "--framework", "pytorch", "--seed", -1, "--layer", layer).out())
                .isEqualTo(
                        run(
                                        "weights",
                                        "--framework",
                                        "pytorch",
                                        "--seed",
                                        "4294967295",
                                        "--layer",
                                        layer)
                                .out()
                                .replace("seed 4294967295", "seed -1"));
    }
}
