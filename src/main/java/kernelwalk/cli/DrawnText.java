package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.math.BigInteger;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.framework.seed.DrawnLayer;
import kernelwalk.words.Words;
import tools.jackson.core.JsonGenerator;

/** Drawn layers for people or for programs; each number is the shortest text that reads back as the same float32. */
enum DrawnText {
    TEXT,
    JSON;

    /** Writes all that is drawn, one layer after the other. */
    void write(
            SeededFramework framework,
            BigInteger seed,
            Iterator<DrawnLayer> layers,
            Writer out,
            Words words)
            throws IOException {
        switch (this) {
            case TEXT -> writeText(framework, seed, layers, out, words);
            case JSON ->
                    JsonLine.write(
                            out,
                            json -> {
                                json.writeStringProperty("framework", framework.code());
                                json.writeNumberProperty("seed", seed);
                                json.writeArrayPropertyStart("layers");
                                layers.forEachRemaining(layer -> write(json, layer));
                                json.writeEndArray();
                            });
        }
    }

    private static void write(JsonGenerator json, DrawnLayer drawn) {
        json.writeStartObject();
        json.writeStringProperty("type", drawn.layer().type());
        json.writeArrayPropertyStart("shape");
        drawn.shape().forEach(json::writeNumber);
        json.writeEndArray();
        write(json, "weights", drawn.weights());
        drawn.bias()
                .ifPresentOrElse(
                        bias -> write(json, "bias", bias), () -> json.writeNullProperty("bias"));
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String name, List<Float> numbers) {
        json.writeArrayPropertyStart(name);
        numbers.forEach(number -> json.writeString(text(number)));
        json.writeEndArray();
    }

    private static void writeText(
            SeededFramework framework,
            BigInteger seed,
            Iterator<DrawnLayer> layers,
            Writer out,
            Words words)
            throws IOException {
        out.write(words.say("cli.weights.head", framework.title(), seed) + "\n");
        while (layers.hasNext()) {
            DrawnLayer drawn = layers.next();
            String shape =
                    drawn.shape().stream().map(String::valueOf).collect(Collectors.joining("×"));
            out.write("\n" + words.say("cli.weights.layer", drawn.layer().type(), shape) + "\n");
            int row = row(drawn.shape());
            for (int from = 0; from < drawn.weights().size(); from += row) {
                out.write(line(drawn.weights().subList(from, from + row)) + "\n");
            }
            out.write(
                    drawn.bias()
                                    .map(bias -> words.say("cli.weights.bias", line(bias)))
                                    .orElseGet(() -> words.say("cli.weights.no-bias"))
                            + "\n");
        }
    }

    /** The last axis that is longer than 1 makes a row. */
    private static int row(List<Integer> shape) {
        return shape.reversed().stream().filter(length -> length > 1).findFirst().orElse(1);
    }

    private static String line(List<Float> numbers) {
        return numbers.stream().map(DrawnText::text).collect(Collectors.joining("  "));
    }

    private static String text(float number) {
        return new Floating(number, NumberType.FLOAT32).toString();
    }

    /** The word on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
