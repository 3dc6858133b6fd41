package kernelwalk.cli;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.notation.PlainSigns;
import kernelwalk.notation.ShapeText;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Words;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** An output cell as the command line names it: {@code N,Y,X,F}. */
final class WindowPlace implements ITypeConverter<Cell> {

    private static final Pattern FOUR =
            Pattern.compile(
                    "\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*,\\s*(\\d{1,9})\\s*");

    @Override
    public Cell convert(String text) {
        Matcher numbers = FOUR.matcher(PlainSigns.of(text));
        if (!numbers.matches()) {
            throw new TypeConversionException(text);
        }
        return new Cell(
                number(numbers, 1), number(numbers, 2), number(numbers, 3), number(numbers, 4));
    }

    private static int number(Matcher numbers, int group) {
        return Integer.parseInt(numbers.group(group));
    }

    /** The cell of an output that the user names so. */
    static Optional<Cell> in(Shape output, Cell named, CountFrom from) {
        Cell cell =
                new Cell(
                        from.index(named.sample()),
                        from.index(named.row()),
                        from.index(named.column()),
                        from.index(named.channel()));
        return output.indexOf(cell).isPresent() ? Optional.of(cell) : Optional.empty();
    }

    /** Why there is no such window, and which there are. */
    static String refused(Shape output, boolean areUnits, Words words) {
        String first = text(output.cell(0), words.countFrom());
        String last = text(output.cell(output.count() - 1), words.countFrom());
        return words.say("cli.no-such-window", ShapeText.of(output, areUnits), first, last);
    }

    /** What a cell is called: sample, row, column and filter. */
    static int[] names(Cell cell, CountFrom from) {
        return IntStream.of(cell.sample(), cell.row(), cell.column(), cell.channel())
                .map(from::name)
                .toArray();
    }

    static String text(Cell cell, CountFrom from) {
        return IntStream.of(names(cell, from))
                .mapToObj(Integer::toString)
                .collect(Collectors.joining(","));
    }
}
