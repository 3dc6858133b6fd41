package kernelwalk.exercise.file;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import kernelwalk.notation.BadByteException;

/** The characters of UTF-8, up to the first byte that is none, whose place it knows. */
final class StrictUtf8 extends Reader {

    private static final int BUFFER = 1 << 13;

    private final InputStream bytes;
    private final CharsetDecoder decoder =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer waiting = ByteBuffer.allocate(BUFFER).flip();
    private final CharBuffer characters = CharBuffer.allocate(BUFFER).flip();
    private boolean isEnded;
    private int line = 1;
    private int column = 1;
    private char before;

    StrictUtf8(InputStream bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read(char[] into, int start, int length) throws IOException {
        Objects.checkFromIndexSize(start, length, into.length);
        while (!characters.hasRemaining() && length > 0) {
            characters.clear();
            CoderResult result = decoder.decode(waiting, characters, isEnded);
            count(characters.flip());
            if (!characters.hasRemaining() && result.isError()) {
                throw new BadByteException(line, column);
            }
            if (!characters.hasRemaining() && isEnded) {
                return -1;
            }
            if (!characters.hasRemaining()) {
                fill();
            }
        }
        int given = Math.min(length, characters.remaining());
        characters.get(into, start, given);
        return given;
    }

    private void fill() throws IOException {
        waiting.compact();
        int read = bytes.read(waiting.array(), waiting.position(), waiting.remaining());
        waiting.position(waiting.position() + Math.max(read, 0)).flip();
        isEnded = read < 0;
    }

    private void count(CharBuffer read) {
        for (int i = 0; i < read.limit(); i++) {
            char now = read.get(i);
            boolean ends = now == '\n' && before != '\r' || now == '\r';
            line += ends ? 1 : 0;
            column = ends ? 1 : now == '\n' ? column : column + 1;
            before = now;
        }
    }

    @Override
    public void close() throws IOException {
        bytes.close();
    }
}
