package kernelwalk.ui.document;

import java.util.Set;
import kernelwalk.exercise.Choice;
import kernelwalk.words.Phrase;

/**
 * What stands in the fields and cannot be done.
 *
 * @param choices the fields at fault
 * @param reason  why, in a language
 */
public record Complaint(Set<Choice> choices, Phrase reason) {

    /** Whether a field is at fault, or stands beside one that is. */
    public boolean isBeside(Choice choice) {
        return choices.stream().anyMatch(choice::standsBeside);
    }
}
