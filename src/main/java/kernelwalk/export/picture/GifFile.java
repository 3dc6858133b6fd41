package kernelwalk.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * A film as GIF, written picture by picture.
 *
 * @see <a href="https://www.w3.org/Graphics/GIF/spec-gif89a.txt">GIF89a</a>
 */
final class GifFile {

    private static final int LARGEST_BLOCK = 255;
    private static final int MOST_CODES = 4096;
    private static final int CLEAR = 256;
    private static final int END = 257;

    private final OutputStream out;

    /** The code for a code and a colour after it; 0 where there is none yet. */
    private final short[] codes = new short[MOST_CODES << 8];

    private final int[] used = new int[MOST_CODES];
    private final ByteArrayOutputStream packed = new ByteArrayOutputStream();
    private int bits;
    private int bitCount;

    /** Begins a film. The stream stays open. */
    GifFile(int width, int height, Palette palette, boolean loops, OutputStream out)
            throws IOException {
        this.out = out;
        ascii("GIF89a");
        number(width);
        number(height);
        out.write(new byte[] {(byte) 0xF7, 0, 0});
        out.write(palette.table());
        if (loops) {
            out.write(new byte[] {0x21, (byte) 0xFF, 11});
            ascii("NETSCAPE2.0");
            out.write(new byte[] {3, 1, 0, 0, 0});
        }
    }

    private void ascii(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    private void number(int number) throws IOException {
        out.write(number & 0xFF);
        out.write(number >> 8 & 0xFF);
    }

    /**
     * Writes a picture over the one before, which shines through where it is clear.
     *
     * @param pixels     colours of a rectangle, row by row
     * @param hundredths how long it stays, in hundredths of a second
     */
    void add(int x, int y, int width, int height, byte[] pixels, int hundredths)
            throws IOException {
        out.write(new byte[] {0x21, (byte) 0xF9, 4, 5});
        number(hundredths);
        out.write(Palette.CLEAR);
        out.write(0);
        out.write(0x2C);
        number(x);
        number(y);
        number(width);
        number(height);
        out.write(0);
        out.write(8);
        compress(pixels, width * height);
        byte[] data = packed.toByteArray();
        for (int at = 0; at < data.length; at += LARGEST_BLOCK) {
            int length = Math.min(LARGEST_BLOCK, data.length - at);
            out.write(length);
            out.write(data, at, length);
        }
        out.write(0);
    }

    /** The codes of Lempel, Ziv and Welch, of nine bits and more. */
    private void compress(byte[] pixels, int count) {
        packed.reset();
        bits = 0;
        bitCount = 0;
        int size = 9;
        int next = END + 1;
        put(CLEAR, size);
        int prefix = pixels[0] & 0xFF;
        for (int i = 1; i < count; i++) {
            int pixel = pixels[i] & 0xFF;
            int key = prefix << 8 | pixel;
            int code = codes[key];
            if (code != 0) {
                prefix = code;
                continue;
            }
            put(prefix, size);
            prefix = pixel;
            if (next < MOST_CODES) {
                if (next == 1 << size) {
                    size++;
                }
                used[next] = key;
                codes[key] = (short) next++;
            } else {
                put(CLEAR, size);
                forget(next);
                size = 9;
                next = END + 1;
            }
        }
        put(prefix, size);
        put(END, next == 1 << size && size < 12 ? size + 1 : size);
        if (bitCount > 0) {
            packed.write(bits);
        }
        forget(next);
    }

    private void forget(int next) {
        for (int code = END + 1; code < next; code++) {
            codes[used[code]] = 0;
        }
    }

    private void put(int code, int size) {
        bits |= code << bitCount;
        bitCount += size;
        while (bitCount >= 8) {
            packed.write(bits & 0xFF);
            bits >>>= 8;
            bitCount -= 8;
        }
    }

    /** Ends the film. */
    void end() throws IOException {
        out.write(0x3B);
        out.flush();
    }
}
