package kernelwalk.notation;

/**
 * One way to read a text.
 *
 * @param numbers  what becomes of each word
 * @param commas   what a comma is, decided
 * @param fit      which shape is looked for
 * @param isSeries whether the text is a series of pandas, whose first column counts
 */
record ReadingTask(NumberReading numbers, Commas commas, ShapeFit fit, boolean isSeries) {

    /** The same for a part of a text, whose shape says nothing. */
    ReadingTask ofPart() {
        return new ReadingTask(numbers, commas, ShapeFit.UNKNOWN, isSeries);
    }
}
