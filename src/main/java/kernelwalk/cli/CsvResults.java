package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
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
    public void success(String file, LayerOutput last, List<LayerOutput> layers)
            throws IOException {
        writeHeader(!layers.isEmpty());
        if (layers.isEmpty()) {
            write(file, "", last.output());
        }
        for (int i = 0; i < layers.size(); i++) {
            write(file, Integer.toString(i + 1), layers.get(i).output());
        }
    }

    private void write(String file, String layer, Tensor<Shape> output) throws IOException {
        for (int i = 0; i < output.count(); i++) {
            Cell cell = output.layout().cell(i);
            String value = NumberText.decimal(output.at(i)).replace('−', '-');
            var line = new ArrayList<Object>();
            if (severalFiles) {
                line.add(file);
            }
            if (!layer.isEmpty()) {
                line.add(layer);
            }
            line.addAll(List.of(cell.sample(), cell.row(), cell.column(), cell.channel(), value));
            FORMAT.printRecord(out, line.toArray());
        }
    }

    private void writeHeader(boolean byLayer) throws IOException {
        if (!hasHeader) {
            hasHeader = true;
            var columns = new ArrayList<>(HEADER);
            if (byLayer) {
                columns.addFirst("layer");
            }
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
