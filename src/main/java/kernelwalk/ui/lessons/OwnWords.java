package kernelwalk.ui.lessons;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.ui.document.Document;

/**
 * Title and notes as the user writes them. Of a lesson it becomes an exercise of the user's own, which keeps the words that
 * stood there in the language of the window.
 */
public final class OwnWords {

    private final Document document;
    private final ExerciseText text;

    public OwnWords(Document document, ExerciseText text) {
        this.document = document;
        this.text = text;
    }

    /** The title that is shown; may be empty. */
    public String title() {
        return shown().title();
    }

    /** Everything that is said beside the exercise; may be empty. */
    public String notes() {
        LessonText shown = shown();
        return Stream.of(shown.text(), shown.question())
                .filter(part -> !part.isBlank())
                .collect(Collectors.joining("\n\n"));
    }

    private LessonText shown() {
        return text.of(document.sheet().get());
    }

    /** A key was typed in the title. */
    public void typeTitle(String typed) {
        String kept = notes();
        document.typeWords(sheet -> sheet.titled(typed.strip()).withNotes(kept));
    }

    /** A key was typed in the notes. */
    public void typeNotes(String typed) {
        String kept = title();
        document.typeWords(sheet -> sheet.titled(kept).withNotes(typed.strip()));
    }

    /** What was typed stays, as one step of undo. */
    public void finish() {
        document.finishTyping();
    }

    /** Nothing was typed. */
    public void cancel() {
        document.cancelWords();
    }
}
