package kernelwalk.ui;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.BrokenLesson;
import kernelwalk.exercise.Lesson;
import kernelwalk.exercise.LessonEntry;
import kernelwalk.exercise.Lessons;
import kernelwalk.exercise.Sheet;

/** The lessons to choose from: those that ship with the program, and those of the user's folder. */
final class LessonShelf {

    private final Session session;
    private final ReadOnlyBooleanWrapper shown = new ReadOnlyBooleanWrapper();
    private final StringProperty query = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<LessonGroup>> found =
            new ReadOnlyObjectWrapper<>(List.of());
    private Optional<Path> folder = Optional.empty();
    private List<LessonEntry> own = List.of();
    private boolean ownIsRead;
    private List<LessonGroup> all = List.of();

    LessonShelf(Session session) {
        this.session = session;
        query.subscribe(this::search);
        session.words().subscribe(this::say);
    }

    /** Has the lessons of a folder offered too; it need not be there. */
    void keep(Path own) {
        folder = Optional.of(own);
        ownIsRead = false;
    }

    /** Where the user's own lessons are looked for, if anywhere. */
    Optional<Path> folder() {
        return folder;
    }

    /** Makes the folder, so that files can be put into it; where it is, if anywhere. */
    Optional<Path> madeFolder() {
        folder.ifPresent(this::make);
        return folder;
    }

    private void make(Path missing) {
        try {
            Files.createDirectories(missing);
        } catch (IOException e) {
            session.tell(
                    words -> words.say("ui.file.about", missing, words.say("file.not-writable")));
        }
    }

    /** Whether the lessons are on the screen. */
    ReadOnlyBooleanProperty shown() {
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

    /** Shows all lessons; the user's folder is read anew. */
    void open() {
        readOwn();
        query.set("");
        shown.set(true);
        say();
    }

    /** Back to the exercise. */
    void leave() {
        shown.set(false);
    }

    /** Opens a lesson, unless there are changes that the user wants to keep; what is no lesson stays where it is. */
    void choose(LessonCard card) {
        boolean opened =
                switch (card.entry()) {
                    case Lesson lesson -> session.desk().start(lesson.sheet());
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

    /** The lesson that a sheet began as, whatever its numbers are now. */
    Optional<Lesson> origin(Sheet sheet) {
        return Lessons.of(sheet).or(() -> ownOrigin(sheet));
    }

    private Optional<Lesson> ownOrigin(Sheet sheet) {
        if (!ownIsRead) {
            readOwn();
        }
        boolean isNamed = !sheet.title().isBlank() || !sheet.notes().isBlank();
        return own.stream()
                .filter(_ -> isNamed)
                .filter(Lesson.class::isInstance)
                .map(Lesson.class::cast)
                .filter(lesson -> lesson.isOriginOf(sheet))
                .findFirst();
    }

    private void readOwn() {
        own = folder.map(Lessons::in).orElse(List.of());
        ownIsRead = true;
    }

    private void say() {
        if (shown.get()) {
            all = LessonGroup.all(own, session.words().get());
            search();
        }
    }

    private void search() {
        found.set(
                all.stream()
                        .map(group -> group.found(query.get()))
                        .filter(group -> !group.cards().isEmpty())
                        .toList());
    }
}
