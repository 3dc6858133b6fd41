package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads wide frames of pandas, whose columns stand in blocks one below the other; each block but the last has a
 * backslash behind its header, and all have the names of the rows.
 */
final class FoldedFrame {

    private static final int LONGEST = 4_096;
    private static final char FOLD = '\\';

    private FoldedFrame() {}

    /** Whether the first line of a part of a text is such a header. */
    static boolean isOf(String text, int from, int to) {
        String first = TextLines.firstOf(text, from, to).line(LONGEST).stripTrailing();
        return first.length() > 2
                && first.charAt(first.length() - 1) == FOLD
                && Character.isWhitespace(first.charAt(first.length() - 2));
    }

    /** Reads a part of a text. */
    static ParsedTensor read(String text, int from, int to, ReadingTask task) {
        List<TextTable> blocks = blocks(text, from, to);
        var parts = new ArrayList<TextTable>(blocks.subList(0, Math.min(1, blocks.size())));
        for (TextTable block : blocks.subList(parts.size(), blocks.size())) {
            parts.add(block.withoutNames());
        }
        return TableReading.read(
                TextTable.beside(parts),
                new TextCursor(text, from),
                task,
                cell -> CellNumber.plain(cell, task.commas()),
                Notation.LINES);
    }

    private static List<TextTable> blocks(String text, int from, int to) {
        var blocks = new ArrayList<TextTable>();
        var block = new TextTable.Builder(text);
        var lines = new TextLines(text, from, to);
        while (lines.move()) {
            if (!lines.isBlank()) {
                line(text, lines, block);
            } else if (block.rows() > 0) {
                blocks.add(block.build());
                block = new TextTable.Builder(text);
            }
        }
        if (block.rows() > 0) {
            blocks.add(block.build());
        }
        return blocks;
    }

    private static void line(String text, TextLines lines, TextTable.Builder block) {
        block.startRow(lines.begin());
        int at = lines.begin();
        while (at < lines.end()) {
            int begin = at;
            while (begin < lines.end() && TextCursor.isSpace(text.charAt(begin))) {
                begin++;
            }
            at = begin;
            while (at < lines.end() && !TextCursor.isSpace(text.charAt(at))) {
                at++;
            }
            boolean isFold = at - begin == 1 && text.charAt(begin) == FOLD && block.rows() == 1;
            if (at > begin && !isFold) {
                block.cell(begin, at);
            }
        }
    }
}
