package kernelwalk.ui.lessons;

import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.ui.document.Document;
import kernelwalk.words.Phrase;

/** The lesson that lies open: whether its numbers are still its own, and which lessons stand beside it in the browser. */
public final class OpenLesson {

    private final Document document;
    private final ExerciseText text;
    private final OwnLessons own;
    private final Predicate<Sheet> start;
    private final ObservableValue<Optional<Lesson>> lesson;
    private final ObservableValue<Boolean> changed;

    /**
     * @param start opens a lesson, if what is open may go; whether it is open now
     */
    public OpenLesson(
            Document document, ExerciseText text, OwnLessons own, Predicate<Sheet> start) {
        this.document = document;
        this.text = text;
        this.own = own;
        this.start = start;
        lesson = document.sheet().map(text::lesson);
        changed = document.sheet().map(this::isChanged);
    }

    /** The lesson that what is open began as, whatever its numbers are now. */
    public ObservableValue<Optional<Lesson>> lesson() {
        return lesson;
    }

    /** Whether it is a lesson with other numbers than its words are about. */
    public ObservableValue<Boolean> changed() {
        return changed;
    }

    private boolean isChanged(Sheet sheet) {
        return text.lesson(sheet).filter(it -> !hasNumbersOf(it.sheet(), sheet)).isPresent();
    }

    /** What is hidden changes no number. */
    private static boolean hasNumbersOf(Sheet lesson, Sheet sheet) {
        return lesson instanceof Exercise own && sheet instanceof Exercise exercise
                ? exercise.with(own.staging()).equals(own)
                : sheet.equals(lesson);
    }

    /** Whether its words may tell numbers that are hidden: those of a lesson that hides none were not written for that. */
    public boolean mayTell() {
        return lesson.getValue()
                .filter(it -> it.exercise().filter(own -> own.staging().hides()).isEmpty())
                .isPresent();
    }

    /** Whether there are words beside what is open. */
    public boolean hasWords() {
        var words = text.of(document.sheet().get());
        return !words.text().isBlank() || !words.question().isBlank();
    }

    /** Goes back to the lesson's own numbers as one step of undo. */
    public void reset() {
        lesson.getValue()
                .filter(_ -> changed.getValue())
                .ifPresent(
                        it -> document.replaceBy(Phrase.of("document.change.lesson"), it.sheet()));
    }

    /** The lesson before it in the browser; none before the first, and none where no lesson is open. */
    public Optional<Lesson> previous() {
        return lesson.getValue().flatMap(own::before);
    }

    /** The lesson after it in the browser; none after the last, and none where no lesson is open. */
    public Optional<Lesson> next() {
        return lesson.getValue().flatMap(own::after);
    }

    public void openPrevious() {
        previous().map(Lesson::sheet).ifPresent(start::test);
    }

    public void openNext() {
        next().map(Lesson::sheet).ifPresent(start::test);
    }
}
