package kernelwalk.ui.control;

import kernelwalk.words.Phrase;

/**
 * What is said to a student.
 *
 * @param right    whether it is praise
 * @param sentence in the language of the moment
 */
public record Feedback(boolean right, Phrase sentence) {}
