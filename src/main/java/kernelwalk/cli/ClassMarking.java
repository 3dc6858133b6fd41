package kernelwalk.cli;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import kernelwalk.words.Words;

/** Marks the answers of a class. One that cannot be read does not stop the others. */
final class ClassMarking {

    private record Key(String student, String problem) {}

    private final List<GradedProblem> problems;
    private final Words words;
    private final Map<Key, Submission> firstOfName = new HashMap<>();

    /**
     * @param problems one, or those whose names the answers have
     */
    ClassMarking(List<GradedProblem> problems, Words words) {
        this.problems = problems;
        this.words = words;
    }

    /** Marks some answers, in their order. Of two to one problem with the same name only the first is marked. */
    List<Marked> mark(List<Submission> submissions) {
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
            var failure = new Failure("no-problem", words.say("cli.grade.no-problem", names));
            return new Marked.Unreadable(submission, "", failure);
        }
        String name = problem.get().name();
        Submission first = firstOfName.get(key(submission, problem.get()));
        if (first != submission) {
            String message = words.say("cli.grade.same-name", submission.student(), first.file());
            return new Marked.Unreadable(submission, name, new Failure("same-name", message));
        }
        try {
            return problem.get().mark(submission);
        } catch (RuntimeException | OutOfMemoryError e) {
            return new Marked.Unreadable(submission, name, Failure.of(e, words));
        }
    }
}
