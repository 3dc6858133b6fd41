package kernelwalk.ui;

import java.util.function.Function;
import kernelwalk.picture.Target;
import kernelwalk.words.Words;

/**
 * A typed text that was not taken.
 *
 * @param target the cell it was typed into, which keeps its old number
 * @param reason why, in a language
 */
record Refusal(Target target, Function<Words, String> reason) {}
