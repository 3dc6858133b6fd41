package kernelwalk.notation;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Optional;

/**
 * Text in the encoding in which spreadsheets in Korean save CSV files: KS X 1001 with the syllables that Windows adds.
 *
 * @see <a href="https://www.unicode.org/Public/MAPPINGS/VENDORS/MICSFT/WINDOWS/CP949.TXT">code page 949</a>
 */
final class KoreanText {

    private static final String ENCODING = "x-windows-949";

    /** Both bytes of a letter of KS X 1001 are at least this. */
    private static final int LEAST_OF_THE_STANDARD = 0xA1;

    private static final int DELETE = 0x7F;

    private KoreanText() {}

    /** What bytes that are not UTF-8 say; nothing where most letters would be none that Koreans write. */
    static Optional<String> of(byte[] bytes) {
        if (!Charset.isSupported(ENCODING) || !isWritten(bytes)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Charset.forName(ENCODING)
                            .newDecoder()
                            .decode(ByteBuffer.wrap(bytes))
                            .toString());
        } catch (CharacterCodingException otherBytes) {
            return Optional.empty();
        }
    }

    /** Whether no sign is a command, and most letters of two bytes are common ones. */
    private static boolean isWritten(byte[] bytes) {
        int common = 0;
        int others = 0;
        for (int at = 0; at < bytes.length; at++) {
            int sign = bytes[at] & 0xFF;
            if (sign < ' ' && "\t\n\r".indexOf(sign) < 0 || sign == DELETE) {
                return false;
            }
            if (sign > DELETE) {
                at++;
                int second = at < bytes.length ? bytes[at] & 0xFF : 0;
                boolean isCommon = Math.min(sign, second) >= LEAST_OF_THE_STANDARD;
                common += isCommon ? 1 : 0;
                others += isCommon ? 0 : 1;
            }
        }
        return common > others;
    }
}
