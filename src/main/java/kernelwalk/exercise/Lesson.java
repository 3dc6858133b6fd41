package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;

/**
 * An exercise with words around it.
 *
 * @param id       the name of its file without the ending
 * @param exercise what is walked
 * @param english  its words in English
 * @param korean   its words in Korean, or the English ones where it has none
 * @param code     a Python program that computes the same in Keras, where there is one
 */
public record Lesson(
        String id, Exercise exercise, LessonText english, LessonText korean, Optional<String> code)
        implements LessonEntry {

    /** The words in a language: Korean for Korean, English for every other. */
    public LessonText in(Locale language) {
        return Locale.KOREAN.getLanguage().equals(language.getLanguage()) ? korean : english;
    }

    /** Whether an exercise began as this lesson, whatever its numbers are now. */
    public boolean isOriginOf(Exercise other) {
        return exercise.title().equals(other.title()) && exercise.notes().equals(other.notes());
    }
}
