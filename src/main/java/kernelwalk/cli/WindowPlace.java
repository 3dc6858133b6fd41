package kernelwalk.cli;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An output cell as the command line names it: {@code N,Y,X,F}, each counted from 0. */
final class WindowPlace implements ITypeConverter<Cell> {

    private static final Pattern FOUR =
            Pattern.compile(
                    "\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*");

    @Override
    public Cell convert(String text) {
        Matcher numbers = FOUR.matcher(text);
        if (!numbers.matches()) {
            throw new TypeConversionException(text);
        }
        return new Cell(
                number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4));
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    static boolean isIn(Shape output, Cell cell) {
        return cell.sample() < output.samples()
                && cell.row() < output.height()
                && cell.column() < output.width()
                && cell.channel() < output.channels();
    }

    static String text(Cell cell) {
        return cell.sample() + "," + cell.row() + "," + cell.column() + "," + cell.channel();
    }
}
