package kernelwalk.cli;

import kernelwalk.homework.Check;

/** What became of one student's answer. */
sealed interface Marked {

    /** The answer. */
    Submission submission();

    /** It was checked. */
    record Checked(Submission submission, Check check) implements Marked {}

    /** It could not be read. */
    record Unreadable(Submission submission, Failure failure) implements Marked {}
}
