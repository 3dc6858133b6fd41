package kernelwalk.ui.practice;

import kernelwalk.convolution.Cell;

/**
 * One value that is to be predicted.
 *
 * @param cell   the output cell
 * @param arrival the moment at which it is asked: its window has just come
 * @param before the last moment that may be walked before it is known
 * @param known  the moment up to which the walk goes when it is known
 */
public record AskedValue(Cell cell, long arrival, long before, long known) {}
