package kernelwalk.ui.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.worksheet.ProblemFolder;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.problem.PlanWishes;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/**
 * The problems of a worksheet, or why there are none.
 *
 * @param problems in order
 * @param set      from which they can be made again
 * @param refusal  why they cannot be put on paper
 */
record SheetProblems(List<Exercise> problems, Optional<ProblemSet> set, Optional<Phrase> refusal) {

    static SheetProblems refused(Phrase why) {
        return new SheetProblems(List.of(), Optional.empty(), Optional.of(why));
    }

    /** One exercise; of several layers all count, unless the output alone is asked for: that is the open one's. */
    static SheetProblems of(Exercise exercise, Asked asked) {
        return fitting(List.of(exercise), Optional.empty(), asked);
    }

    /** The exercise files of a folder. */
    static SheetProblems in(Path folder, Asked asked) {
        try {
            List<Exercise> read = ProblemFolder.read(folder);
            return read.isEmpty()
                    ? refused(Phrase.of("export.sheet-dialog.empty"))
                    : fitting(
                            read,
                            ProblemFolder.set(folder, read).map(it -> it.asking(asked)),
                            asked);
        } catch (IOException unreadable) {
            return refused(Phrase.of("export.sheet-dialog.unreadable"));
        } catch (RuntimeException problem) {
            return refused(words -> Failure.of(problem, words).message());
        }
    }

    /** What is drawn for a seed. */
    static SheetProblems of(ProblemSet set) {
        var problems = new ArrayList<Exercise>();
        for (int number = 1; number <= set.count(); number++) {
            Optional<Exercise> problem = set.problem(number);
            if (problem.isEmpty()) {
                return refused(Phrase.of("export.worksheet.too-many-cells", PlanWishes.MOST_CELLS));
            }
            problems.add(problem.get().atEnd());
        }
        return fitting(problems, Optional.of(set), set.asked());
    }

    private static SheetProblems fitting(
            List<Exercise> problems, Optional<ProblemSet> set, Asked asked) {
        Optional<Phrase> refusal =
                problems.stream()
                        .map(problem -> Worksheet.refusal(problem, asked))
                        .flatMap(Optional::stream)
                        .findFirst();
        return new SheetProblems(List.copyOf(problems), set, refusal);
    }
}
