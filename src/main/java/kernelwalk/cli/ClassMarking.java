package kernelwalk.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Understood;
import kernelwalk.homework.answer.Answer;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.notation.Commas;
import kernelwalk.words.Words;

/** Marks the answers of a class. One that cannot be read does not stop the others. */
final class ClassMarking {

    private final Marking marking;
    private final Commas commas;
    private final Words words;
    private final Map<String, Submission> firstOfName = new HashMap<>();

    /**
     * @param commas what a comma in the answers is, where somebody has said it
     */
    ClassMarking(Marking marking, Commas commas, Words words) {
        this.marking = marking;
        this.commas = commas;
        this.words = words;
    }

    /** Marks some answers, in their order. Of two with the same name only the first is marked. */
    List<Marked> mark(List<Submission> submissions) {
        submissions.forEach(one -> firstOfName.putIfAbsent(one.student(), one));
        return submissions.parallelStream().map(this::mark).toList();
    }

    private Marked mark(Submission submission) {
        Submission first = firstOfName.get(submission.student());
        if (first != submission) {
            String message = words.say("cli.grade.same-name", submission.student(), first.file());
            return new Marked.Unreadable(submission, new Failure("same-name", message));
        }
        try {
            return new Marked.Checked(submission, marking.check(answer(submission)));
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Marked.Unreadable(submission, Failure.of(e, words));
        }
    }

    private Answer answer(Submission submission) {
        List<ReadAnswer> meanings =
                AnswerFile.meanings(submission.file(), marking.exercise(), commas);
        return Understood.of(meanings, marking).answer().answer();
    }
}
