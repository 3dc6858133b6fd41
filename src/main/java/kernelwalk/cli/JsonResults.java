package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import kernelwalk.words.Failure;
import tools.jackson.core.JsonGenerator;

/** For programs: one JSON object a line, its numbers as canonical texts. */
final class JsonResults implements Results {

    private final Writer out;

    JsonResults(Writer out) {
        this.out = out;
    }

    @Override
    public void success(String file, LayerOutput last, List<LayerOutput> layers)
            throws IOException {
        JsonLine.write(
                out,
                json -> {
                    json.writeStringProperty("file", file);
                    output(json, last);
                    if (!layers.isEmpty()) {
                        json.writeArrayPropertyStart("layers");
                        for (LayerOutput layer : layers) {
                            json.writeStartObject();
                            json.writeStringProperty("name", layer.name());
                            json.writeStringProperty("type", layer.type().code());
                            output(json, layer);
                            json.writeEndObject();
                        }
                        json.writeEndArray();
                    }
                });
    }

    private static void output(JsonGenerator json, LayerOutput layer) {
        json.writeName("shape");
        int[] lengths = layer.lengths().stream().mapToInt(length -> length).toArray();
        json.writeArray(lengths, 0, lengths.length);
        json.writeStringProperty("numbers", layer.numbers().code());
        json.writeArrayPropertyStart("values");
        for (int i = 0; i < layer.output().count(); i++) {
            json.writeString(layer.output().at(i).toString());
        }
        json.writeEndArray();
    }

    @Override
    public void failure(String file, Failure failure) throws IOException {
        JsonLine.write(
                out,
                json -> {
                    json.writeStringProperty("file", file);
                    JsonLine.error(json, failure);
                });
    }
}
