package kernelwalk.export.values;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;

/** JSON objects, without looking into classes. */
public final class JsonFile {

    private static final JsonFactory FACTORY =
            JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

    private JsonFile() {}

    /** Writes what stands in the object. */
    public interface Fields {
        void write(JsonGenerator json);
    }

    /** Writes an object and ends the line. The stream stays open. */
    public static void write(OutputStream out, Fields fields) throws IOException {
        try (JsonGenerator json = FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            fields.write(json);
            json.writeEndObject();
        } catch (JacksonIOException e) {
            throw e.getCause();
        }
        out.write('\n');
    }

    /** Writes numbers with the lengths of their axes and their type, as texts that lose nothing. */
    public static void write(
            Tensor<Shape> numbers, List<Integer> lengths, NumberType type, OutputStream out)
            throws IOException {
        write(
                out,
                json -> {
                    json.writeArrayPropertyStart("shape");
                    lengths.forEach(json::writeNumber);
                    json.writeEndArray();
                    json.writeStringProperty("numbers", type.code());
                    json.writeArrayPropertyStart("values");
                    for (int i = 0; i < numbers.count(); i++) {
                        json.writeString(numbers.at(i).toString());
                    }
                    json.writeEndArray();
                });
    }
}
