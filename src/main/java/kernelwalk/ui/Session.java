package kernelwalk.ui;

import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.LessonText;
import kernelwalk.exercise.Sheet;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Marks;
import kernelwalk.picture.Options;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Everything that the window shows, testable without a window. */
final class Session {

    private final Settings settings;
    private final Document document;
    private final Parameters parameters;
    private final SidePanel sidePanel = new SidePanel();
    private final Program program;
    private final Comparison comparison;
    private final Playhead playhead;
    private final ExerciseText text;
    private final Practice practice;
    private final Undo undo;
    private final Prediction prediction;
    private final Problems problems = new Problems(this);
    private final Editing editing;
    private final Desk desk;
    private final LessonShelf shelf;
    private Questions questions = Questions.NOBODY;
    private final ObjectProperty<Optional<Notice>> notice =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Words> words = new SimpleObjectProperty<>();
    private final ObjectProperty<Theme> theme = new SimpleObjectProperty<>(Theme.LIGHT);
    private final ObjectProperty<Optional<Selection>> selection =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Target>> hovered =
            new SimpleObjectProperty<>(Optional.empty());
    private final ObjectProperty<Optional<Target>> pinned =
            new SimpleObjectProperty<>(Optional.empty());

    /**
     * @throws kernelwalk.convolution.ConvolutionException when the sheet is an exercise that cannot be computed
     */
    Session(Sheet sheet, Words language) {
        this(sheet, new Settings(language.locale()));
    }

    /**
     * @throws kernelwalk.convolution.ConvolutionException when the sheet is an exercise that cannot be computed
     */
    Session(Sheet sheet, Settings settings) {
        this.settings = settings;
        document = new Document(sheet);
        practice = new Practice(document, settings);
        undo = new Undo(document, practice);
        editing = new Editing(this);
        parameters = new Parameters(document);
        program = new Program(document);
        comparison = new Comparison(document);
        playhead = new Playhead(document.computation());
        prediction = new Prediction(document, playhead, settings);
        sidePanel.keepsValues().bind(prediction.asks());
        prediction.asks().subscribe(this::closeComparison);
        playhead.productsTogether().bind(settings.productsTogether());
        settings.korean()
                .subscribe(korean -> words.set(Words.in(korean ? Locale.KOREAN : Locale.ENGLISH)));
        settings.dark().subscribe(dark -> theme.set(dark ? Theme.DARK : Theme.LIGHT));
        theme.subscribe(chosen -> settings.dark().set(chosen.dark()));
        document.computation().subscribe(this::forgetCellsOfAnotherSize);
        practice.sheet().subscribe(this::forgetCellsOfAnotherSheet);
        practice.sheet().subscribe(written -> closeComparison(written.isPresent()));
        document.attempt().subscribe(this::rest);
        desk = new Desk(this);
        shelf = new LessonShelf(this);
        text = new ExerciseText(shelf);
    }

    /** Two outputs side by side tell the result. */
    private void closeComparison(boolean keepsBack) {
        if (keepsBack) {
            comparison.shown().set(false);
        }
    }

    private void forgetCellsOfAnotherSize(Computation before, Computation after) {
        if (!before.geometry().equals(after.geometry())) {
            leaveCells();
        }
    }

    /** Another answer has other cells; while a student practises the walk waits at its start. */
    private void forgetCellsOfAnotherSheet(Optional<Worksheet> before, Optional<Worksheet> now) {
        if (!before.map(sheet -> sheet.written().shape())
                .equals(now.map(sheet -> sheet.written().shape()))) {
            leaveCells();
        }
        if (before.isPresent() != now.isPresent()) {
            sidePanel.keepsBack().set(now.isPresent());
            prediction.on().set(false);
            playhead.playing().set(false);
            playhead.toStart();
        }
    }

    /** Nothing walks while an attempt is open. */
    private void rest(Optional<Attempt> attempt) {
        if (attempt.isPresent()) {
            playhead.playing().set(false);
            practice.stop();
            comparison.shown().set(false);
            leaveCells();
        }
    }

    private void leaveCells() {
        selection.set(Optional.empty());
        hovered.set(Optional.empty());
        pinned.set(Optional.empty());
    }

    /** What the user chose for every exercise. */
    Settings settings() {
        return settings;
    }

    Document document() {
        return document;
    }

    /** A student's own working out of the exercise. */
    Practice practice() {
        return practice;
    }

    /** Begins practising, and shows the panel where its buttons are; or ends it. */
    void practise(boolean wanted) {
        if (!wanted) {
            practice.stop();
        } else if (!practice.isOn()) {
            sidePanel.tab().set(SideTab.HOMEWORK);
            if (!sidePanel.shown().get()) {
                sidePanel.toggle();
            }
            practice.start();
        }
    }

