package kernelwalk.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * The objects of a PDF, written one after the other.
 *
 * @see <a href="https://pdfa.org/resource/iso-32000-2/">ISO 32000-2, §7</a>
 */
final class PdfFile {

    private final OutputStream out;
    private final List<Long> offsets = new ArrayList<>();
    private long written;

    /** Begins a file. The stream stays open. */
    PdfFile(OutputStream out) throws IOException {
        this.out = out;
        // bytes beyond ASCII tell whoever carries the file that it is no text
        write("%PDF-1.7\n%\u00E2\u00E3\u00CF\u00D3\n");
    }

    private void write(String text) throws IOException {
        write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        written += bytes.length;
    }

    /** The number of an object that is written later. */
    int reserve() {
        offsets.add(0L);
        return offsets.size();
    }

    /** Writes an object that has a number. */
    void put(int number, String content) throws IOException {
        offsets.set(number - 1, written);
        write(number + " 0 obj\n" + content + "\nendobj\n");
    }

    /** Writes an object and says its number. */
    int put(String content) throws IOException {
        int number = reserve();
        put(number, content);
        return number;
    }

    /**
     * Writes a compressed stream and says its number.
     *
     * @param entries what its dictionary has besides
     */
    int putStream(String entries, byte[] content) throws IOException {
        byte[] packed = packed(content);
        int number = reserve();
        offsets.set(number - 1, written);
        write(
                number
                        + " 0 obj\n<< "
                        + entries
                        + " /Filter /FlateDecode /Length "
                        + packed.length
                        + " >>\nstream\n");
        write(packed);
        write("\nendstream\nendobj\n");
        return number;
    }

    private static byte[] packed(byte[] content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater();
        try (var packing = new DeflaterOutputStream(bytes, deflater)) {
            packing.write(content);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    /** Ends the file. */
    void end(int catalogue, int information) throws IOException {
        long table = written;
        var text = new StringBuilder("xref\n0 " + (offsets.size() + 1) + "\n0000000000 65535 f \n");
        for (long offset : offsets) {
            String digits = Long.toString(offset);
            text.append("0".repeat(10 - digits.length())).append(digits).append(" 00000 n \n");
        }
        write(
                text
                        + "trailer\n<< /Size "
                        + (offsets.size() + 1)
                        + " /Root "
                        + reference(catalogue)
                        + " /Info "
                        + reference(information)
                        + " >>\nstartxref\n"
                        + table
                        + "\n%%EOF\n");
        out.flush();
    }

    static String reference(int number) {
        return number + " 0 R";
    }

    /** A text of any language; nothing in it can be taken for something else. */
    static String text(String text) {
        return "<FEFF"
                + HexFormat.of().withUpperCase().formatHex(text.getBytes(StandardCharsets.UTF_16BE))
                + ">";
    }
}
