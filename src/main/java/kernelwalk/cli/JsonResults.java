package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Failure;

/** For programs: one JSON object a line, its numbers as canonical texts. */
final class JsonResults implements Results {

    private final Writer out;

    JsonResults(Writer out) {
        this.out = out;
    }

    @Override
    public void success(String file, Exercise exercise, Tensor<Shape> output) throws IOException {
        JsonLine.write(
                out,
                json -> {
                    json.writeStringProperty("file", file);
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
        JsonLine.write(
                out,
                json -> {
                    json.writeStringProperty("file", file);
                    JsonLine.error(json, failure);
                });
    }
}
