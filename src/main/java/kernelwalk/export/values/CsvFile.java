package kernelwalk.export.values;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.NumberText;
import org.apache.commons.csv.CSVFormat;

/** Numbers as a table: a line for each cell, its place counted from 0. Nothing in it can be taken for a formula. */
public final class CsvFile {

    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private CsvFile() {}

    /**
     * Writes the numbers of an output. The stream stays open.
     *
     * @param areUnits whether they are N × units, which have no rows and columns
     */
    public static void write(Tensor<Shape> numbers, boolean areUnits, OutputStream out)
            throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        if (areUnits) {
            FORMAT.printRecord(text, "sample", "unit", "value");
        } else {
            FORMAT.printRecord(text, "sample", "row", "column", "filter", "value");
        }
        for (int i = 0; i < numbers.count(); i++) {
            Cell cell = numbers.layout().cell(i);
            String value = NumberText.decimal(numbers.at(i)).replace('−', '-');
            if (areUnits) {
                FORMAT.printRecord(text, cell.sample(), cell.channel(), value);
            } else {
                FORMAT.printRecord(
                        text, cell.sample(), cell.row(), cell.column(), cell.channel(), value);
            }
        }
        text.flush();
    }
}
