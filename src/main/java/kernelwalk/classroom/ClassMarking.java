package kernelwalk.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/** Marks the answers of a class. One that cannot be read does not stop the others. */
public final class ClassMarking {

    /** So many answers are in memory at a time, unless they are kept. */
    private static final int BATCH = 64;

    private record Key(String student, String problem) {}

    private final List<GradedProblem> problems;
    private final ProblemNames names;
    private final Map<Key, Submission> answers = new HashMap<>();

    /**
     * @param problems one, or those whose names the answers have
     */
    public ClassMarking(List<GradedProblem> problems) {
        this.problems = problems;
        this.names = ProblemNames.of(problems);
    }

    /** Is handed one marked answer after the other. */
    public interface Taker {
        void take(Marked marked) throws IOException;
    }

    /**
     * Marks answers in their order, a few at a time; files for layers of one problem are one answer. Of two to one problem
     * with the same name only one is marked: the one that is called as a layer, else as the problem, else the first.
     *
     * @throws IOException when the taker does
     */
    public void mark(List<Submission> all, Taker taker) throws IOException {
        List<Submission> submissions = new LayerFiles(problems).together(all);
        submissions.forEach(this::count);
        for (int from = 0; from < submissions.size(); from += BATCH) {
            int to = Math.min(from + BATCH, submissions.size());
            for (Marked marked : mark(submissions.subList(from, to))) {
                taker.take(marked);
            }
        }
    }

    private void count(Submission one) {
        problem(one)
                .ifPresent(
                        problem ->
                                answers.merge(
                                        key(one, problem),
                                        one,
                                        (first, other) ->
                                                calling(other) > calling(first) ? other : first));
    }

    /** How clearly a file is called as what is asked for. */
    private int calling(Submission one) {
        if (!one.layers().isEmpty()) {
            return 2;
        }
        return names.called(one.work()).isPresent() ? 1 : 0;
    }

    private List<Marked> mark(List<Submission> submissions) {
        return submissions.parallelStream().map(this::mark).toList();
    }

    private static Key key(Submission submission, GradedProblem problem) {
        return new Key(submission.student(), problem.name());
    }

    /** Which problem an answer is to: of several the one by whose name the answer is called, or ends. */
    private Optional<GradedProblem> problem(Submission submission) {
        return problems.size() == 1
                ? Optional.of(problems.getFirst())
                : names.called(submission.work())
                        .flatMap(
                                name ->
                                        problems.stream()
                                                .filter(problem -> problem.name().equals(name))
                                                .findFirst());
    }

    private Marked mark(Submission submission) {
        Optional<GradedProblem> problem = problem(submission);
        if (Files.isDirectory(submission.file())) {
            return new Marked.Unreadable(
                    submission,
                    problem.map(GradedProblem::name).orElse(""),
                    Phrase.of("classroom.nothing-handed-in"));
        }
        if (submission.isNameless()) {
            return new Marked.Unreadable(
                    submission,
                    problem.map(GradedProblem::name).orElse(""),
                    Phrase.of("classroom.no-name"));
        }
        if (problem.isEmpty()) {
            String all = String.join(", ", names.all());
            return new Marked.Unreadable(submission, "", Phrase.of("classroom.no-problem", all));
        }
        String name = problem.get().name();
        Submission answer = answers.get(key(submission, problem.get()));
        if (calling(answer) > calling(submission)) {
            return new Marked.LeftOut(
                    submission, name, Phrase.of("classroom.beside", answer.file()));
        }
        if (answer != submission) {
            return new Marked.Unreadable(
                    submission,
                    name,
                    Phrase.of("classroom.same-name", submission.student(), answer.file()));
        }
        try {
            return problem.get().mark(submission);
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Marked.Unreadable(submission, name, words -> Failure.of(e, words).message());
        }
    }
}
