package kernelwalk.export.solution;

import java.util.List;

/** A language that a worked solution is typeset in. Whatever it is given stands in the file as a text. */
interface Script {

    /** What stands before everything. */
    String begin(String title, boolean hasHangul, int columns);

    String heading(String text);

    String paragraph(String text);

    /**
     * A grid of numbers.
     *
     * @param rows texts, row by row
     * @param from what the first row and column are called
     */
    String grid(List<List<String>> rows, int from);

    /** Lines of an equation, below each other. */
    String equation(List<String> lines);

    /** A number within an equation. */
    String number(String text);

    /** Something between brackets. */
    String bracketed(String inner);

    String times();

    /** Before a number that is rounded. */
    String nearly();

    /** A function of something. */
    String function(String name, String inner);

    /** Euler's number to the power of something. */
    String power(String exponent);

    /** The largest of several. */
    String largest(String inner);

    /** Something divided by a whole number. */
    String divided(String inner, int count);

    /** A text within an equation. */
    String words(String text);

    String end();
}
