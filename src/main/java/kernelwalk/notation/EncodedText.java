package kernelwalk.notation;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * The text of a file: UTF-8, or UTF-16 as spreadsheets save "Unicode text", with or without a byte order mark; else what
 * spreadsheets in Korean save.
 *
 * @see <a href="https://www.unicode.org/faq/utf_bom.html">Unicode, byte order marks</a>
 */
public final class EncodedText {

    private static final int SAMPLE = 512;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private EncodedText() {}

    /**
     * Reads bytes as text, without the byte order mark.
     *
     * @throws BadByteException when they are not text
     */
    public static String decode(byte[] bytes) throws BadByteException {
        var rest = ByteBuffer.wrap(bytes);
        var letters = CharBuffer.allocate(bytes.length);
        if (charset(bytes).newDecoder().decode(rest, letters, true).isError()) {
            return KoreanText.of(bytes).orElseThrow(() -> BadByteException.after(letters.flip()));
        }
        String text = letters.flip().toString();
        return !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text;
    }

    private static Charset charset(byte[] bytes) {
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF) {
            return StandardCharsets.UTF_16BE;
        }
        if (bytes.length >= 2 && (bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        int pairs = Math.min(bytes.length, SAMPLE) / 2;
        if (pairs > 0 && zeros(bytes, 0, pairs) * 2 > pairs) {
            return StandardCharsets.UTF_16BE;
        }
        if (pairs > 0 && zeros(bytes, 1, pairs) * 2 > pairs) {
            return StandardCharsets.UTF_16LE;
        }
        return StandardCharsets.UTF_8;
    }

    /** How many of the first pairs of bytes have a zero, as the upper half of digits and commas is. */
    private static int zeros(byte[] bytes, int within, int pairs) {
        int zeros = 0;
        for (int pair = 0; pair < pairs; pair++) {
            zeros += bytes[2 * pair + within] == 0 ? 1 : 0;
        }
        return zeros;
    }
}
