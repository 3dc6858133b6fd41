package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.homework.question.WrittenSize;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/**
 * Checks an answer that is a size or a number of parameters.
 *
 * @param expected the right answer, as {@link AskedFor#key} has it
 * @param commas   what a comma in the answer is, where somebody has said it
 */
record CountCheck(Exercise exercise, AskedFor asked, String expected, Commas commas, Words words) {

    /**
     * What an answer is.
     *
     * @param isRight      whether it is right
     * @param answer       the counts, as {@link AskedFor#key} has them
     * @param explanations the names of what explains a wrong one, and their sentences
     */
    record Result(boolean isRight, String answer, Map<String, String> explanations) {}

    /** Checks an answer. */
    Result check(String text) {
        List<Integer> counts = counts(text);
        String answer = joined(counts);
        boolean right = answer.equals(expected);
        return new Result(right, answer, right ? Map.of() : explanations(counts));
    }

    /**
     * Writes what the answer is, and what explains it when it is wrong.
     *
     * @return whether it is right
     */
    boolean write(String text, CheckFormat format, Writer out) throws IOException {
        Result result = check(text);
        boolean right = result.isRight();
        String answer = result.answer();
        Map<String, String> explanations = result.explanations();
        switch (format) {
            case TEXT -> {
                out.write(
                        words.say(right ? "cli.count.right" : "cli.count.wrong", answer, expected)
                                + "\n");
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
                                json.writeStringProperty("expected", expected);
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

    private List<Integer> counts(String text) {
        return asked == AskedFor.PARAMETERS
                ? List.of(WrittenCount.read(text, commas))
                : WrittenSize.read(text, SizeQuestion.of(exercise).expected());
    }

    private static String joined(List<Integer> counts) {
        return counts.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    /** The names of what explains a wrong answer, and their sentences. */
    private Map<String, String> explanations(List<Integer> counts) {
        var explanations = new LinkedHashMap<String, String>();
        if (asked == AskedFor.PARAMETERS && counts.size() == 1) {
            ParameterQuestion.of(exercise)
                    .flatMap(question -> question.slip(counts.getFirst()))
                    .ifPresent(slip -> explanations.put(slip.code(), words.say(slip)));
        }
        if (asked == AskedFor.SIZE && counts.size() == 4 && !counts.contains(0)) {
            var shape = new Shape(counts.get(0), counts.get(1), counts.get(2), counts.get(3));
            SizeQuestion.of(exercise)
                    .explanations(shape)
                    .forEach(
                            finding ->
                                    explanations.merge(
                                            finding.misconception().name(),
                                            words.say(finding),
                                            (one, other) -> one + " " + other));
        }
        return explanations;
    }
}
