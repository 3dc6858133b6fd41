package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import kernelwalk.classroom.CountCheck;
import kernelwalk.classroom.LayerResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.words.LayerName;
import kernelwalk.words.Words;
import tools.jackson.core.JsonGenerator;

/** Writes what an answer is that is a size or a number of parameters, or those of several layers, in one format. */
record CountText(CheckFormat format, Words words) {

    private static final String INDENT = "  ";

    /**
     * Writes what the answer is, and what explains it when it is wrong.
     *
     * @return whether it is right
     */
    boolean write(CountCheck check, String text, Writer out) throws IOException {
        CountCheck.Result result = check.check(text);
        switch (format) {
            case TEXT -> {
                if (result.layers().isEmpty()) {
                    writeOne(check, result, out);
                } else {
                    writeLayers(check, result, out);
                }
            }
            case JSON ->
                    JsonLine.write(
                            out,
                            json -> {
                                if (result.layers().isEmpty()) {
                                    writeOne(check, result, json);
                                } else {
                                    writeLayers(check, result, json);
                                }
                            });
        }
        return result.isRight();
    }

    private void writeOne(CountCheck check, CountCheck.Result result, Writer out)
            throws IOException {
        String verdict = result.isRight() ? "cli.count.right" : "cli.count.wrong";
        line(out, words.say(verdict, result.answer(), check.expected()));
        writeTrained(check, out);
        write(result.explanations(), out);
    }

    private void writeTrained(CountCheck check, Writer out) throws IOException {
        if (check.trainable().isPresent()) {
            line(out, INDENT + words.say("cli.count.trainable", check.trainable().getAsLong()));
        }
    }

    private void write(Map<String, String> explanations, Writer out) throws IOException {
        for (var rule : explanations.entrySet()) {
            line(out, INDENT + words.say("cli.count.finding", rule.getKey(), rule.getValue()));
        }
    }

    private void writeLayers(CountCheck check, CountCheck.Result result, Writer out)
            throws IOException {
        for (LayerResult layer : result.layers()) {
            line(out, new LayerHeading(check.exercise().at(layer.layer())).in(words));
            line(out, verdict(layer, check.exercise()));
            write(layer.explanations(), out);
            line(out, "");
        }
        if (result.sum().isPresent()) {
            LayerResult.Sum sum = result.sum().get();
            String key = sum.isRight() ? "right" : sum.follows() ? "follows" : "wrong";
            line(out, words.say("cli.count.sum." + key, sum.answer(), sum.expected()));
        }
        writeTrained(check, out);
        int all = result.layers().size();
        line(out, words.say("cli.count.layers", result.right(), all));
        if (result.rightOrFollowing() > result.right()) {
            line(out, words.say("cli.count.layers-following", result.rightOrFollowing(), all));
        }
    }

    private String verdict(LayerResult layer, Exercise exercise) {
        if (layer.answer().isEmpty()) {
            return words.say("cli.count.blank", layer.expected());
        }
        if (layer.carriedFrom().isPresent()) {
            int from = layer.carriedFrom().getAsInt();
            return words.say(
                    "cli.count.follows",
                    layer.answer(),
                    layer.expected(),
                    from + 1,
                    new LayerName(exercise.layers().get(from)).in(words));
        }
        return words.say(
                layer.isRight() ? "cli.count.right" : "cli.count.wrong",
                layer.answer(),
                layer.expected());
    }

    private static void line(Writer out, String text) throws IOException {
        out.write(text + "\n");
    }

    private static void writeOne(CountCheck check, CountCheck.Result result, JsonGenerator json) {
        List<Layer> chain = check.exercise().layers();
        if (chain.size() > 1 && !check.isSum()) {
            LayerHeading.write(json, check.exercise().opened(), chain);
        }
        json.writeStringProperty("verdict", result.isRight() ? "right" : "wrong");
        json.writeStringProperty("answer", result.answer());
        json.writeStringProperty("expected", check.expected());
        check.trainable().ifPresent(it -> json.writeNumberProperty("trainable", it));
        write(result.explanations(), json);
    }

    private static void writeLayers(
            CountCheck check, CountCheck.Result result, JsonGenerator json) {
        json.writeStringProperty("verdict", result.isRight() ? "right" : "wrong");
        json.writeNumberProperty("right", result.right());
        json.writeNumberProperty("rightOrFollowing", result.rightOrFollowing());
        json.writeNumberProperty("of", result.layers().size());
        result.sum()
                .ifPresent(
                        sum -> {
                            json.writeObjectPropertyStart("sum");
                            json.writeStringProperty("verdict", sum.verdict());
                            json.writeStringProperty("answer", sum.answer());
                            json.writeStringProperty("expected", sum.expected());
                            if (!sum.isRight() && sum.follows()) {
                                json.writeBooleanProperty("followsThrough", true);
                            }
                            json.writeEndObject();
                        });
        check.trainable().ifPresent(it -> json.writeNumberProperty("trainable", it));
        json.writeArrayPropertyStart("layers");
        for (LayerResult layer : result.layers()) {
            json.writeStartObject();
            LayerHeading.write(json, layer.layer(), check.exercise().layers());
            json.writeStringProperty("verdict", layer.verdict());
            json.writeStringProperty("answer", layer.answer());
            json.writeStringProperty("expected", layer.expected());
            if (layer.carriedFrom().isPresent()) {
                json.writeBooleanProperty("followsThrough", true);
            }
            write(layer.explanations(), json);
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void write(Map<String, String> explanations, JsonGenerator json) {
        json.writeArrayPropertyStart("diagnosis");
        explanations.forEach(
                (name, says) -> {
                    json.writeStartObject();
                    json.writeStringProperty("misconception", name);
                    json.writeStringProperty("says", says);
                    json.writeEndObject();
                });
        json.writeEndArray();
    }
}
