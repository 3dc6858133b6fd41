package kernelwalk.ui;

import kernelwalk.picture.Target;
import kernelwalk.words.Words;

import java.util.function.Function;

/**
 * A typed text that was not taken.
 *
 * @param target the cell it was typed into, which keeps its old number
 * @param reason why, in a language
 */
record Refusal(Target target, Function<Words, String> reason) {}
