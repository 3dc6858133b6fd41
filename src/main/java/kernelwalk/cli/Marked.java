package kernelwalk.cli;

import java.util.List;
import kernelwalk.homework.Check;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.misconception.Misconception;

/** What became of one student's answer to one problem. */
sealed interface Marked {

    /** The answer. */
    Submission submission();

    /** What the problem is called. */
    String problem();

    /** It was checked. */
    record Checked(Submission submission, String problem, Check check) implements Marked {

        /** Whether something is written that is not right. */
        boolean isWrong() {
            return check.verdict() == Verdict.WRONG_SHAPE
                    || check.verdict() == Verdict.WRONG && check.wrong() > 0;
        }

        /** The wrong rules that explain it, each once. */
        List<Misconception> rules() {
            return check.diagnosis().findings().stream().map(Finding::misconception).toList();
        }
    }

    /**
     * It is a size or a number of parameters, and was checked.
     *
     * @param expected the right one
     */
    record Counted(Submission submission, String problem, CountCheck.Result result, String expected)
            implements Marked {}

    /** It could not be read. */
    record Unreadable(Submission submission, String problem, Failure failure) implements Marked {}
}
