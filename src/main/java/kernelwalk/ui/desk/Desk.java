package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Problem;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.desk.Replacements.Place;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Hindrance;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Opened;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.Standing;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.edit.NumberFile;
import kernelwalk.words.Phrase;

/**
 * Which file the exercise belongs to and whether it holds all changes; opens and saves, and asks before changes would
 * be lost.
 */
public final class Desk {

    private final Document document;
    private final KeptWork kept;
    private final Editing editing;
    private final Questions questions;
    private final Notices notices;
    private final Function<Sheet, String> title;
    private final Function<Sheet, Optional<Sheet>> origin;
    private final WorkingCopies copies;
    private final ReadOnlyObjectWrapper<Optional<Path>> file =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper unsaved = new ReadOnlyBooleanWrapper();
    private final RecentFiles recent = new RecentFiles();
    private final KnownFiles known = new KnownFiles();
    private Consumer<DeskState> memory = _ -> {};
    private Predicate<Path> elsewhere = _ -> false;
    private Supplier<Standing> standing = () -> Standing.PLAIN;
    private Consumer<Standing> standAgain = _ -> {};
    private BooleanSupplier open = () -> true;
    private Optional<Sheet> lesson;
    private Sheet saved;
    private StudentWork savedWork = StudentWork.NONE;
    private final Replacements replacements = new Replacements();

    /**
     * A desk with an exercise that has no file yet.
     *
     * @param kept   what students have written on exercises
     * @param title  what a sheet is called in the language of the window; empty when it has no title
     * @param origin the lesson that a sheet began as, with its own numbers
     * @param copies keeps the changes of lessons
     */
    public Desk(
            Document document,
            KeptWork kept,
            Editing editing,
            Questions questions,
            Notices notices,
            Function<Sheet, String> title,
            Function<Sheet, Optional<Sheet>> origin,
            WorkingCopies copies) {
        this.document = document;
        this.kept = kept;
        this.editing = editing;
        this.questions = questions;
        this.notices = notices;
        this.title = title;
        this.origin = origin;
        this.copies = copies;
        saved = sheet();
        lesson = origin.apply(saved).map(_ -> saved);
        document.layBackBy(this::layBack);
        document.sheet().subscribe(this::remember);
        kept.changes().subscribe(this::remember);
    }

    /** Lays out what was remembered, made ready to be shown, and has every later state remembered. */
    public void takeUp(Opened opened, DeskState state, Consumer<DeskState> keeper) {
        quietly(() -> document.open(opened));
        takeUp(state, keeper);
    }

    /** Takes what lies there for what was remembered, and has every later state remembered. */
    public void takeUp(DeskState state, Consumer<DeskState> keeper) {
        file.set(state.file());
        recent.set(state.recent());
        lesson = state.file().isPresent() ? Optional.empty() : origin.apply(sheet());
        saved = state.unsaved() ? lesson.orElse(null) : sheet();
        state.file().ifPresent(recent::putFirst);
        state.file().ifPresent(own -> known.take(own, state.digest(), state.unsaved()));
        savedWork = state.work().written();
        kept.turnTo(state.sheet(), state.file().isPresent(), state.work(), () -> {});
        standAgain.accept(state.standing());
        memory = keeper;
        remember();
        state.file().ifPresent(this::tellWhereElse);
    }

    /** Who knows whether another window has a file open too, which is said of that which lies here, and when one is opened. */
    public void askElsewhere(Predicate<Path> open) {
        elsewhere = open;
        file.get().ifPresent(this::tellWhereElse);
    }

    private void tellWhereElse(Path path) {
        if (elsewhere.test(path)) {
            notices.tell(Phrase.of("desk.elsewhere", FileName.last(path)), List.of(file, unsaved));
        }
    }

    /**
     * How what lies there stands before a class is remembered with it.
     *
     * @param now   how it stands
     * @param again has it stand so again
     */
    public void standAs(Supplier<Standing> now, Consumer<Standing> again) {
        standing = now;
        standAgain = again;
    }

    /** It stands in another way than before. */
    public void rememberStanding() {
        remember();
    }

    /** Who says whether anything may be opened or saved. */
    public void openBy(BooleanSupplier allowed) {
        open = allowed;
    }

    /** The file that the exercise was read from or written to last. */
    public ReadOnlyObjectProperty<Optional<Path>> file() {
        return file.getReadOnlyProperty();
    }

    /** Whether there are changes that the file does not hold. */
    public ReadOnlyBooleanProperty unsaved() {
        return unsaved.getReadOnlyProperty();
    }

    /** Files that were open, the latest first. */
    public ReadOnlyObjectProperty<List<Path>> recent() {
        return recent.files();
    }