    /** Selects a cell of the answer, and turns to its sample and filter. */
    void selectAnswer(int index) {
        Cell cell = practice.sheet().get().orElseThrow().written().shape().cell(index);
        Shape pages = document.computation().get().geometry().output();
        int sample = Math.min(cell.sample(), pages.samples() - 1);
        int filter = Math.min(cell.channel(), pages.channels() - 1);
        playhead.goTo(playhead.walk().startOf(new Cell(sample, 0, 0, filter)));
        selection.set(Optional.of(Selection.of(new Target(Part.OUTPUT, index))));
    }

    /** Whether the result is not to be told: a student works it out, or a value of it is being predicted. */
    boolean keepsResultBack() {
        return practice.isOn() || prediction.asks().get();
    }

    /** Asks for each value before the walk shows it. */
    Prediction prediction() {
        return prediction;
    }

    /** Where new problems come from. */
    Problems problems() {
        return problems;
    }

    /** The way back. */
    Undo undo() {
        return undo;
    }

    /** Where typed numbers go. */
    Typing typing() {
        return practice.isOn() ? practice.typing() : document;
    }

    /** Whether something can be typed into a cell: a number of the exercise, or an answer while a student practises. */
    boolean canType(Target target) {
        return practice.sheet()
                .get()
                .map(_ -> target.part() == Part.OUTPUT && practice.asksValues().get())
                .orElseGet(target::isEditable);
    }

    /** What the fields of the tool bar show. */
    Parameters parameters() {
        return parameters;
    }

    SidePanel sidePanel() {
        return sidePanel;
    }

    /** The exercise under two conventions side by side. */
    Comparison comparison() {
        return comparison;
    }

    /** The program that computes the exercise. */
    Program program() {
        return program;
    }

    Playhead playhead() {
        return playhead;
    }

    /** The words beside what is open, in the window's language. */
    LessonText text() {
        return text.of(document.sheet().get(), words.get());
    }

    ObjectProperty<Words> words() {
        return words;
    }

    ObjectProperty<Theme> theme() {
        return theme;
    }

    /** The cells that typing and pasting go to. */
    ObjectProperty<Optional<Selection>> selection() {
        return selection;
    }

    /** The cell that has the keyboard. */
    Optional<Target> focus() {
        return selection.get().map(Selection::focus);
    }

    /** The cell under the mouse. */
    ObjectProperty<Optional<Target>> hovered() {
        return hovered;
    }

    /** The cell that a click has pinned, so that its relations stay. */
    ObjectProperty<Optional<Target>> pinned() {
        return pinned;
    }

    /** What the board shows now. */
    Frame frame() {
        return new Frame(
                document.exercise().get(),
                document.computation().get(),
                playhead.moment().get(),
                playhead.progress().get(),
                words.get(),
                new Marks(
                        selection.get(),
                        typing().refusal().get().map(Refusal::target),
                        hovered.get().or(pinned::get)),
                new Options(settings.resultsAtOnce().get() && !prediction.asks().get()),
                practice.shown());
    }

    /** What can be done to the selected cells. */
    Editing editing() {
        return editing;
    }

    /** The lessons to choose from. */
    LessonShelf shelf() {
        return shelf;
    }

    /** The file that the exercise belongs to. */
    Desk desk() {
        return desk;
    }

    /**
     * Shows another sheet from the start of its walk.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it is an exercise that cannot be computed; the one before stays
     */
    void open(Sheet sheet) {
        document.open(sheet);
        playhead.playing().set(false);
        playhead.toStart();
        leaveCells();
    }

    /** Whom to ask. */
    Questions questions() {
        return questions;
    }

    /** Says whom to ask from now on. */
    void ask(Questions other) {
        questions = other;
    }

    /** Why the last typing was not taken, in the current language. */
    Optional<String> refusal() {
        return typing().refusal().get().map(refusal -> refusal.reason().in(words.get()));
    }

    void switchLanguage() {
        settings.korean().set(!settings.korean().get());
    }

    void switchTheme() {
        settings.dark().set(!settings.dark().get());
    }

    /** What the window says by the way, until it has been read. */
    ObjectProperty<Optional<Notice>> notice() {
        return notice;
    }

    /** Says something by the way, in the language of the moment. */
    void tell(Phrase sentence) {
        tell(Notice.of(sentence));
    }

    void tell(Notice said) {
        notice.set(Optional.of(said));
    }
}
