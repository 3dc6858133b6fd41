package kernelwalk.words;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Windowless;

/** Says where an output cell is. Its map is that of a filter, or of a channel where the operation has no filters. */
public final class PlaceText {

    private final Words words;

    public PlaceText(Words words) {
        this.words = words;
    }

    /** Where the cell is: {@code output row 1 column 2, filter 1, sample 1}. */
    public String output(Cell cell, Operation operation) {
        return say(hasChannels(operation) ? "cell.output.pooled" : "cell.output", cell);
    }

    /** The same in fewer words: {@code row 1, column 2}, and which map of several. */
    public String among(Shape output, Cell cell, Operation operation) {
        if (output.samples() * output.channels() == 1) {
            return say("question.cell", cell);
        }
        return say(
                hasChannels(operation) ? "question.cell-of-map.pooled" : "question.cell-of-map",
                cell);
    }

    /** Which unit, and of which of several samples. */
    public String unit(Shape output, Cell cell) {
        return output.samples() == 1
                ? words.say("question.unit", cell.channel())
                : words.say("question.unit-of-sample", cell.channel(), cell.sample());
    }

    private static boolean hasChannels(Operation operation) {
        return operation instanceof Pooling || operation instanceof Windowless;
    }

    private String say(String key, Cell cell) {
        return words.say(key, cell.row(), cell.column(), cell.channel(), cell.sample());
    }
}
