package kernelwalk.ui.practice;

import kernelwalk.convolution.Cell;

/**
 * One value that is to be predicted.
 *
 * @param cell   the output cell
 * @param before the moment at which the walk waits for the prediction
 * @param known  the moment up to which the walk goes when it is known
 */
public record AskedValue(Cell cell, long before, long known) {}
