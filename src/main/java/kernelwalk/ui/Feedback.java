package kernelwalk.ui;

import java.util.function.Function;
import kernelwalk.words.Words;

/**
 * What is said to a student.
 *
 * @param right    whether it is praise
 * @param sentence in the language of the moment
 */
record Feedback(boolean right, Function<Words, String> sentence) {}
