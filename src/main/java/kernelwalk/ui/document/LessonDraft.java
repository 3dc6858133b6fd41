package kernelwalk.ui.document;

import java.util.Map;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;

/**
 * What a lesson of one's own is to be.
 *
 * @param words  title, words and question in each language that has some
 * @param hides  whether what is hidden now is hidden when it is opened
 * @param starts whether its walk begins at the window that is worked now
 */
public record LessonDraft(Map<Language, LessonText> words, boolean hides, boolean starts) {

    public LessonDraft {
        words = Map.copyOf(words);
    }
}
