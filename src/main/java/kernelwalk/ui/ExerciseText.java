package kernelwalk.ui;

import kernelwalk.exercise.LessonText;
import kernelwalk.exercise.Sheet;
import kernelwalk.words.Words;

/**
 * The words beside what is open: in the window's language when it began as a lesson, else as the user wrote them.
 * Looked up anew only when title, notes or language change.
 */
final class ExerciseText {

    private record Key(String title, String notes, Words words) {}

    private final LessonShelf shelf;
    private Key key;
    private LessonText text;

    ExerciseText(LessonShelf shelf) {
        this.shelf = shelf;
    }

    LessonText of(Sheet sheet, Words words) {
        var wanted = new Key(sheet.title(), sheet.notes(), words);
        if (!wanted.equals(key)) {
            key = wanted;
            text =
                    shelf.origin(sheet)
                            .map(lesson -> lesson.in(words.locale()))
                            .orElseGet(() -> new LessonText(sheet.title(), "", sheet.notes()));
        }
        return text;
    }
}