    /**
     * Lays out a sheet that has no file, unless there are changes that the user wants to keep; whether it lies
     * there now. A lesson is laid out as it was left.
     */
    public boolean start(Sheet sheet) {
        boolean leaves = mayLeave();
        if (leaves) {
            Optional<Sheet> begun = origin.apply(sheet).map(_ -> sheet);
            Sheet copy = begun.map(copies::of).orElse(sheet);
            try {
                layOut(new SavedSheet(copy, StudentWork.NONE), Opened.of(copy), Optional.empty());
            } catch (ConvolutionException impossible) {
                notices.tell(words -> words.say(impossible));
                return false;
            }
            lesson = begun;
            saved = begun.orElse(saved);
            remember();
        }
        return leaves;
    }

    /**
     * Lays out a sheet that has no file in the place of what lies there, as one step of undo, unless there are changes
     * that the user wants to keep; whether it lies there now.
     *
     * @param name what the change is called in the Edit menu
     * @throws ConvolutionException when it is an exercise that cannot be computed, or for which nobody waited; all is
     *                              as it was
     */
    public boolean replace(Phrase name, Sheet sheet) {
        boolean leaves = mayLeave();
        if (leaves) {
            put(name, Place.of(sheet), Opened.of(sheet));
        }
        return leaves;
    }

    private void put(Phrase name, Place place, Opened opened) {
        Sheet before = sheet();
        Place ofBefore = place();
        Sheet sheet = place.saved();
        boolean hasFile = place.file().isPresent();
        quietly(() -> kept.turnTo(sheet, hasFile, place.work(), () -> document.put(name, opened)));
        take(place);
        replacements.add(before, ofBefore, sheet);
    }

    /** Over the step at which a sheet took the place of another, that one has again what it had. */
    private void layBack(Sheet other, Runnable show) {
        replacements
                .over(sheet(), place(), other)
                .ifPresentOrElse(
                        place -> {
                            boolean hasFile = place.file().isPresent();
                            quietly(() -> kept.turnBack(other, hasFile, place.work(), show));
                            take(place);
                        },
                        show);
    }

    private Place place() {
        return new Place(file.get(), lesson, saved, savedWork, kept.now(firstLayer()));
    }

    private void take(Place place) {
        file.set(place.file());
        lesson = place.lesson();
        saved = place.saved();
        savedWork = place.savedWork();
        remember();
    }

    /** Nothing is remembered of what lies there only half. */
    private void quietly(Runnable laying) {
        Consumer<DeskState> keeper = memory;
        memory = _ -> {};
        try {
            laying.run();
        } finally {
            memory = keeper;
        }
    }

    /** Asks for a file and opens it. */
    public void open() {
        if (mayLeave()) {
            questions.fileToOpen(folder()).ifPresent(this::take);
        }
    }

    private void take(Path chosen) {
        if (NumberFile.isNamed(chosen)) {
            new NumberFile(chosen).read(editing, questions, notices);
        } else {
            read(chosen);
        }
    }

    /**
     * Opens an exercise, unless there are changes that the user wants to keep; numbers in a text file are put into the
     * exercise that lies there.
     */
    public void open(Path chosen) {
        if (NumberFile.isNamed(chosen) ? open.getAsBoolean() : mayLeave()) {
            take(chosen);
        }
    }

    /** Opens a file that is given by its name, as {@link #open(Path)} does, or says that no file can be called so. */
    public void open(String name) {
        try {
            open(FileName.path(name));
        } catch (ExerciseFileException problem) {
            notices.tell(words -> words.say("file.about", name, words.say(problem)));
        }
    }

    private void read(Path chosen) {
        Path path = chosen.toAbsolutePath();
        read(path, ready -> layOut(path, ready));
        remember();
    }

    /** Does something with a file, or says why it cannot be read. */
    private void read(Path path, Consumer<ReadyFile> use) {
        try {
            ready(path).ifPresent(use);
        } catch (ExerciseFileException | ConvolutionException problem) {
            if (Files.notExists(path) && recent.now().contains(path)) {
                recent.drop(path);
                notices.tell(Phrase.of("desk.gone", FileName.last(path)));
            } else {
                tell(path, problem);
            }
        } catch (OutOfMemoryError large) {
            notices.tell(Phrase.of("file.too-large", FileName.last(path)));
        }
    }

    /** A file, read beside everything else; empty when the user has given it up. */
    private Optional<ReadyFile> ready(Path path) {
        return questions.awaited(
                Phrase.of("desk.work.open", FileName.last(path)),
                progress -> ReadyFile.read(path, progress));
    }

    private void layOut(Path path, ReadyFile ready) {
        layOut(ready.found().saved(), ready.opened(), Optional.of(path));
        known.know(path, ready.found().digest());
        recent.putFirst(path);
        tellWhereElse(path);
    }

    private void layOut(SavedSheet other, Opened opened, Optional<Path> path) {
        Sheet sheet = other.sheet();
        quietly(
                () ->
                        kept.turnTo(
                                sheet,
                                path.isPresent(),
                                other.work(),
                                () -> document.open(opened)));
        replacements.clear();
        StudentWork work = other.work();
        take(new Place(path, Optional.empty(), sheet(), work.written(), work));
    }

    /** Writes the file, or asks for one; whether every change is now in a file. */
    public boolean save() {
        return open.getAsBoolean() && saved();
    }

