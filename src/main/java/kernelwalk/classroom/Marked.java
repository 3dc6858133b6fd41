package kernelwalk.classroom;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
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
     * @param check  what the marks say; of several layers that of the last one
     * @param layers what is said of each layer that is answered, from 0, where all layers are asked for; else nothing
     */
    record Checked(
            Submission submission,
            String problem,
            Answer answer,
            Check check,
            SortedMap<Integer, Check> layers)
            implements Marked {

        public Checked {
            layers = Collections.unmodifiableSortedMap(new TreeMap<>(layers));
        }

        Checked(Submission submission, String problem, Answer answer, Check check) {
            this(submission, problem, answer, check, Collections.emptySortedMap());
        }

        /** One, or one for each layer that is answered. */
        public List<Check> checks() {
            return layers.isEmpty() ? List.of(check) : List.copyOf(layers.values());
        }

        /** What the first layer that is not right is, or right. */
        public Verdict verdict() {
            return checks().stream()
                    .map(Check::verdict)
                    .filter(it -> it != Verdict.RIGHT)
                    .findFirst()
                    .orElse(Verdict.RIGHT);
        }

        /** Whether something is written that is not right. */
        public boolean isWrong() {
            return checks().stream().anyMatch(Checked::isWrong);
        }

        private static boolean isWrong(Check check) {
            return check.verdict() == Verdict.WRONG_SHAPE
                    || check.verdict() == Verdict.WRONG && check.wrong() > 0;
        }

        /** The wrong rules that explain it, each once. */
        public List<Misconception> rules() {
            return checks().stream()
                    .flatMap(it -> it.diagnosis().findings().stream())
                    .map(Finding::misconception)
                    .toList();
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
