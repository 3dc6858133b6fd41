package kernelwalk.cli;

import java.io.FilterWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.text.Normalizer;
import java.util.Map;
import java.util.stream.Collectors;

/** A text for a character set that has not all letters: what it lacks is written in plainer ones, as 5 1/2 for 5½. */
final class PlainerText extends FilterWriter {

    private static final String UNKNOWN = "?";

    private static final Map<String, String> PLAINER =
            Map.ofEntries(
                    Map.entry("−", "-"),
                    Map.entry("–", "-"),
                    Map.entry("—", "-"),
                    Map.entry("×", "x"),
                    Map.entry("·", "*"),
                    Map.entry("⊙", "*"),
                    Map.entry("÷", "/"),
                    Map.entry("⁄", "/"),
                    Map.entry("≈", "~"),
                    Map.entry("±", "+-"),
                    Map.entry("≤", "<="),
                    Map.entry("≥", ">="),
                    Map.entry("→", "->"),
                    Map.entry("←", "<-"),
                    Map.entry("▸", ">"),
                    Map.entry("⌊", "["),
                    Map.entry("⌋", "]"),
                    Map.entry("⌈", "["),
                    Map.entry("⌉", "]"),
                    Map.entry("‹", "<"),
                    Map.entry("›", ">"),
                    Map.entry("‘", "'"),
                    Map.entry("’", "'"),
                    Map.entry("“", "\""),
                    Map.entry("”", "\""));

    private final CharsetEncoder encoder;
    private char before;
    private char half;

    PlainerText(Writer encoded, Charset charset) {
        super(encoded);
        this.encoder = charset.newEncoder();
    }

    @Override
    public void write(int character) throws IOException {
        char now = (char) character;
        if (Character.isHighSurrogate(now)) {
            half = now;
            return;
        }
        boolean isPair = Character.isLowSurrogate(now) && half != 0;
        String letter = isPair ? String.valueOf(new char[] {half, now}) : String.valueOf(now);
        half = 0;
        out.write(plain(letter));
        before = now;
    }

    @Override
    public void write(char[] characters, int start, int length) throws IOException {
        for (int i = start; i < start + length; i++) {
            write(characters[i]);
        }
    }

    @Override
    public void write(String text, int start, int length) throws IOException {
        write(text.toCharArray(), start, length);
    }

    private String plain(String letter) {
        if (encoder.canEncode(letter)) {
            return letter;
        }
        String plain =
                Normalizer.normalize(letter, Normalizer.Form.NFKD)
                        .codePoints()
                        .mapToObj(Character::toString)
                        .map(part -> PLAINER.getOrDefault(part, part))
                        .collect(Collectors.joining());
        if (!encoder.canEncode(plain)) {
            return UNKNOWN;
        }
        boolean isFraction = plain.indexOf('/') > 0;
        return isFraction && Character.isDigit(before) ? " " + plain : plain;
    }
}
