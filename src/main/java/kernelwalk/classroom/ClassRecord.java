package kernelwalk.classroom;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import kernelwalk.words.Words;

/** What is written of the marks of a class: a table of all of them, and what they have in common. */
public final class ClassRecord {

    /** The marks, one after the other. */
    public interface Marks {
        void each(ClassMarking.Taker taker) throws IOException;
    }

    private final List<GradedProblem> problems;
    private final Words words;
    private final ClassSummary summary;
    private final ClassResults page;

    public ClassRecord(List<GradedProblem> problems, Words words) {
        this.problems = problems;
        this.words = words;
        this.summary = new ClassSummary(words);
        this.page = new ClassResults(problems, words);
    }

    /** What the marks that were written have in common. */
    public ClassSummary summary() {
        return summary;
    }

    /**
     * Writes all reports, the table while the marks come in.
     *
     * @throws IOException when one of them cannot be written
     */
    public void write(ClassReports reports, Marks marks) throws IOException {
        try (ClassReports.Finished finished = finish(reports, marks)) {
            finished.place();
        }
    }

    /**
     * Finishes all reports beside their places, the table while the marks come in.
     *
     * @throws kernelwalk.exercise.file.NotWrittenException when one of them cannot be written
     */
    public ClassReports.Finished finish(ClassReports reports, Marks marks) throws IOException {
        return reports.finish(text -> table(marks, text), summary::writeCsv, page::write);
    }

    private void table(Marks marks, Writer text) throws IOException {
        boolean severalSamples =
                problems.stream().anyMatch(problem -> problem.marking().shape().samples() > 1);
        boolean severalLayers = problems.stream().anyMatch(problem -> problem.chain().isPresent());
        boolean everyLayer = problems.stream().anyMatch(GradedProblem::everyLayer);
        var table = new GradeReport(text, severalSamples, severalLayers, everyLayer, words);
        table.writeHeader();
        marks.each(
                marked -> {
                    table.write(marked);
                    summary.add(marked);
                    page.add(marked);
                });
    }
}
