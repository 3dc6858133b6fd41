package kernelwalk.convolution;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The bytes of an ONNX model that is one convolution, written field by field.
 *
 * @see <a href="https://github.com/onnx/onnx/blob/main/onnx/onnx.proto">onnx.proto, the numbers of the fields</a>
 */
final class OnnxModel {

    private static final int FLOAT = 1;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    private OnnxModel() {}

    /**
     * A convolution without padding, by stride 1.
     *
     * @param input   N, C, H, W
     * @param kernel  F, C, KH, KW
     * @param weights the kernel, row-major
     * @param bias    one for each filter
     */
    static byte[] convolution(long[] input, long[] kernel, float[] weights, float[] bias) {
        long[] output = {input[0], kernel[0], input[2] - kernel[2] + 1, input[3] - kernel[3] + 1};
        var node =
                new OnnxModel()
                        .text(1, "input")
                        .text(1, "kernel")
                        .text(1, "bias")
                        .text(2, "output")
                        .text(4, "Conv");
        var graph =
                new OnnxModel()
                        .message(1, node)
                        .text(2, "convolution")
                        .message(5, tensor("kernel", weights, kernel))
                        .message(5, tensor("bias", bias, kernel[0]))
                        .message(11, value("input", input))
                        .message(12, value("output", output));
        var operators = new OnnxModel().text(1, "").number(2, 13);
        return new OnnxModel()
                .number(1, 8)
                .message(7, graph)
                .message(8, operators)
                .bytes
                .toByteArray();
    }

    private static OnnxModel tensor(String name, float[] numbers, long... shape) {
        var tensor = new OnnxModel();
        for (long length : shape) {
            tensor.number(1, length);
        }
        var buffer =
                ByteBuffer.allocate(Float.BYTES * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.asFloatBuffer().put(numbers);
        return tensor.number(2, FLOAT).text(8, name).bytes(9, buffer.array());
    }

    private static OnnxModel value(String name, long... lengths) {
        var shape = new OnnxModel();
        for (long length : lengths) {
            shape.message(1, new OnnxModel().number(1, length));
        }
        var type = new OnnxModel().message(1, new OnnxModel().number(1, FLOAT).message(2, shape));
        return new OnnxModel().text(1, name).message(2, type);
    }

    private OnnxModel number(int field, long number) {
        variable((long) field << 3);
        variable(number);
        return this;
    }

    private OnnxModel text(int field, String text) {
        return bytes(field, text.getBytes(StandardCharsets.UTF_8));
    }

    private OnnxModel message(int field, OnnxModel message) {
        return bytes(field, message.bytes.toByteArray());
    }

    private OnnxModel bytes(int field, byte[] content) {
        variable((long) field << 3 | 2);
        variable(content.length);
        bytes.writeBytes(content);
        return this;
    }

    /** Seven bits to a byte, the lowest first. */
    private void variable(long number) {
        long rest = number;
        while (rest > 0x7f) {
            bytes.write((int) (rest & 0x7f | 0x80));
            rest >>>= 7;
        }
        bytes.write((int) rest);
    }
}
