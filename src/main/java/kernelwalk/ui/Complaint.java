package kernelwalk.ui;

import java.util.Set;
import java.util.function.Function;
import kernelwalk.exercise.Choice;
import kernelwalk.words.Words;

/**
 * What stands in the fields and cannot be done.
 *
 * @param choices the fields at fault
 * @param reason  why, in a language
 */
record Complaint(Set<Choice> choices, Function<Words, String> reason) {}
