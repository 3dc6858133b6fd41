package kernelwalk.classroom;

import java.io.IOException;
import java.util.List;
import kernelwalk.words.Words;

/**
 * The marked answers of a class to one problem or several.
 *
 * @param problems what was asked, at least one
 * @param all      one for each answer, in their order
 */
public record ClassAnswers(List<GradedProblem> problems, List<Marked> all) {

    public ClassAnswers {
        problems = List.copyOf(problems);
        all = List.copyOf(all);
    }

    /** What there is to one of the problems, with the answers that name none. */
    public ClassMarks to(GradedProblem problem) {
        return new ClassMarks(
                problem,
                all.stream()
                        .filter(
                                marked ->
                                        marked.problem().isEmpty()
                                                || marked.problem().equals(problem.name()))
                        .toList());
    }

    /**
     * Writes the reports that {@code grade} writes.
     *
     * @throws IOException when one of them cannot be written
     */
    public void write(ClassReports reports, Words words) throws IOException {
        new ClassRecord(problems, words)
                .write(
                        reports,
                        taker -> {
                            for (Marked marked : all) {
                                taker.take(marked);
                            }
                        });
    }
}
