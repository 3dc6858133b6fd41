package kernelwalk.ui;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.picture.Theme;
import kernelwalk.ui.board.BoardFrame;
import kernelwalk.ui.classroom.Arrivals;
import kernelwalk.ui.classroom.Classroom;
import kernelwalk.ui.classroom.ReportSaving;
import kernelwalk.ui.compare.Comparison;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.desk.SheetWriting;
import kernelwalk.ui.desk.WorkingCopies;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Lock;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Opened;
import kernelwalk.ui.document.PointedReach;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.Settings;
import kernelwalk.ui.document.Veils;
import kernelwalk.ui.edit.Editing;
import kernelwalk.ui.edit.Hiding;
import kernelwalk.ui.edit.Locking;
import kernelwalk.ui.edit.PastedText;
import kernelwalk.ui.edit.Pasting;
import kernelwalk.ui.edit.Undo;
import kernelwalk.ui.export.ExportForm;
import kernelwalk.ui.export.SheetForm;
import kernelwalk.ui.homework.Problems;
import kernelwalk.ui.lessons.ExerciseText;
import kernelwalk.ui.lessons.Lectures;
import kernelwalk.ui.lessons.LessonMaking;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.lessons.OpenLesson;
import kernelwalk.ui.lessons.OwnLessons;
import kernelwalk.ui.lessons.OwnWords;
import kernelwalk.ui.panels.Program;
import kernelwalk.ui.panels.SideBySide;
import kernelwalk.ui.parameters.Growing;
import kernelwalk.ui.parameters.Parameters;
import kernelwalk.ui.practice.HiddenValues;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Prediction;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.trail.Trail;
import kernelwalk.ui.walk.LayersAround;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Words;

/** The parts of a window, built in their order and handed out to it; testable without one. */
public final class Session {

    private final Settings settings;
    private final Questions questions;
    private final ObjectProperty<Words> words = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final Notices notices = new Notices();
    private final Pointer pointer = new Pointer();
    private final PointedReach reach;
    private final Presenting presenting = new Presenting();
    private final Veils veils = new Veils();
    private final Lock lock = new Lock();
    private final SidePanel sidePanel = new SidePanel();
    private final OwnLessons ownLessons = new OwnLessons(notices);
    private final ExerciseText text = new ExerciseText(ownLessons, words);
    private final OwnWords ownWords;
    private final Document document;
    private final KeptWork kept = new KeptWork();
    private final Trail trail;
    private final Playhead playhead;
    private final AtWork work;
    private final Hiding hiding;
    private final Locking locking;
    private final Editing editing;
    private final Undo undo;
    private final Parameters parameters;
    private final Program program;
    private final SideBySide sideBySide;
    private final Comparison comparison;
    private final ObservableValue<Playhead> walked;
    private final WorkingCopies copies = new WorkingCopies();
    private final Desk desk;
    private final LessonShelf shelf;
    private final OpenLesson openLesson;
    private final LessonMaking making;
    private final Exporting exporting;
    private final Problems problems;
    private final Departures departures;
    private final Classroom classroom;
    private final ReportSaving reports;
    private final Arrivals arrivals;
    private final OneAtATime oneAtATime;
    private final BoardFrame frame;

    /**
     * A session in which nobody answers questions.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the sheet is an exercise that cannot be computed
     */
    public Session(Sheet sheet, Words language) {
        this(sheet, language, Questions.NOBODY);
    }

    /**
     * @param questions whom to ask
     * @throws kernelwalk.convolution.ConvolutionException when the sheet is an exercise that cannot be computed
     */
    public Session(Sheet sheet, Words language, Questions questions) {
        this(sheet, new Settings(language.locale()), questions);
    }

    /**
     * @param questions whom to ask
     * @throws kernelwalk.convolution.ConvolutionException when the sheet is an exercise that cannot be computed
     */
    public Session(Sheet sheet, Settings settings, Questions questions) {
        this(Opened.of(sheet), settings, questions);
    }

