package kernelwalk.classroom;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import kernelwalk.export.ClassPage;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** What a class has written on each problem, for the page. */
final class ClassResults {

    private final Words words;
    private final SequencedMap<String, ProblemTally> tallies = new LinkedHashMap<>();
    private final List<String> unreadable = new ArrayList<>();

    ClassResults(List<GradedProblem> problems, Words words) {
        this.words = words;
        problems.forEach(it -> tallies.put(it.name(), new ProblemTally(it, words)));
    }

    void add(Marked marked) {
        switch (marked) {
            case Marked.Unreadable(Submission submission, String problem, Phrase reason) ->
                    unreadable.add(
                            submission.student()
                                    + (problem.isEmpty() ? "" : ", " + problem)
                                    + ": "
                                    + reason.in(words));
            case Marked.LeftOut _ -> {}
            case Marked.Checked checked -> tallies.get(checked.problem()).add(checked);
            case Marked.Counted counted -> tallies.get(counted.problem()).add(counted);
        }
    }

    /** Writes the page after its beginning. */
    void write(Writer out) throws IOException {
        new ClassPage(words)
                .write(
                        tallies.values().stream().map(ProblemTally::finished).toList(),
                        unreadable,
                        out);
    }
}
