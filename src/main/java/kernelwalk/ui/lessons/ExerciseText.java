package kernelwalk.ui.lessons;

import java.util.Optional;
import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.words.Words;

/**
 * The words beside what is open: in the window's language when it began as a lesson, else as the user wrote them.
 * Looked up anew only when title, notes or language change.
 */
public final class ExerciseText {

    private record Key(String title, String notes, Words words) {}

    private final OwnLessons own;
    private final ObservableValue<Words> words;
    private Key key;
    private LessonText text;

    public ExerciseText(OwnLessons own, ObservableValue<Words> words) {
        this.own = own;
        this.words = words;
    }

    /** The lesson that a sheet began as, whatever its numbers are now. */
    public Optional<Lesson> lesson(Sheet sheet) {
        return own.origin(sheet);
    }

    /** The same exercise under the title that it has in the language of the window. */
    public Exercise in(Exercise exercise) {
        return exercise.titled(of(exercise).title());
    }

    public LessonText of(Sheet sheet) {
        var wanted = new Key(sheet.title(), sheet.notes(), words.getValue());
        if (!wanted.equals(key)) {
            key = wanted;
            text =
                    own.origin(sheet)
                            .map(lesson -> lesson.in(wanted.words().language()))
                            .orElseGet(() -> new LessonText(sheet.title(), "", sheet.notes()));
        }
        return text;
    }
}