    /**
     * @param opened    what lies open at first
     * @param questions whom to ask
     */
    public Session(Opened opened, Settings settings, Questions questions) {
        this.settings = settings;
        this.questions = questions;
        settings.language().subscribe(() -> words.set(settings.words()));
        settings.countFrom().subscribe(() -> words.set(settings.words()));
        words.set(settings.words());
        settings.dark().subscribe(dark -> theme.set(dark ? Theme.DARK : Theme.LIGHT));
        theme.subscribe(chosen -> settings.dark().set(chosen.dark()));
        document = new Document(opened);
        document.waitBy(questions::waitedFor);
        ownWords = new OwnWords(document, text);
        trail = new Trail(document);
        playhead = new Playhead(document.computation(), new LayersAround(document));
        var practice = new Practice(document, kept, playhead, pointer, questions);
        var prediction = new Prediction(document, kept, playhead);
        work = AtWork.on(document, kept, practice, prediction, veils, lock);
        KernelGuess guess = work.guess();
        var permission = new Permission(document, work, lock, notices, words);
        document.goOnBy(permission::toGoOn);
        document.changeBy(permission::toChange);
        var texts = new PastedText(questions);
        var pasting = new Pasting(document, notices, questions, texts);
        editing =
                new Editing(
                        document,
                        practice,
                        guess,
                        playhead,
                        pointer,
                        notices,
                        work.keptBack(),
                        texts,
                        pasting,
                        questions);
        undo = new Undo(document, practice, guess, trail, lock.locked());
        var growing = new Growing(document, notices, ThreadLocalRandom.current()::nextLong);
        parameters = new Parameters(document, growing::changed, notices);
        program = new Program(document, text::in);
        sideBySide = new SideBySide(document);
        comparison = new Comparison(document, notices, work.keepsAnything(lock));
        walked = comparison.shown().map(boards -> boards ? comparison.playhead() : playhead);
        desk =
                new Desk(
                        document,
                        kept,
                        editing,
                        questions,
                        notices,
                        it -> text.of(it).title(),
                        it -> text.lesson(it).map(Lesson::sheet),
                        copies);
        shelf = new LessonShelf(words, ownLessons, questions, desk::start);
        openLesson = new OpenLesson(document, text, ownLessons, desk::start);
        var lectures =
                new Lectures(
                        ownLessons, shelf, questions, notices, desk::start, settings.lectures());
        openLesson.lesson().subscribe(lectures::follow);
        making =
                new LessonMaking(
                        document,
                        text,
                        ownLessons,
                        veils,
                        () -> playhead.position().output(),
                        settings.language()::get,
                        settings.begunLessons(),
                        questions,
                        notices);
        var look = new LookNow(settings, words, theme, prediction, veils, playhead);
        exporting =
                new Exporting(
                        document,
                        desk,
                        questions,
                        notices,
                        work::isOn,
                        prediction.asks()::get,
                        look,
                        veils::over);
        problems = new Problems(document, practice, desk, questions, words);
        problems.keepPlanIn(settings.plan());
        departures = new Departures(exporting, problems, settings, words);
        classroom = new Classroom(document, desk, notices, words);
        reports = new ReportSaving(classroom, questions, notices, words);
        arrivals = new Arrivals(desk, classroom, questions, notices);
        arrivals.openLecturesBy(lectures::open);
        reach = new PointedReach(document, pointer);
        frame =
                new BoardFrame(
                        document,
                        playhead,
                        pointer,
                        reach,
                        practice,
                        prediction,
                        guess,
                        editing,
                        settings,
                        presenting,
                        veils,
                        words);
        new StandingMemory(document, veils, work, comparison, desk).follow();
        hiding = new Hiding(document, editing, lock, frame);
        locking = new Locking(document, veils, lock, questions, notices, work.hiddenValues());
        veils.keptBy(lock.locked());
        editing.keptBy(lock.locked());
        editing.hiddenBy(cell -> permission.hides(frame.get(), cell));
        desk.openBy(permission::isOpen);
        exporting.openBy(permission::isOpen);
        arrivals.openBy(permission::isOpen);
        making.openBy(permission::isOpen);
        shelf.openBy(permission::isOpen);
        sidePanel.locked().bind(lock.locked());
        sidePanel.keepsValues().bind(prediction.asks());
        sidePanel.hides().bind(work.hiddenValues());
        sidePanel.guesses().bind(guess.on());
        playhead.productsTogether().bind(settings.productsTogether());
        oneAtATime =
                new OneAtATime(
                        document,
                        work,
                        lock,
                        presenting,
                        new Covers(sideBySide, comparison, shelf, classroom),
                        playhead,
                        pointer);
        new OtherCells(document, practice, prediction, playhead, pointer, notices, sidePanel)
                .follow();
        new StagedBeginning(document, openLesson, playhead, pointer, notices, veils, sidePanel)
                .follow();
    }

    /** What the user chose for every exercise. */
    public Settings settings() {
        return settings;
    }

