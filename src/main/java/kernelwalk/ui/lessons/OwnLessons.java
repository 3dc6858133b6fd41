package kernelwalk.ui.lessons;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;

/** The lessons in the user's own folder. */
public final class OwnLessons {

    private static final Phrase READING = Phrase.of("lessons.reading");

    private final Notices notices;
    private Optional<Path> folder = Optional.empty();
    private List<LessonEntry> lessons = List.of();
    private boolean isRead;
    private Optional<Lecture> lecture = Optional.empty();

    public OwnLessons(Notices notices) {
        this.notices = notices;
    }

    /** Has the lessons of a folder offered too; it need not be there. */
    public void keep(Path own) {
        folder = Optional.of(own);
        isRead = false;
    }

    /** The folder has changed: it is read anew when somebody asks for its lessons. */
    void forget() {
        isRead = false;
    }

    /** Has the lessons of a lecture offered too, in the place of those of the one before. */
    void open(Lecture handedOn) {
        lecture = Optional.of(handedOn);
    }

    /** The lecture that was opened last. */
    Optional<Lecture> lecture() {
        return lecture;
    }

    private List<Lesson> ofLecture() {
        return lecture.map(Lecture::lessons).orElse(List.of());
    }

    /** Where they are looked for, if anywhere. */
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
            WholeFile.makeFolder(missing);
        } catch (NotWrittenException problem) {
            notices.tell(words -> words.say("file.about", problem.file(), words.say(problem)));
        }
    }

    /** Reads the folder anew, beside the window; when it is given up, they are those that were read before. */
    List<LessonEntry> read(Waiting waiting) {
        waiting.awaited(READING, _ -> inFolder()).ifPresent(this::take);
        return lessons;
    }

    private List<LessonEntry> inFolder() {
        return folder.map(Lessons::in).orElse(List.of());
    }

    private void take(List<LessonEntry> read) {
        lessons = read;
        isRead = true;
    }

    /** Whether there is one so many places further on. */
    boolean mayMove(LessonEntry lesson, int places) {
        int to = lessons.indexOf(lesson) + places;
        return lessons.contains(lesson) && to >= 0 && to < lessons.size();
    }

    /** The lesson, shipped or the user's own, that a sheet began as, whatever its numbers are now. */
    Optional<Lesson> origin(Sheet sheet) {
        return ofLecture().stream()
                .filter(lesson -> lesson.isOriginOf(sheet))
                .findFirst()
                .or(() -> Lessons.of(sheet))
                .or(() -> ownOrigin(sheet));
    }

    private Optional<Lesson> ownOrigin(Sheet sheet) {
        boolean isNamed = !sheet.title().isBlank() || !sheet.notes().isBlank();
        return isNamed
                ? readable().filter(lesson -> lesson.isOriginOf(sheet)).findFirst()
                : Optional.empty();
    }

    private Stream<Lesson> readable() {
        return (isRead ? lessons : read(Waiting.NOBODY))
                .stream().filter(Lesson.class::isInstance).map(Lesson.class::cast);
    }

    /** A lecture has a beginning and an end. */
    private static Optional<Lesson> beside(List<Lesson> lessons, Lesson lesson, int places) {
        int at = lessons.indexOf(lesson) + places;
        return at >= 0 && at < lessons.size() ? Optional.of(lessons.get(at)) : Optional.empty();
    }

    /** The lesson that stands before another in the browser. */
    Optional<Lesson> before(Lesson lesson) {
        if (ofLecture().contains(lesson)) {
            return beside(ofLecture(), lesson, -1);
        }
        List<Lesson> own = readable().toList();
        int at = own.indexOf(lesson);
        return at > 0
                ? Optional.of(own.get(at - 1))
                : at == 0 ? Optional.of(Lessons.all().getLast()) : Lessons.beside(lesson, -1);
    }

    /** The lesson that stands after another in the browser. */
    Optional<Lesson> after(Lesson lesson) {
        if (ofLecture().contains(lesson)) {
            return beside(ofLecture(), lesson, 1);
        }
        List<Lesson> own = readable().toList();
        int at = own.indexOf(lesson);
        return at < 0
                ? Lessons.beside(lesson, 1).or(() -> own.stream().findFirst())
                : own.stream().skip(at + 1).findFirst();
    }
}
