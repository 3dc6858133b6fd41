package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import kernelwalk.classroom.CountCheck;
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
                                json.writeStringProperty("verdict", right ? "right" : "wrong");
                                json.writeStringProperty("answer", answer);
                                json.writeStringProperty("expected", check.expected());
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
