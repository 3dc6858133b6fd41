package kernelwalk.notation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/** An array that NumPy 2.4.6 printed: the lecture's, and seeded ones of many sizes and magnitudes. */
record NumpyCase(String dtype, NumberArray array, String repr, String print) {

    static List<NumpyCase> all() {
        var stream =
                Objects.requireNonNull(NumpyCase.class.getResourceAsStream("/notation/numpy.tsv"));
        try (var reader =
                new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().map(line -> of(line.split("\t"))).toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static NumpyCase of(String[] fields) {
        List<Integer> shape =
                fields[1].isEmpty()
                        ? List.of()
                        : Stream.of(fields[1].split(" ")).map(Integer::valueOf).toList();
        List<Value> values =
                Stream.of(fields[2].split(" ")).map(value -> value(value, fields[0])).toList();
        return new NumpyCase(
                fields[0],
                new NumberArray(shape, values),
                fields[3].replace("\\n", "\n"),
                fields[4].replace("\\n", "\n"));
    }

    private static Value value(String text, String dtype) {
        if (dtype.startsWith("int")) {
            return Rational.of(Long.parseLong(text));
        }
        String java = text.replace("inf", "Infinity").replace("nan", "NaN");
        return new Floating(Double.parseDouble(java), type(dtype));
    }

    static NumberType type(String dtype) {
        return switch (dtype) {
            case "float16" -> NumberType.FLOAT16;
            case "float32" -> NumberType.FLOAT32;
            case "float64" -> NumberType.FLOAT64;
            case "int32" -> NumberType.INT32;
            default -> NumberType.EXACT;
        };
    }

    NumberType type() {
        return type(dtype);
    }
}
