package kernelwalk.classroom;

import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/** Marks the answers of a class. One that cannot be read does not stop the others. */
public final class ClassMarking {

    /** So many answers are in memory at a time, unless they are kept. */
    private static final int BATCH = 64;

    private record Key(String student, String problem) {}

    private final List<GradedProblem> problems;
    private final Map<Key, Submission> firstOfName = new HashMap<>();

    /**
     * @param problems one, or those whose names the answers have
     */
    public ClassMarking(List<GradedProblem> problems) {
        this.problems = problems;
    }

    /** Is handed one marked answer after the other. */
    public interface Taker {
        void take(Marked marked) throws IOException;
    }

    /**
     * Marks answers in their order, a few at a time. Of two to one problem with the same name only the first is marked.
     *
     * @throws IOException when the taker does
     */
    public void mark(List<Submission> submissions, Taker taker) throws IOException {
        for (int from = 0; from < submissions.size(); from += BATCH) {
            int to = Math.min(from + BATCH, submissions.size());
            for (Marked marked : mark(submissions.subList(from, to))) {
                taker.take(marked);
            }
        }
    }

    private List<Marked> mark(List<Submission> submissions) {
        for (Submission one : submissions) {
            problem(one).ifPresent(problem -> firstOfName.putIfAbsent(key(one, problem), one));
        }
        return submissions.parallelStream().map(this::mark).toList();
    }

    private static Key key(Submission submission, GradedProblem problem) {
        return new Key(submission.student(), problem.name());
    }

    /** Which problem an answer is to: of several the one by whose name the answer is called, or ends. */
    private Optional<GradedProblem> problem(Submission submission) {
        String work = submission.work().toLowerCase(Locale.ROOT);
        return problems.size() == 1
                ? Optional.of(problems.getFirst())
                : problems.stream()
                        .filter(problem -> isNamed(work, problem.name().toLowerCase(Locale.ROOT)))
                        .max(Comparator.comparingInt(problem -> problem.name().length()));
    }

    /** Canvas adds the number of a later attempt, {@code homework-2}. */
    private static boolean isNamed(String work, String name) {
        String first = work.replaceFirst("-\\d+$", "");
        return work.equals(name)
                || first.equals(name)
                || work.matches(".*[_ .-]" + Pattern.quote(name));
    }

    private Marked mark(Submission submission) {
        Optional<GradedProblem> problem = problem(submission);
        if (problem.isEmpty()) {
            String names = String.join(", ", problems.stream().map(GradedProblem::name).toList());
            return new Marked.Unreadable(submission, "", Phrase.of("classroom.no-problem", names));
        }
        String name = problem.get().name();
        Submission first = firstOfName.get(key(submission, problem.get()));
        if (first != submission) {
            return new Marked.Unreadable(
                    submission,
                    name,
                    Phrase.of("classroom.same-name", submission.student(), first.file()));
        }
        try {
            return problem.get().mark(submission);
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Marked.Unreadable(submission, name, words -> Failure.of(e, words).message());
        }
    }
}
