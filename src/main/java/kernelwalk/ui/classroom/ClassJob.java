package kernelwalk.ui.classroom;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kernelwalk.classroom.ClassAnswers;
import kernelwalk.classroom.ClassMarking;
import kernelwalk.classroom.ClassTable;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.ProblemNames;
import kernelwalk.classroom.Submissions;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/** Reads and marks the answers of a class beside the window's thread, and tells the window, until it is cancelled. */
final class ClassJob implements Runnable {

    /** Is told how it goes, in the window's thread. */
    interface Listener {

        /** So many of all answers are marked. */
        void counted(int done, int all);

        void done(ClassAnswers marks);

        void failed(Phrase why);
    }

    private final Supplier<List<GradedProblem>> problems;
    private final List<Path> own;
    private final List<Path> answers;
    private final boolean areTables;
    private final Executor window;
    private final Listener listener;
    private volatile boolean cancelled;

    /**
     * @param problems  prepares what is asked; none where nothing can be
     * @param own       files that are no answers
     * @param answers   files, and folders of them
     * @param areTables whether the files are tables with a student in each row, also those that do not look so
     * @param window    runs what belongs into the window's thread
     */
    ClassJob(
            Supplier<List<GradedProblem>> problems,
            List<Path> own,
            List<Path> answers,
            boolean areTables,
            Executor window,
            Listener listener) {
        this.problems = problems;
        this.own = own;
        this.answers = answers;
        this.areTables = areTables;
        this.window = window;
        this.listener = listener;
    }

    /** Nothing is told any more, in the thread that the window has; what is underway is left soon. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public void run() {
        try {
            List<GradedProblem> asked = problems.get();
            if (asked.isEmpty()) {
                tell(() -> listener.failed(Phrase.of("classroom.no-parameters")));
                return;
            }
            var submissions = new Submissions(own, ProblemNames.of(asked), true);
            if (answers.stream().allMatch(path -> isAdded(path, submissions, asked))) {
                mark(submissions, asked);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            tell(() -> listener.failed(words -> Failure.of(e, words).message()));
        }
    }

    private boolean isAdded(Path path, Submissions submissions, List<GradedProblem> asked) {
        try {
            if (areTables || ClassTable.isOne(path)) {
                submissions.addTable(path, ClassTable.read(path, Optional.empty(), asked));
            } else {
                submissions.add(path);
            }
            return true;
        } catch (IOException e) {
            fail(path, "answer-file.not-readable");
            return false;
        }
    }

    private void fail(Path path, String why) {
        tell(
                () ->
                        listener.failed(
                                words ->
                                        words.say(
                                                "file.about", path.getFileName(), words.say(why))));
    }

    private void mark(Submissions submissions, List<GradedProblem> asked) throws IOException {
        int all = submissions.all().size();
        if (all == 0) {
            fail(answers.getFirst(), "classroom.empty-folder");
            return;
        }
        var marks = new ArrayList<Marked>();
        new ClassMarking(asked)
                .mark(
                        submissions.all(),
                        marked -> {
                            goOn();
                            marks.add(marked);
                            int done = marks.size();
                            tell(() -> listener.counted(done, all));
                        });
        tell(() -> listener.done(new ClassAnswers(asked, marks)));
    }

    private void goOn() throws InterruptedIOException {
        if (cancelled) {
            throw new InterruptedIOException("cancelled");
        }
    }

    private void tell(Runnable news) {
        if (!cancelled) {
            window.execute(
                    () -> {
                        if (!cancelled) {
                            news.run();
                        }
                    });
        }
    }
}
