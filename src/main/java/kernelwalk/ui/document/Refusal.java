package kernelwalk.ui.document;

import kernelwalk.picture.Target;
import kernelwalk.words.Phrase;

/**
 * A typed text that was not taken.
 *
 * @param target the cell it was typed into, which keeps its old number
 * @param reason why, in a language
 */
public record Refusal(Target target, Phrase reason) {}
