package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import kernelwalk.classroom.CountCheck;
import kernelwalk.exercise.Layer;
import kernelwalk.words.Words;

/** Writes what an answer is that is a size or a number of parameters, in one format. */
record CountText(CheckFormat format, Words words) {

    /**
     * Writes what the answer is, and what explains it when it is wrong.
     *
     * @return whether it is right
     */
    boolean write(CountCheck check, String text, Writer out) throws IOException {
        CountCheck.Result result = check.check(text);
        boolean right = result.isRight();
        String answer = result.answer();
        Map<String, String> explanations = result.explanations();
        switch (format) {
            case TEXT -> {
                String verdict = right ? "cli.count.right" : "cli.count.wrong";
                out.write(words.say(verdict, answer, check.expected()) + "\n");
                if (check.trainable().isPresent()) {
                    out.write(
                            "  " + words.say("cli.count.trainable", check.trainable().getAsLong()));
                    out.write("\n");
                }
                for (var rule : explanations.entrySet()) {
                    out.write(
                            "  " + words.say("cli.count.finding", rule.getKey(), rule.getValue()));
                    out.write("\n");
                }
            }
            case JSON ->
                    JsonLine.write(
                            out,
                            json -> {
                                List<Layer> chain = check.exercise().layers();
                                if (chain.size() > 1 && !check.isWhole()) {
                                    LayerHeading.write(json, check.exercise().opened(), chain);
                                }
                                json.writeStringProperty("verdict", right ? "right" : "wrong");
                                json.writeStringProperty("answer", answer);
                                json.writeStringProperty("expected", check.expected());
                                check.trainable()
                                        .ifPresent(it -> json.writeNumberProperty("trainable", it));
                                json.writeArrayPropertyStart("diagnosis");
                                explanations.forEach(
                                        (name, says) -> {
                                            json.writeStartObject();
                                            json.writeStringProperty("misconception", name);
                                            json.writeStringProperty("says", says);
                                            json.writeEndObject();
                                        });
                                json.writeEndArray();
                            });
        }
        return right;
    }
}
