package kernelwalk.ui.classroom;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.ClassAnswers;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.classroom.Example;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.ProblemNames;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.practice.Replaying;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

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
    private final Replaying replaying = new Replaying(this::exercise, () -> {});
    private final ReadOnlyObjectWrapper<AskedFor> asked =
            new ReadOnlyObjectWrapper<>(AskedFor.OUTPUT);
    private final ReadOnlyObjectWrapper<List<Path>> keys = new ReadOnlyObjectWrapper<>(List.of());
    private final ObservableValue<Words> words;
    private Optional<ClassAnswers> whole = Optional.empty();
    private List<Path> answers = List.of();
    private boolean areTables;
    private Optional<ClassJob> job = Optional.empty();

    public Classroom(Document document, Desk desk, Notices notices, ObservableValue<Words> words) {
        this(
                document,
                desk,
                notices,
                words,
                task -> Thread.ofPlatform().daemon().name("class").start(task),
                Platform::runLater);
    }

    /**
     * @param beside runs what takes long
     * @param window runs what belongs into the window's thread
     */
    Classroom(
            Document document,
            Desk desk,
            Notices notices,
            ObservableValue<Words> words,
            Executor beside,
            Executor window) {
        this.document = document;
        this.desk = desk;
        this.notices = notices;
        this.words = words;
        this.beside = beside;
        this.window = window;
        outrun = Derived.flag(this::isChanged, marks, keys, document.sheet());
    }

    /** The marks that were made last, also while they are not shown. */
    public ReadOnlyObjectProperty<Optional<ClassMarks>> marks() {
        return marks.getReadOnlyProperty();
    }

    /** All answers that were marked last, to every problem. */
    Optional<ClassAnswers> whole() {
        return whole;
    }

    /** What the class is asked for. */
    ReadOnlyObjectProperty<AskedFor> asked() {
        return asked.getReadOnlyProperty();
    }

    /** The exercises that are the keys; none where it is the one that lies open. */
    ReadOnlyObjectProperty<List<Path>> keys() {
        return keys.getReadOnlyProperty();
    }

    /** The names of the problems that were marked. */
    List<String> problems() {
        return whole.map(it -> ProblemNames.of(it.problems()).all()).orElse(List.of());
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
    Exercise exercise() {
        return marks.get().orElseThrow().problem().marking().exercise();
    }

    /** What the answers were read from. */
    List<Path> answers() {
        return answers;
    }

    private boolean isChanged() {
        return marks.get().isPresent() && keys.get().isEmpty() && !isSame(exercise());
    }

    private boolean isSame(Exercise before) {
        return document.sheet().get() instanceof Exercise now
                && KeptWork.bare(now).equals(KeptWork.bare(before))
                && now.marking().equals(before.marking());
    }

    /** Takes exercises as the keys from now on, in the place of the one that lies open; none for that one. */
    void take(List<Path> exercises) {
        keys.set(List.copyOf(exercises));
    }

    /** Asks for something else, of the answers that are shown too. */
    void ask(AskedFor other) {
        asked.set(other);
        if (marks.get().isPresent()) {
            checkAgain();
        }
    }

    /** Shows another of the problems, by its name. */
    void choose(String problem) {
        boolean isOther = !marks.get().map(it -> it.problem().name()).equals(Optional.of(problem));
        whole.filter(_ -> isOther)
                .flatMap(
                        all ->
                                all.problems().stream()
                                        .filter(it -> it.name().equals(problem))
                                        .findFirst()
                                        .map(all::to))
                .ifPresent(this::show);
    }

    /** Marks answers; what was being marked is left. */
    public void check(List<Path> files) {
        check(files, false);
    }

    /** Marks the answers in a table with a student in each row. */
    void checkTable(Path table) {
        check(List.of(table), true);
    }

    private void check(List<Path> files, boolean areTables) {
        cancel();
        document.finishTyping();
        if (keys.get().isEmpty() && document.attempt().get().isPresent()) {
            notices.tell(Phrase.of("classroom.repair-first"));
            return;
        }
        var marking =
                new ClassJob(
                        asking(),
                        Stream.concat(desk.file().get().stream(), keys.get().stream()).toList(),
                        files,
                        areTables,
                        window,
                        new News(files, areTables));
        job = Optional.of(marking);
        progress.set(Optional.of(new Progress(0, 0)));
        beside.execute(marking);
    }

    /** What is asked now, of the keys or of the exercise that lies open, where it can be asked. */
    private Supplier<List<GradedProblem>> asking() {
        AskedFor what = asked.get();
        Words language = words.getValue();
        List<Path> files = keys.get();
        Exercise open = document.exercise().get();
        String name = desk.beside("").getFileName().toString();
        return () -> {
            Map<String, Exercise> exercises = new LinkedHashMap<>();
            files.forEach(
                    file ->
                            exercises.put(
                                    GradedProblem.name(file), ExerciseFile.readComputable(file)));
            if (files.isEmpty()) {
                exercises.put(name, open);
            }
            return exercises.entrySet().stream()
                    .filter(it -> what.isAnswered(it.getValue()))
                    .map(it -> GradedProblem.of(it.getKey(), it.getValue(), what, language))
                    .toList();
        };
    }

    private final class News implements ClassJob.Listener {
        private final List<Path> files;
        private final boolean tables;

        News(List<Path> files, boolean tables) {
            this.files = List.copyOf(files);
            this.tables = tables;
        }

        @Override
        public void counted(int done, int all) {
            progress.set(Optional.of(new Progress(done, all)));
        }

        @Override
        public void done(ClassAnswers found) {
            cancel();
            answers = files;
            areTables = tables;
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

    /** Shows the marks of a class, to the first problem or the one that was shown before. */
    public void show(ClassAnswers found) {
        Optional<String> before = marks.get().map(it -> it.problem().name());
        whole = Optional.of(found);
        show(
                found.to(
                        found.problems().stream()
                                .filter(it -> before.equals(Optional.of(it.name())))
                                .findFirst()
                                .orElse(found.problems().getFirst())));
    }

    private void show(ClassMarks found) {
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
        check(answers, areTables);
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
