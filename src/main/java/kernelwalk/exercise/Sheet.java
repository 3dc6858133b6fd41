package kernelwalk.exercise;

import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.TapOrder;
import kernelwalk.notation.Display;

/** What an exercise file holds: an exercise, or the attempt at one, kept as it was typed. */
public sealed interface Sheet permits Exercise, Attempt {

    /** One line, may be empty. */
    String title();

    /** The same under another title. */
    Sheet titled(String other);

    /** Plain text, may be empty. */
    String notes();

    /** The same with other notes. */
    Sheet withNotes(String other);

    /** What is done to the input. */
    Operation operation();

    /** The arithmetic it is done in. */
    NumberType numbers();

    /** Whose rules are followed. */
    Convention convention();

    /** How its numbers are shown. */
    Display display();

    /** In which order its walk takes the taps of a window. */
    TapOrder order();

    /** What is asked of an answer. */
    MarkingRules marking();
}