    /** Whom to ask. */
    Questions questions() {
        return questions;
    }

    public ObjectProperty<Words> words() {
        return words;
    }

    public ObjectProperty<Theme> theme() {
        return theme;
    }

    /** What the window says by the way. */
    public Notices notices() {
        return notices;
    }

    /** Which cells the user points at. */
    public Pointer pointer() {
        return pointer;
    }

    /** What belongs to the cell that is pointed at, through all layers. */
    PointedReach reach() {
        return reach;
    }

    /** Whether the walk is shown to a room full of people. */
    public Presenting presenting() {
        return presenting;
    }

    /** The cards whose numbers are hidden. */
    public Veils veils() {
        return veils;
    }

    public SidePanel sidePanel() {
        return sidePanel;
    }

    /** The lessons in the user's own folder. */
    public OwnLessons ownLessons() {
        return ownLessons;
    }

    /** The words beside what is open. */
    public ExerciseText text() {
        return text;
    }

    /** The words that the user writes beside what is open. */
    OwnWords ownWords() {
        return ownWords;
    }

    public Document document() {
        return document;
    }

    /** What students have written on exercises. */
    public KeptWork keptWork() {
        return kept;
    }

    /** The layers of the exercise. */
    public Trail trail() {
        return trail;
    }

    public Playhead playhead() {
        return playhead;
    }

    /** A student's own working out of the exercise. */
    public Practice practice() {
        return work.practice();
    }

    /** Asks for each value before the walk shows it. */
    public Prediction prediction() {
        return work.prediction();
    }

    /** Lessons of one's own. */
    public LessonMaking making() {
        return making;
    }

    /** Keeps what is hidden shut. */
    public Lock lock() {
        return lock;
    }

    /** Locks and unlocks by a word. */
    public Locking locking() {
        return locking;
    }

    /** A student's guess of the kernel. */
    public KernelGuess guess() {
        return work.guess();
    }

    /** Whether the result is not to be told. */
    public KeptBack keptBack() {
        return work.keptBack();
    }

    /** Whether any number that is shown now is hidden. */
    HiddenValues hiddenValues() {
        return work.hiddenValues();
    }

    /** Hides single numbers. */
    public Hiding hiding() {
        return hiding;
    }

    /** What can be done to the selected cells. */
    public Editing editing() {
        return editing;
    }

    /** The way back. */
    public Undo undo() {
        return undo;
    }

    /** What the fields of the tool bar show. */
    public Parameters parameters() {
        return parameters;
    }

    /** The program that computes the exercise. */
    public Program program() {
        return program;
    }

    /** The exercise under two conventions side by side. */
    public SideBySide sideBySide() {
        return sideBySide;
    }

    /** What is walked now: the exercise, or two boards over it. */
    ObservableValue<Playhead> walked() {
        return walked;
    }

    /** The exercise beside another one. */
    public Comparison comparison() {
        return comparison;
    }

    /** The file that the exercise belongs to. */
    public Desk desk() {
        return desk;
    }

    /** What has become of lessons that were changed and left. */
    public WorkingCopies copies() {
        return copies;
    }

    /** The lesson that lies open, and those beside it. */
    public OpenLesson openLesson() {
        return openLesson;
    }

    /** The lessons to choose from. */
    public LessonShelf shelf() {
        return shelf;
    }

    /** What the exercise is to be exported as; empty, and said why, where nothing may leave the window. */
    public Optional<ExportForm> export() {
        return departures.export();
    }

    /** Writes the exercise for other programs. */
    public Exporting exporting() {
        return exporting;
    }

    /** What a worksheet is to be like; empty, and said why, where nothing may leave the window. */
    public Optional<SheetForm> worksheet() {
        return departures.worksheet();
    }

    /** Writes worksheets. */
    public SheetWriting sheetWriting() {
        return new SheetWriting(questions, notices);
    }

    /** Where new problems come from. */
    public Problems problems() {
        return problems;
    }

    /** The answers of a class to what is open. */
    public Classroom classroom() {
        return classroom;
    }

    /** Writes what a class has answered for other programs. */
    ReportSaving reports() {
        return reports;
    }

    /** What becomes of files that are dropped on the window. */
    public Arrivals arrivals() {
        return arrivals;
    }

    /** Of what lies over the board one thing at a time. */
    OneAtATime oneAtATime() {
        return oneAtATime;
    }

    /** What the board shows now. */
    public BoardFrame frame() {
        return frame;
    }
}
