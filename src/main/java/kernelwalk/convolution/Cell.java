package kernelwalk.convolution;

/**
 * One cell of an input or an output, counted from 0.
 *
 * @param sample  which sample of the batch
 * @param row     which row, downwards; outside the map for a padded cell
 * @param column  which column, to the right; outside the map for a padded cell
 * @param channel which channel of an input, or which filter of an output
 */
public record Cell(int sample, int row, int column, int channel) {}
