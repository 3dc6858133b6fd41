package kernelwalk.exercise.lesson;

import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;

/**
 * An exercise, or the attempt at one, with words around it.
 *
 * @param id      the name of its file without the ending
 * @param sheet   what is walked, or what a framework says no to
 * @param words   its words in every language, the English ones where it has no others
 * @param code    a Python program that computes the same in Keras, where there is one
 */
public record Lesson(String id, Sheet sheet, Map<Language, LessonText> words, Optional<String> code)
        implements LessonEntry {

    public Lesson {
        words = Map.copyOf(words);
    }

    /** What is walked; empty when there is nothing to walk before it is repaired. */
    public Optional<Exercise> exercise() {
        return sheet instanceof Exercise exercise ? Optional.of(exercise) : Optional.empty();
    }

    /** The words in a language. */
    public LessonText in(Language language) {
        return words.get(language);
    }

    /** Whether a sheet began as this lesson, whatever its numbers are now. */
    public boolean isOriginOf(Sheet other) {
        return sheet.title().equals(other.title()) && sheet.notes().equals(other.notes());
    }
}
