package kernelwalk.ui.lessons;

import javafx.beans.value.ObservableValue;
import kernelwalk.exercise.Sheet;
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
