package kernelwalk.notation;

import java.nio.charset.CharacterCodingException;

/** Bytes that are not text, as they were met. */
public final class BadByteException extends CharacterCodingException {

    private static final long serialVersionUID = 1L;

    private final int line;
    private final int column;

    /**
     * @param line   counted from 1
     * @param column counted from 1
     */
    public BadByteException(int line, int column) {
        this.line = line;
        this.column = column;
    }

    /** After the text before it. */
    static BadByteException after(CharSequence text) {
        int line = 1;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean isPair = i > 0 && text.charAt(i - 1) == '\r';
            if (text.charAt(i) == '\n' || text.charAt(i) == '\r') {
                line += isPair && text.charAt(i) == '\n' ? 0 : 1;
                start = i + 1;
            }
        }
        return new BadByteException(line, text.length() - start + 1);
    }

    /** In which line, counted from 1. */
    public int line() {
        return line;
    }

    /** In which column, counted from 1. */
    public int column() {
        return column;
    }
}
