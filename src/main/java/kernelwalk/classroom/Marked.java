package kernelwalk.classroom;

import java.util.List;
import kernelwalk.homework.Check;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.words.Phrase;

/** What became of one student's answer to one problem. */
public sealed interface Marked {

    /** The answer. */
    Submission submission();

    /** What the problem is called. */
    String problem();

    /**
     * It was checked.
     *
     * @param answer what is written
     */
    record Checked(Submission submission, String problem, Answer answer, Check check)
            implements Marked {

        /** Whether something is written that is not right. */
        public boolean isWrong() {
            return check.verdict() == Verdict.WRONG_SHAPE
                    || check.verdict() == Verdict.WRONG && check.wrong() > 0;
        }

        /** The wrong rules that explain it, each once. */
        public List<Misconception> rules() {
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

    /**
     * It could not be read.
     *
     * @param reason why not, in a sentence with place and cure
     */
    record Unreadable(Submission submission, String problem, Phrase reason) implements Marked {}

    /**
     * It is a file beside the answer of the same student, and no answer.
     *
     * @param reason why it is left out
     */
    record LeftOut(Submission submission, String problem, Phrase reason) implements Marked {}
}
