package kernelwalk.cli;

import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RuleBook;

/** What the framework of an exercise refuses, though it can be worked by hand. */
final class FrameworkNote {

    private FrameworkNote() {}

    /** Says on standard error that the framework does not take the exercise, if it does not. */
    static void write(String file, Exercise exercise, Streams streams) {
        RuleBook.of(exercise)
                .limit(exercise)
                .ifPresent(
                        limit ->
                                streams.complain(
                                        file,
                                        streams.words().say("panels.rules.limit." + limit.code())));
    }
}
