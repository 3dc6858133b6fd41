package kernelwalk.ui.classroom;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.classroom.Example;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.exercise.Exercise;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.practice.Replaying;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Phrase;

/** The answers of a class to the exercise that lies open: marked beside the window's thread, then looked at. */
public final class Classroom {

    /**
     * How far marking has come.
     *
     * @param all how many answers there are, 0 while they are looked for
     */
    public record Progress(int done, int all) {}

    private final Document document;
    private final Desk desk;
    private final Notices notices;
    private final Executor beside;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Optional<ClassMarks>> marks =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Progress>> progress =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<Replayed>> replayed =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final BooleanProperty takesLong = new SimpleBooleanProperty();
    private final BooleanBinding outrun;
    private final Replaying replaying = new Replaying(this::asked, () -> {});
    private List<Path> answers = List.of();
    private Optional<ClassJob> job = Optional.empty();

    public Classroom(Document document, Desk desk, Notices notices) {
        this(
                document,
                desk,
                notices,
                task -> Thread.ofPlatform().daemon().name("class").start(task),
                Platform::runLater);
    }

    /**
     * @param beside runs what takes long
     * @param window runs what belongs into the window's thread
     */
    Classroom(Document document, Desk desk, Notices notices, Executor beside, Executor window) {
        this.document = document;
        this.desk = desk;
        this.notices = notices;
        this.beside = beside;
        this.window = window;
        outrun = Bindings.createBooleanBinding(this::isChanged, marks, document.sheet());
    }

    /** The marks that were made last, also while they are not shown. */
    public ReadOnlyObjectProperty<Optional<ClassMarks>> marks() {
        return marks.getReadOnlyProperty();
    }

    /** How far marking has come; empty when nothing is being marked. */
    public ReadOnlyObjectProperty<Optional<Progress>> progress() {
        return progress.getReadOnlyProperty();
    }

    /** The mistake that is looked at; empty while all are. */
    public ReadOnlyObjectProperty<Optional<Replayed>> replayed() {
        return replayed.getReadOnlyProperty();
    }

    /** Whether the marks lie over the board. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Whether marking has taken so long that its progress is shown. */
    BooleanProperty takesLong() {
        return takesLong;
    }

    /** Whether the exercise is another by now than the one that the answers were checked against. */
    public BooleanBinding outrun() {
        return outrun;
    }

    /** The mistake that is looked at, beside the right way. */
    public Replaying replaying() {
        return replaying;
    }

    /** The exercise as it was when the answers were checked. */
    Exercise asked() {
        return marks.get().orElseThrow().problem().marking().exercise();
    }

    /** What the answers were read from. */
    List<Path> answers() {
        return answers;
    }

    private boolean isChanged() {
        return marks.get().isPresent() && !isSame(asked());
    }

    private boolean isSame(Exercise before) {
        return document.sheet().get() instanceof Exercise now
                && KeptWork.bare(now).equals(KeptWork.bare(before))
                && now.marking().equals(before.marking());
    }

    /** Marks answers with the exercise that lies open as the key; what was being marked is left. */
    public void check(List<Path> files) {
        cancel();
        document.finishTyping();
        if (document.attempt().get().isPresent()) {
            notices.tell(Phrase.of("classroom.repair-first"));
            return;
        }
        Exercise exercise = document.exercise().get();
        String name = desk.beside("").getFileName().toString();
        var marking =
                new ClassJob(
                        () -> GradedProblem.of(name, exercise),
                        desk.file().get().stream().toList(),
                        files,
                        window,
                        new News(files));
        job = Optional.of(marking);
        progress.set(Optional.of(new Progress(0, 0)));
        beside.execute(marking);
    }

    private final class News implements ClassJob.Listener {
        private final List<Path> files;

        News(List<Path> files) {
            this.files = List.copyOf(files);
        }

        @Override
        public void counted(int done, int all) {
            progress.set(Optional.of(new Progress(done, all)));
        }

        @Override
        public void done(ClassMarks found) {
            cancel();
            answers = files;
            show(found);
        }

        @Override
        public void failed(Phrase why) {
            cancel();
            notices.tell(why);
        }
    }

    /** Does what takes long beside the window's thread, and then tells what came of it. */
    void work(Supplier<Phrase> task) {
        beside.execute(
                () -> {
                    Phrase said = task.get();
                    window.execute(() -> notices.tell(said));
                });
    }

    /** Shows the marks of a class. */
    public void show(ClassMarks found) {
        back();
        marks.set(Optional.of(found));
        shown.set(true);
    }

    /** Shows the marks that were made last again. */
    void showAgain() {
        shown.set(marks.get().isPresent());
    }

    /** Marks the same answers with the exercise as it is now. */
    void checkAgain() {
        check(answers);
    }

    /** Leaves what is being marked. */
    public void cancel() {
        job.ifPresent(ClassJob::cancel);
        job = Optional.empty();
        progress.set(Optional.empty());
        takesLong.set(false);
    }

    /** Looks at the answers that made a mistake, by its name; empty for those that none explains. */
    public void replay(Optional<String> rule) {
        List<Example> examples = marks.get().orElseThrow().examples(rule);
        if (!examples.isEmpty()) {
            look(new Replayed(examples, 0));
        }
    }

    /** Another of the answers that made the same mistake. */
    void move(int by) {
        replayed.get().ifPresent(now -> look(now.moved(by)));
    }

    private void look(Replayed at) {
        replaying.stop();
        at.example()
                .finding()
                .ifPresent(
                        finding ->
                                replaying.start(
                                        finding.misconception(),
                                        words -> new DiagnosisText(words).first(List.of(finding))));
        replayed.set(Optional.of(at));
    }

    /** From a mistake to all of them. */
    void back() {
        replaying.stop();
        replayed.set(Optional.empty());
    }

    /** Puts the marks away; they can be shown again. */
    public void leave() {
        cancel();
        back();
        shown.set(false);
    }

    /** One step out: from what is being marked, from a mistake, or from the marks; whether there was one. */
    public boolean stepOut() {
        if (takesLong.get()) {
            cancel();
        } else if (replayed.get().isPresent()) {
            back();
        } else if (shown.get()) {
            leave();
        } else {
            return false;
        }
        return true;
    }
}
