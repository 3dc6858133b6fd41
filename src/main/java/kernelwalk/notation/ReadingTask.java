package kernelwalk.notation;

import kernelwalk.notation.ShapeFit.Fit;

/**
 * One way to read a text.
 *
 * @param numbers what becomes of each word
 * @param commas  what a comma is, decided
 * @param fit     which shape is looked for
 */
record ReadingTask(NumberReading numbers, Commas commas, ShapeFit fit) {

    /** The same for a part of a text, whose shape says nothing. */
    ReadingTask ofPart() {
        return new ReadingTask(numbers, commas, ShapeFit.UNKNOWN);
    }

    Fit fitOf(int rows, int columns) {
        return fit.of(java.util.List.of(rows, columns));
    }
}
