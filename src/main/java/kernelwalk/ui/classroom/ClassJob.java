package kernelwalk.ui.classroom;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import kernelwalk.classroom.ClassMarking;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.Submissions;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;

/** Reads and marks the answers of a class beside the window's thread, and tells the window, until it is cancelled. */
final class ClassJob implements Runnable {

    /** Is told how it goes, in the window's thread. */
    interface Listener {

        /** So many of all answers are marked. */
        void counted(int done, int all);

        void done(ClassMarks marks);

        void failed(Phrase why);
    }

    private final Supplier<GradedProblem> problem;
    private final List<Path> own;
    private final List<Path> answers;
    private final Executor window;
    private final Listener listener;
    private volatile boolean cancelled;

    /**
     * @param problem prepares what is asked
     * @param own     files that are no answers
     * @param answers files, and folders of them
     * @param window  runs what belongs into the window's thread
     */
    ClassJob(
            Supplier<GradedProblem> problem,
            List<Path> own,
            List<Path> answers,
            Executor window,
            Listener listener) {
        this.problem = problem;
        this.own = own;
        this.answers = answers;
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
            var submissions = new Submissions(own);
            if (answers.stream().allMatch(path -> isAdded(path, submissions))) {
                mark(submissions);
            }
        } catch (IOException | RuntimeException | OutOfMemoryError e) {
            tell(() -> listener.failed(words -> Failure.of(e, words).message()));
        }
    }

    private boolean isAdded(Path path, Submissions submissions) {
        try {
            submissions.add(path);
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

    private void mark(Submissions submissions) throws IOException {
        int all = submissions.all().size();
        if (all == 0) {
            fail(answers.getFirst(), "classroom.empty-folder");
            return;
        }
        GradedProblem asked = problem.get();
        var marks = new ArrayList<Marked>();
        new ClassMarking(List.of(asked))
                .mark(
                        submissions.all(),
                        marked -> {
                            goOn();
                            marks.add(marked);
                            int done = marks.size();
                            tell(() -> listener.counted(done, all));
                        });
        tell(() -> listener.done(new ClassMarks(asked, marks)));
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
