package kernelwalk.classroom;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The names of the problems that were set, found again in the names of files, sheets and columns.
 *
 * @param all the names, in their order
 */
public record ProblemNames(List<String> all) {

    public ProblemNames {
        all = List.copyOf(all);
    }

    public static ProblemNames of(List<GradedProblem> problems) {
        return new ProblemNames(problems.stream().map(GradedProblem::name).toList());
    }

    boolean areSeveral() {
        return all.size() > 1;
    }

    /**
     * The problem by whose name a file or a sheet is called, or ends. Canvas adds the number of a later attempt, a
     * browser that of a copy, and some systems write no blanks.
     */
    Optional<String> called(String work) {
        String said = work.strip().toLowerCase(Locale.ROOT);
        String first = said.replaceFirst("[\\s_]*\\(\\d{1,3}\\)$", "");
        return Stream.of(said, first, first.replace('_', ' '), first.replace(' ', '_'))
                .flatMap(name -> calledJust(name).stream())
                .findFirst();
    }

    private Optional<String> calledJust(String name) {
        String first = name.replaceFirst("-\\d+$", "");
        return longest(
                problem ->
                        name.equals(problem)
                                || first.equals(problem)
                                || name.matches(".*[_ .-]" + Pattern.quote(problem)));
    }

    /** The problem to which a column belongs: it is called so, with the place of a cell behind it. */
    Optional<String> ofColumn(String header) {
        String name = header.strip().toLowerCase(Locale.ROOT);
        return longest(
                problem ->
                        name.startsWith(problem)
                                && (name.length() == problem.length()
                                        || !Character.isLetterOrDigit(
                                                name.charAt(problem.length()))));
    }

    /** What a column is called behind the name of its problem, such as the name of a layer. */
    static String behind(String problem, String header) {
        String name = header.strip();
        return name.substring(Math.min(problem.length(), name.length()))
                .replaceFirst("^[\\s_.:/-]+", "");
    }

    private Optional<String> longest(Predicate<String> fits) {
        return all.stream()
                .filter(problem -> fits.test(problem.toLowerCase(Locale.ROOT)))
                .max(Comparator.comparingInt(String::length));
    }
}
