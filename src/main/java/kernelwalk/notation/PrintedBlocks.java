package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.notation.NotationException.Reason;

/**
 * Reads what MATLAB, Octave, Julia, R and early PyTorch print, and maps with a line above each that names it: slices
 * with their {@linkplain SliceLabel labels}, wide matrices in several blocks of columns, and a common power of ten.
 */
final class PrintedBlocks {

    private static final int LONGEST = 20_000;
    private static final Pattern COLUMNS =
            Pattern.compile(
                    "\\s*Columns?\\s+\\d+(?:\\s+(?:through|thru|to|and)\\s+\\d+)?\\s*:?\\s*");
    private static final Pattern COLUMNS_OF_R = Pattern.compile("\\s*(?:\\[,\\d+]\\s*)++");
    private static final Pattern ROW_OF_R = Pattern.compile("\\s*\\[\\d+,]\\s+(?=\\S)");
    private static final Pattern VECTOR_OF_R = Pattern.compile("\\s*\\[\\d+]\\s+(?=[^\\s\\[\\](])");
    private static final Pattern SCALE = Pattern.compile("\\s*1\\.0+e([+-]\\d{1,3})\\s*\\*\\s*");

    private final String text;
    private final ReadingTask task;
    private final SliceStack slices;
    private final List<TextTable> blocks = new ArrayList<>();

    /** What the blocks are built in, the one of a slice after that of another. */
    private final List<TextTable.Builder> built = new ArrayList<>();

    private final TextTable.Builder rows;
    private Optional<Scaled> scale = Optional.empty();
    private boolean isVector;
    private int begin = -1;
    private int end;
    private Optional<SliceLabel> label = Optional.empty();

    private PrintedBlocks(String text, ReadingTask task) {
        this.text = text;
        this.task = task;
        this.slices = new SliceStack(new TextCursor(text, 0));
        this.rows = new TextTable.Builder(text);
    }

    /** Whether a part of a text begins with such a print. */
    static boolean isOf(String text, int from, int to) {
        String first = TextLines.firstOf(text, from, to).line(LONGEST);
        return isHeading(first)
                || SCALE.matcher(first).matches()
                || ROW_OF_R.matcher(first).lookingAt()
                || VECTOR_OF_R.matcher(first).lookingAt()
                || SliceLabel.of(first).isPresent()
                || SliceLabel.assigned(first) > 0;
    }

    private static boolean isHeading(String line) {
        return line.contains("Column") && COLUMNS.matcher(line).matches()
                || line.contains("[,") && COLUMNS_OF_R.matcher(line).matches();
    }

    /** Reads a part of a text. */
    static ParsedTensor read(String text, int from, int to, ReadingTask task) {
        var blocks = new PrintedBlocks(text, task);
        var lines = new TextLines(text, from, to);
        while (lines.move()) {
            if (!lines.isBlank()) {
                blocks.line(lines);
            }
        }
        if (blocks.label.isEmpty()) {
            return blocks.slice(task);
        }
        blocks.endSlice();
        return blocks.slices.tensor();
    }

    private void line(TextLines lines) {
        if (isPlainRow(lines) || isNamedRow(lines)) {
            row(lines, lines.begin());
            return;
        }
        int numbered = behindNumber(lines.begin(), lines.end());
        if (numbered < lines.end()) {
            row(lines, numbered);
            return;
        }
        String line = lines.line(LONGEST);
        int assigned = SliceLabel.assigned(line);
        if (assigned > 0) {
            assigned(lines, line, assigned);
            return;
        }
        Optional<SliceLabel> next = SliceLabel.of(line);
        if (next.isPresent()) {
            endSlice();
            label = next;
            slices.label(next.get(), lines.begin());
        } else if (isHeading(line)) {
            endBlock();
        } else if (!isScale(line)) {
            Matcher vector = VECTOR_OF_R.matcher(line);
            boolean isNumbered = vector.lookingAt();
            isVector |= isNumbered;
            row(lines, lines.begin() + (isNumbered ? vector.end() : 0));
        }
    }

    /** Takes a common power of ten. */
    private boolean isScale(String line) {
        if (line.indexOf('*') < 0) {
            return false;
        }
        Matcher scaled = SCALE.matcher(line);
        boolean isScale = scaled.matches();
        if (isScale) {
            scale = Optional.of(new Scaled(task.commas(), Integer.parseInt(scaled.group(1))));
        }
        return isScale;
    }

    /** A slice that begins in the line of its label. */
    private void assigned(TextLines lines, String line, int value) {
        endSlice();
        label = SliceLabel.of(line.substring(0, value));
        slices.label(label.orElseThrow(), lines.begin());
        begin = lines.begin() + value;
        row(lines, begin);
    }