    private boolean saved() {
        return file.get()
                .map(own -> unlessHindered(own, known.toSaving(own)))
                .orElseGet(() -> saveAs());
    }

    /** Whether a file is written, or another in its place, after asking where something stands in the way. */
    private boolean unlessHindered(Path path, Optional<Hindrance> hindrance) {
        Instead wish = hindrance.map(why -> questions.instead(path, why)).orElse(Instead.REPLACE);
        return switch (wish) {
            case REPLACE -> write(path);
            case SAVE_AS -> saveAs();
            case COPY -> write(SheetNames.forCopy(path, ExerciseFile.ENDING));
            case RELOAD -> {
                read(path, ready -> reload(path, ready));
                yield false;
            }
            case CANCEL -> false;
        };
    }

    /** Lays out what a file holds now, as one step of undo. */
    private void reload(Path path, ReadyFile ready) {
        Place place = Place.of(ready.found().saved(), path);
        put(Phrase.of("document.change.reload"), place, ready.opened());
        known.know(path, ready.found().digest());
    }

    /** Asks for a file and writes it; whether every change is now in a file. */
    public boolean saveAs() {
        return open.getAsBoolean() && savedAs();
    }

    private boolean savedAs() {
        return questions
                .fileToSave(names().suggestion(), folder())
                .filter(this::writeWithEnding)
                .isPresent();
    }

    private boolean writeWithEnding(Path chosen) {
        Path path = chosen.toAbsolutePath();
        Path ended = SheetNames.ended(path);
        boolean isMeant = ended.equals(path) || Files.notExists(ended);
        return (isMeant || questions.replacing(ended))
                && unlessHindered(ended, KnownFiles.toChoosing(ended));
    }

    private boolean write(Path path) {
        document.finishTyping();
        try {
            StudentWork work = kept.now(firstLayer());
            var whole = new SavedSheet(sheet(), work.isBlank() ? StudentWork.NONE : work);
            Optional<String> digest =
                    questions.awaited(
                            Phrase.of("desk.work.save", FileName.last(path)),
                            progress -> ExerciseFile.write(path, whole, progress::finish));
            if (digest.isEmpty()) {
                return false;
            }
            known.know(path, digest.get());
        } catch (ExerciseFileException problem) {
            tell(path, problem);
            return false;
        }
        saved = sheet();
        lesson.ifPresent(copies::forget);
        lesson = Optional.empty();
        savedWork = work();
        kept.toFile();
        file.set(Optional.of(path));
        recent.putFirst(path);
        remember();
        return true;
    }

    /**
     * Whether the exercise may go: it has no changes, or it is a lesson, whose changes are kept, or the user has had
     * them saved or given them up.
     */
    boolean mayLeave() {
        return open.getAsBoolean() && leaves();
    }

    private boolean leaves() {
        document.finishTyping();
        lesson.ifPresent(begun -> copies.leave(begun, sheet()));
        return !unsaved.get()
                || lesson.isPresent()
                || switch (questions.leaving(name())) {
                    case SAVE -> save();
                    case DISCARD -> true;
                    case CANCEL -> false;
                };
    }

    /** Whether the window may close; what the user has given up is not found again. */
    public boolean mayClose() {
        if (!unsaved.get() || lesson.isPresent()) {
            return leaves();
        }
        boolean leaves = leaves();
        if (leaves && unsaved.get()) {
            giveUp();
        }
        return leaves;
    }

    private void giveUp() {
        Sheet left = saved == null ? Lessons.first() : saved;
        memory.accept(state(left, savedWork, false));
        memory = _ -> {};
    }

    /** What the exercise is called: its title, or else the name of its file, or else nothing. */
    public String name() {
        return names().own();
    }

    /** The folder of the file, to begin with when another is asked for. */
    public Optional<Path> folder() {
        return names().folder();
    }

    /** A name for another file of the exercise, beside its own. */
    public Path beside(String ending) {
        return names().beside(ending);
    }

    private SheetNames names() {
        return new SheetNames(title.apply(sheet()), file.get());
    }

    private void tell(Path path, Problem problem) {
        notices.tell(words -> words.say("file.about", FileName.last(path), words.say(problem)));
    }

    private void remember() {
        unsaved.set(sheet() != saved || file.get().isPresent() && !work().equals(savedWork));
        memory.accept(state(sheet(), kept.now(firstLayer()), unsaved.get()));
    }

    private DeskState state(Sheet sheet, StudentWork work, boolean hasChanges) {
        return new DeskState(
                sheet,
                work,
                file.get(),
                file.get().flatMap(known::digest),
                hasChanges,
                recent.now(),
                kept.ofNoFile(),
                standing.get());
    }

    /** What a student has written on the sheet. */
    private StudentWork work() {
        return kept.now(firstLayer()).written();
    }

    private Sheet sheet() {
        return document.sheet().get();
    }

    /** The sheet with its first layer open, to which belongs what is written in its file. */
    private Sheet firstLayer() {
        return sheet() instanceof Exercise exercise ? exercise.at(0) : sheet();
    }
}
