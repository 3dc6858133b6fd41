package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Elsewhere;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import tools.jackson.core.JsonGenerator;

/** For programs: one JSON object, its numbers as canonical texts and the answers as they were written. */
final class JsonCheck implements CheckResult {

    private final Writer out;
    private final Words words;

    JsonCheck(Writer out, Words words) {
        this.out = out;
        this.words = words;
    }

    @Override
    public void success(Check check, Exercise exercise, Map<String, String> notes)
            throws IOException {
        Words asOnTheBoard = words.writingAs(exercise);
        JsonLine.write(
                out,
                json -> {
                    json.writeStringProperty("verdict", check.verdict().code());
                    json.writeNumberProperty("right", check.right());
                    json.writeNumberProperty("of", check.count());
                    json.writeArrayPropertyStart("cells");
                    check.cells().forEach(cell -> write(json, cell));
                    json.writeEndArray();
                    json.writeArrayPropertyStart("conventions");
                    check.conventions().stream().map(Elsewhere::code).forEach(json::writeString);
                    json.writeEndArray();
                    json.writeArrayPropertyStart("diagnosis");
                    for (Finding finding : check.diagnosis().findings()) {
                        write(json, finding, asOnTheBoard.say(finding));
                    }
                    json.writeEndArray();
                    if (!notes.isEmpty()) {
                        json.writeArrayPropertyStart("reading");
                        notes.forEach((code, says) -> write(json, code, says));
                        json.writeEndArray();
                    }
                });
    }

    private void write(JsonGenerator json, CheckedCell cell) {
        int[] at = WindowPlace.names(cell.at(), words.countFrom());
        json.writeStartObject();
        json.writeName("at");
        json.writeArray(at, 0, at.length);
        json.writeStringProperty("answer", cell.answer().text());
        json.writeStringProperty("expected", cell.expected().toString());
        json.writeStringProperty("verdict", cell.verdict().code());
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Finding finding, String sentence) {
        json.writeStartObject();
        json.writeStringProperty("misconception", finding.misconception().name());
        json.writeNumberProperty("explains", finding.explains());
        json.writeNumberProperty("slips", finding.slips());
        json.writeStringProperty("says", sentence);
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, String code, String says) {
        json.writeStartObject();
        json.writeStringProperty("note", code);
        json.writeStringProperty("says", says);
        json.writeEndObject();
    }

    @Override
    public void failure(Failure failure) throws IOException {
        JsonLine.write(out, json -> JsonLine.error(json, failure));
    }
}
