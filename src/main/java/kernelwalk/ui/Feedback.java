package kernelwalk.ui;

import kernelwalk.words.Phrase;

/**
 * What is said to a student.
 *
 * @param right    whether it is praise
 * @param sentence in the language of the moment
 */
record Feedback(boolean right, Phrase sentence) {}
