package kernelwalk.words;

/**
 * What one convention makes of the exercise.
 *
 * @param name    the convention
 * @param current whether the exercise follows it
 * @param verdict whether its result is the same, or why there is none
 * @param differs whether the verdict is another result or none
 * @param isKnown whether its result was worked out
 * @param caption what else it does in its own way
 */
public record RuleFact(
        String name,
        boolean current,
        String verdict,
        boolean differs,
        boolean isKnown,
        String caption) {

    /** A convention that the exercise does not follow and that gives the same result. */
    static RuleFact of(String name, String verdict, String caption) {
        return new RuleFact(name, false, verdict, false, true, caption);
    }

    /** The same, followed by the exercise or not. */
    RuleFact withCurrent(boolean other) {
        return new RuleFact(name, other, verdict, differs, isKnown, caption);
    }

    /** The same with another result, or with none. */
    RuleFact withDiffers(boolean other) {
        return new RuleFact(name, current, verdict, other, isKnown, caption);
    }

    /** The same with a result that was worked out, or not. */
    RuleFact withKnown(boolean other) {
        return new RuleFact(name, current, verdict, differs, other, caption);
    }

    /** The same with something else that it does in its own way. */
    RuleFact withCaption(String other) {
        return new RuleFact(name, current, verdict, differs, isKnown, other);
    }
}
