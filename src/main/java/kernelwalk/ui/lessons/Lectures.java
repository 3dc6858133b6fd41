package kernelwalk.ui.lessons;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;

/** Opens lessons that were handed on together, where they were left, and lists what of them is broken. */
public final class Lectures {

    private static final Phrase READING = Phrase.of("lessons.lecture.reading");

    private final OwnLessons own;
    private final LessonShelf shelf;
    private final Waiting waiting;
    private final Notices notices;
    private final Predicate<Sheet> start;
    private final StringProperty left;

    /**
     * @param waiting reads them while somebody waits
     * @param start   opens a lesson, if what is open may go; whether it is open now
     * @param left    keeps where they were left
     */
    public Lectures(
            OwnLessons own,
            LessonShelf shelf,
            Waiting waiting,
            Notices notices,
            Predicate<Sheet> start,
            StringProperty left) {
        this.own = own;
        this.shelf = shelf;
        this.waiting = waiting;
        this.notices = notices;
        this.start = start;
        this.left = left;
    }

    /** Opens a folder or an archive of lessons. */
    public void open(Path path) {
        waiting.awaited(READING, _ -> Lecture.of(path)).ifPresent(this::open);
    }

    private void open(Lecture lecture) {
        own.open(lecture);
        String before = LectureMemory.of(left.get()).lesson(lecture.name());
        lecture.beginning(before)
                .ifPresentOrElse(
                        lesson -> {
                            start.test(lesson.sheet());
                            shelf.leave();
                        },
                        shelf::open);
        tell(lecture);
    }

    private void tell(Lecture lecture) {
        if (lecture.broken() > 0) {
            notices.tell(
                    Phrase.of(
                            "lessons.lecture.broken", lecture.broken(), lecture.entries().size()));
        } else {
            notices.tell(
                    Phrase.of("lessons.lecture.open", lecture.name(), lecture.lessons().size()));
        }
    }

    /** Another lesson lies open: if it is one of the lecture, that is left there. */
    public void follow(Optional<Lesson> lesson) {
        lesson.ifPresent(
                open ->
                        own.lecture()
                                .filter(lecture -> lecture.lessons().contains(open))
                                .ifPresent(lecture -> keep(lecture, open)));
    }

    private void keep(Lecture lecture, Lesson lesson) {
        left.set(LectureMemory.of(left.get()).with(lecture.name(), lesson.id()).text());
    }
}