    /** Whether a line begins with a number, as no heading but that of a common power of ten does. */
    private boolean isPlainRow(TextLines lines) {
        int at = spacesEnd(lines.begin(), lines.end());
        return isDigitOrSign(at) && text.indexOf('*', at, lines.end()) < 0;
    }

    /** Whether a word and two numbers stand first, as in no heading. */
    private boolean isNamedRow(TextLines lines) {
        int end = lines.end();
        int word = spacesEnd(lines.begin(), end);
        int first = spacesEnd(wordEnd(word, end), end);
        int second = spacesEnd(wordEnd(first, end), end);
        return Character.isLetter(text.charAt(word))
                && second < end
                && isDigitOrSign(first)
                && isDigitOrSign(second)
                && text.indexOf('=', word, end) < 0;
    }

    private int wordEnd(int from, int to) {
        int at = from;
        while (at < to && !TextCursor.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private boolean isDigitOrSign(int at) {
        return "-.0123456789".indexOf(text.charAt(at)) >= 0;
    }

    /** Behind the number of a row and the spaces after it, as R writes {@code [12,]}; where there is none, the end. */
    private int behindNumber(int begin, int end) {
        int at = spacesEnd(begin, end);
        if (text.charAt(at) != '[') {
            return end;
        }
        int digits = at + 1;
        while (digits < end && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        boolean isNumbered = digits > at + 1 && text.startsWith(",]", digits);
        int behind = isNumbered ? spacesEnd(digits + 2, end) : end;
        return behind > digits + 2 ? behind : end;
    }

    private int spacesEnd(int from, int to) {
        int at = from;
        while (at < to && TextCursor.isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** A row whose numbers begin behind its number in R's brackets, if it has one. */
    private void row(TextLines lines, int from) {
        begin = begin < 0 ? lines.begin() : begin;
        end = lines.end();
        rows.startRow(lines.begin());
        rows.cell(from, lines.end());
    }

    private void endBlock() {
        if (rows.rows() > 0) {
            if (built.size() == blocks.size()) {
                built.add(new TextTable.Builder(text));
            }
            TextTable.Builder block = built.get(blocks.size());
            block.clear();
            blocks.add(SeparatedLines.within(rows.build(), text, task, block));
        }
        rows.clear();
    }

    private void endSlice() {
        if (label.isPresent()) {
            slices.add(slice(task.ofPart()));
        } else if (begin >= 0) {
            throw new TextCursor(text, begin).refusal(Reason.UNEXPECTED, begin);
        }
        blocks.clear();
        scale = Optional.empty();
        begin = -1;
    }

    /** The rows since the last label. */
    private ParsedTensor slice(ReadingTask asked) {
        if (begin >= 0 && blocks.isEmpty() && isBracketed()) {
            rows.clear();
            return ExpressionReader.only(new TextCursor(text, begin, end), asked);
        }
        endBlock();
        if (blocks.isEmpty()) {
            throw new TextCursor(text, end).refusal(Reason.EMPTY, end);
        }
        TextTable table = TextTable.beside(blocks);
        return TableReading.read(
                isVector ? table.inOneRow() : table,
                new TextCursor(text, begin),
                asked,
                scale.<CellText>map(scaled -> scaled)
                        .orElse(cell -> CellNumber.plain(cell, task.commas())),
                Notation.MATLAB);
    }

    /** Whether the rows are brackets, and not numbered by R in brackets. */
    private boolean isBracketed() {
        int at = spacesEnd(begin, end);
        if (isDigitOrSign(at) || behindNumber(begin, end) < end) {
            return false;
        }
        var first = new TextCursor(text, at, end);
        return NestedLists.opens(first.peek())
                ? !VECTOR_OF_R.matcher(text).region(at, end).lookingAt()
                : Maker.of(first.name()).isPresent() && first.peek() == '(';
    }

    /**
     * Numbers under a common power of ten.
     *
     * @param power what the power is
     */
    private record Scaled(Commas commas, int power) implements CellText {

        @Override
        public String plain(String cell) {
            String number = CellNumber.plain(cell, commas);
            return isDecimal(number) ? number + "e" + power : number;
        }

        /** Whether there are but digits and points, with a sign or without. */
        private static boolean isDecimal(String number) {
            int from = !number.isEmpty() && "-−+".indexOf(number.charAt(0)) >= 0 ? 1 : 0;
            for (int at = from; at < number.length(); at++) {
                char sign = number.charAt(at);
                if (sign != '.' && (sign < '0' || sign > '9')) {
                    return false;
                }
            }
            return from < number.length();
        }

        @Override
        public DecimalSigns decimals(Commas commas) {
            return DecimalSigns.of(commas).times(power);
        }
    }
}
