package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberText;
import kernelwalk.words.Failure;
import org.apache.commons.csv.CSVFormat;

/** For spreadsheets: one line for each output cell, its place counted from 0. */
final class CsvResults implements Results {

    private static final List<String> HEADER =
            List.of("sample", "row", "column", "filter", "value");
    private static final CSVFormat FORMAT =
            CSVFormat.DEFAULT.builder().setRecordSeparator('\n').get();

    private final Writer out;
    private final boolean severalFiles;
    private boolean hasHeader;

    CsvResults(Writer out, boolean severalFiles) {
        this.out = out;
        this.severalFiles = severalFiles;
    }

    @Override
    public void success(String file, Exercise exercise, Tensor<Shape> output) throws IOException {
        writeHeader();
        for (int i = 0; i < output.count(); i++) {
            Cell cell = output.layout().cell(i);
            String value = NumberText.decimal(output.at(i)).replace('−', '-');
            if (severalFiles) {
                FORMAT.print(file, out, true);
                out.write(FORMAT.getDelimiterString());
            }
            FORMAT.printRecord(
                    out, cell.sample(), cell.row(), cell.column(), cell.channel(), value);
        }
    }

    private void writeHeader() throws IOException {
        if (!hasHeader) {
            hasHeader = true;
            var columns = new ArrayList<>(HEADER);
            if (severalFiles) {
                columns.addFirst("file");
            }
            FORMAT.printRecord(out, columns.toArray());
        }
    }

    @Override
    public void failure(String file, Failure failure) {
        // a table has no room for it: the message is on standard error
    }
}
