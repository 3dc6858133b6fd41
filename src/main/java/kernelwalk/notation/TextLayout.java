package kernelwalk.notation;

import java.util.Arrays;

/**
 * How a text is laid out, and where its numbers begin.
 *
 * @param family how it is laid out
 * @param from   where the numbers begin: where a line does, if nothing stands before them in it
 * @param isNamed whether a name stands before the numbers
 */
record TextLayout(TextFamily family, int from, boolean isNamed) {

    /** The layout of a text that is not blank. */
    static TextLayout of(String text) {
        var cursor = new TextCursor(text, 0);
        cursor.skipSpaces();
        int first = cursor.at();
        if (TextFamily.BLOCKS.begins(text, first)) {
            return new TextLayout(TextFamily.BLOCKS, lineOf(text, first), false);
        }
        int named = Assignment.end(text, first);
        int begin = named < text.length() ? named : first;
        TextFamily family =
                Arrays.stream(TextFamily.values())
                        .filter(it -> it.begins(text, begin))
                        .findFirst()
                        .orElseThrow();
        boolean isLineStart =
                family.isTable() && TextLines.areBlank(text, lineOf(text, begin), begin);
        return new TextLayout(family, isLineStart ? lineOf(text, begin) : begin, named > first);
    }

    private static int lineOf(String text, int at) {
        return Math.max(text.lastIndexOf('\n', at - 1), text.lastIndexOf('\r', at - 1)) + 1;
    }
}
