package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** For programs: one JSON object a line, its numbers as canonical texts. */
final class JsonResults implements Results {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private final Writer out;

    JsonResults(Writer out) {
        this.out = out;
    }

    private interface Fields {
        void write(JsonGenerator json);
    }

    @Override
    public void success(String file, Exercise exercise, Tensor<Shape> output) throws IOException {
        line(
                file,
                json -> {
                    json.writeName("shape");
                    int[] lengths =
                            output.layout().lengths().stream().mapToInt(length -> length).toArray();
                    json.writeArray(lengths, 0, lengths.length);
                    json.writeStringProperty("numbers", exercise.numbers().code());
                    json.writeArrayPropertyStart("values");
                    for (int i = 0; i < output.count(); i++) {
                        json.writeString(output.at(i).toString());
                    }
                    json.writeEndArray();
                });
    }

    @Override
    public void failure(String file, Failure failure) throws IOException {
        line(
                file,
                json -> {
                    json.writeObjectPropertyStart("error");
                    json.writeStringProperty("code", failure.code());
                    json.writeStringProperty("message", failure.message());
                    json.writeEndObject();
                });
    }

    private void line(String file, Fields fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeStringProperty("file", file);
            fields.write(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }
}
