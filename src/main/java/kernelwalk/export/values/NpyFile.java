package kernelwalk.export.values;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;

/**
 * Numbers as NumPy reads them, N × H × W × C or N × units; exact ones as the nearest double.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.lib.format.html">NumPy's file format</a>
 */
public final class NpyFile {

    /** What stands before the dictionary: the magic word, the version and the length. */
    private static final int HEAD = 10;

    /** The numbers begin at a multiple of this. */
    private static final int ALIGNMENT = 64;

    private static final int NUMBERS_AT_ONCE = 1 << 12;

    private NpyFile() {}

    /** Writes numbers of a type with the lengths of their axes. The stream stays open. */
    public static void write(
            Tensor<Shape> numbers, List<Integer> lengths, NumberType type, OutputStream out)
            throws IOException {
        out.write(head(lengths, type));
        var buffer = ByteBuffer.allocate(8 * NUMBERS_AT_ONCE).order(ByteOrder.LITTLE_ENDIAN);
        for (int i = 0; i < numbers.count(); i++) {
            put(numbers.at(i), type, buffer);
            if (buffer.remaining() < 8) {
                out.write(buffer.array(), 0, buffer.position());
                buffer.clear();
            }
        }
        out.write(buffer.array(), 0, buffer.position());
    }

    private static byte[] head(List<Integer> lengths, NumberType type) {
        String dictionary =
                "{'descr': '%s', 'fortran_order': False, 'shape': (%s), }"
                        .formatted(
                                word(type),
                                lengths.stream()
                                        .map(Object::toString)
                                        .collect(Collectors.joining(", ")));
        int length = Math.ceilDiv(HEAD + dictionary.length() + 1, ALIGNMENT) * ALIGNMENT;
        var head = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        head.put((byte) 0x93).put("NUMPY".getBytes(StandardCharsets.US_ASCII));
        head.put((byte) 1).put((byte) 0).putShort((short) (length - HEAD));
        head.put(dictionary.getBytes(StandardCharsets.US_ASCII));
        while (head.position() < length - 1) {
            head.put((byte) ' ');
        }
        return head.put((byte) '\n').array();
    }

    private static String word(NumberType type) {
        return switch (type) {
            case FLOAT16 -> "<f2";
            case FLOAT32 -> "<f4";
            case EXACT, FLOAT64 -> "<f8";
            case INT32 -> "<i4";
        };
    }

    private static void put(Value value, NumberType type, ByteBuffer into) {
        switch (type) {
            case FLOAT16 -> into.putShort(Float.floatToFloat16((float) value.toDouble()));
            case FLOAT32 -> into.putFloat((float) value.toDouble());
            case EXACT, FLOAT64 -> into.putDouble(value.toDouble());
            case INT32 -> into.putInt((int) value.toDouble());
        }
    }
}
