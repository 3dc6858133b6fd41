package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.words.Failure;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** One JSON object on a line of its own. */
final class JsonLine {

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
                    .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM)
                    .build();

    private JsonLine() {}

    /** Writes what stands in the object. */
    interface Fields {
        void write(JsonGenerator json);
    }

    static void write(Writer out, Fields fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /** {@code "error":{"code":…,"message":…}}. */
    static void error(JsonGenerator json, Failure failure) {
        json.writeObjectPropertyStart("error");
        json.writeStringProperty("code", failure.code());
        json.writeStringProperty("message", failure.message());
        json.writeEndObject();
    }
}
