package kernelwalk.ui;

/**
 * What one convention makes of the exercise.
 *
 * @param name    the convention
 * @param current whether the exercise follows it
 * @param verdict whether its result is the same, or why there is none
 * @param differs whether the verdict is another result or none
 * @param caption what else it does in its own way
 */
record RuleFact(String name, boolean current, String verdict, boolean differs, String caption) {}
