package kernelwalk.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Pixels as PNG, eight bits for each of red, green and blue. The library of the JDK would look for all of its readers and
 * writers first.
 *
 * @see <a href="https://www.w3.org/TR/png-3/">PNG specification</a>
 */
final class PngFile {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int TRUE_COLOUR = 2;

    /** Each byte is written as its difference from the one above it. */
    private static final int UP = 2;

    private PngFile() {}

    /**
     * Writes a picture. The stream stays open.
     *
     * @param rgb row by row, 0xRRGGBB
     */
    static void write(int width, int height, int[] rgb, OutputStream out) throws IOException {
        var png = new DataOutputStream(out);
        png.write(SIGNATURE);
        var head = new ByteArrayOutputStream();
        var fields = new DataOutputStream(head);
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, TRUE_COLOUR, 0, 0, 0});
        chunk("IHDR", head.toByteArray(), png);
        chunk("IDAT", compressed(width, height, rgb), png);
        chunk("IEND", new byte[0], png);
        png.flush();
    }

    private static byte[] compressed(int width, int height, int[] rgb) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(6);
        try (var data = new DeflaterOutputStream(bytes, deflater, 1 << 14)) {
            byte[] above = new byte[3 * width];
            byte[] row = new byte[3 * width];
            byte[] line = new byte[3 * width + 1];
            line[0] = UP;
            for (int y = 0; y < height; y++) {
                for (int x = 0; x < width; x++) {
                    int colour = rgb[y * width + x];
                    row[3 * x] = (byte) (colour >> 16);
                    row[3 * x + 1] = (byte) (colour >> 8);
                    row[3 * x + 2] = (byte) colour;
                }
                for (int i = 0; i < row.length; i++) {
                    line[i + 1] = (byte) (row[i] - above[i]);
                }
                data.write(line);
                byte[] free = above;
                above = row;
                row = free;
            }
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(String name, byte[] content, DataOutputStream png)
            throws IOException {
        byte[] kind = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(kind);
        sum.update(content);
        png.writeInt(content.length);
        png.write(kind);
        png.write(content);
        png.writeInt((int) sum.getValue());
    }
}
