package kernelwalk.ui.lessons;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.LessonCard;
import kernelwalk.words.LessonSearch;
import kernelwalk.words.Words;

/** The lessons to choose from: those that ship with the program, and those of the user's folder. */
public final class LessonShelf {

    private final ObservableValue<Words> words;
    private final OwnLessons own;
    private final Waiting waiting;
    private final Predicate<Sheet> start;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<LessonGroup>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private BooleanSupplier mayOpen = () -> true;
    private List<LessonEntry> ownEntries = List.of();
    private List<LessonGroup> all = List.of();

    /**
     * @param waiting reads the user's folder while somebody waits
     * @param start   opens what was chosen, if what is open may go; whether it is open now
     */
    public LessonShelf(
            ObservableValue<Words> words, OwnLessons own, Waiting waiting, Predicate<Sheet> start) {
        this.words = words;
        this.own = own;
        this.waiting = waiting;
        this.start = start;
        query.subscribe(this::search);
        words.subscribe(this::sayAnew);
    }

    /** Whether the lessons are on the screen. */
    public ReadOnlyBooleanProperty shown() {
        return shown.getReadOnlyProperty();
    }

    /** Words that a lesson has to have to be found; all are found by none. */
    StringProperty query() {
        return query;
    }

    /** The lessons that the query finds; no group is empty. */
    ReadOnlyObjectProperty<List<LessonGroup>> found() {
        return found.getReadOnlyProperty();
    }

    /** How many there are, found or not. */
    int count() {
        return all.stream().mapToInt(group -> group.cards().size()).sum();
    }

    /** Who says whether the lessons may be looked at. */
    public void openBy(BooleanSupplier allowed) {
        mayOpen = allowed;
    }

    /** Shows all lessons; the user's folder is read anew. */
    public void open() {
        if (!mayOpen.getAsBoolean()) {
            return;
        }
        ownEntries = own.read(waiting);
        say();
        query.set("");
        shown.set(true);
    }

    /** The user's folder has changed: it is read anew, and what is searched for stays. */
    void refresh() {
        ownEntries = own.read(waiting);
        say();
    }

    /** Back to the exercise. */
    public void leave() {
        shown.set(false);
    }

    /** Opens a lesson, unless there are changes that the user wants to keep; what is no lesson stays where it is. */
    void choose(LessonCard card) {
        boolean opened =
                switch (card.entry()) {
                    case Lesson lesson -> start.test(lesson.sheet());
                    case BrokenLesson _ -> false;
                };
        if (opened) {
            leave();
        }
    }

    /** Opens the first lesson that is found. */
    void chooseFirst() {
        found.get().stream()
                .flatMap(group -> group.cards().stream())
                .filter(LessonCard::isOpenable)
                .findFirst()
                .ifPresent(this::choose);
    }

    private void sayAnew() {
        if (shown.get()) {
            say();
        }
    }

    /** Before anybody sees them, so that no card is made of words of another language. */
    private void say() {
        List<LessonEntry> lecture = own.lecture().map(Lecture::entries).orElse(List.of());
        all = LessonGroup.all(lecture, ownEntries, words.getValue());
        search();
    }

    private void search() {
        found.set(LessonGroup.found(all, LessonSearch.of(query.get())));
    }
}
