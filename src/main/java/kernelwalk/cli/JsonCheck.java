package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.Check;
import kernelwalk.homework.CheckedCell;
import kernelwalk.homework.Elsewhere;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.misconception.Carried;
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
    public void success(List<CheckedLayer> layers) throws IOException {
        JsonLine.write(
                out,
                json -> {
                    write(json, layers.getLast());
                    if (layers.size() > 1) {
                        json.writeArrayPropertyStart("layers");
                        for (CheckedLayer layer : layers) {
                            json.writeStartObject();
                            write(json, layer);
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                    }
                });
    }

    private void write(JsonGenerator json, CheckedLayer layer) {
        Check check = layer.check();
        Words asOnTheBoard = words.writingAs(layer.exercise());
        List<Layer> chain = layer.exercise().layers();
        if (chain.size() > 1) {
            LayerHeading.write(json, layer.exercise().opened(), chain);
        }
        json.writeStringProperty("verdict", check.verdict().code());
        json.writeNumberProperty("right", check.right());
        if (check.carriedFrom().isPresent()) {
            json.writeNumberProperty("rightOrFollowing", check.rightOrFollowing());
        }
        json.writeNumberProperty("of", check.count());
        json.writeArrayPropertyStart("cells");
        check.cells().forEach(cell -> write(json, cell));
        json.writeEndArray();
        json.writeArrayPropertyStart("conventions");
        check.conventions().stream().map(Elsewhere::code).forEach(json::writeString);
        json.writeEndArray();
        json.writeArrayPropertyStart("diagnosis");
        for (Finding finding : check.diagnosis().findings()) {
            write(json, finding, asOnTheBoard.say(finding), chain);
        }
        json.writeEndArray();
        if (!layer.notes().isEmpty()) {
            json.writeArrayPropertyStart("reading");
            layer.notes().forEach((code, says) -> write(json, code, says));
            json.writeEndArray();
        }
    }

    private void write(JsonGenerator json, CheckedCell cell) {
        int[] at = WindowPlace.names(cell.at(), words.countFrom());
        json.writeStartObject();
        json.writeName("at");
        json.writeArray(at, 0, at.length);
        json.writeStringProperty("answer", cell.answer().text());
        json.writeStringProperty("expected", cell.expected().toString());
        json.writeStringProperty("verdict", cell.verdict().code());
        if (cell.followsThrough()) {
            json.writeBooleanProperty("followsThrough", true);
        }
        json.writeEndObject();
    }

    private void write(JsonGenerator json, Finding finding, String sentence, List<Layer> chain) {
        json.writeStartObject();
        json.writeStringProperty("misconception", finding.misconception().name());
        if (finding.misconception() instanceof Carried carried) {
            LayerHeading.write(json, carried.place(), chain);
        }
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
