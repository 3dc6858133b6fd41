package kernelwalk.ui;

import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.LessonText;
import kernelwalk.words.Words;

/**
 * The words beside the open exercise: in the window's language when it began as a lesson, else as the user wrote them.
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

    LessonText of(Exercise exercise, Words words) {
        var wanted = new Key(exercise.title(), exercise.notes(), words);
        if (!wanted.equals(key)) {
            key = wanted;
            text =
                    shelf.origin(exercise)
                            .map(lesson -> lesson.in(words.locale()))
                            .orElseGet(
                                    () -> new LessonText(exercise.title(), "", exercise.notes()));
        }
        return text;
    }
}
