package kernelwalk.exercise;

import java.util.Locale;
import java.util.Optional;

/**
 * An exercise, or the attempt at one, with words around it.
 *
 * @param id      the name of its file without the ending
 * @param sheet   what is walked, or what a framework says no to
 * @param english  its words in English
 * @param korean  its words in Korean, or the English ones where it has none
 * @param code    a Python program that computes the same in Keras, where there is one
 */
public record Lesson(
        String id, Sheet sheet, LessonText english, LessonText korean, Optional<String> code)
        implements LessonEntry {

    /** What is walked; empty when there is nothing to walk before it is repaired. */
    public Optional<Exercise> exercise() {
        return sheet instanceof Exercise exercise ? Optional.of(exercise) : Optional.empty();
    }

    /** The words in a language: Korean for Korean, English for every other. */
    public LessonText in(Locale language) {
        return Locale.KOREAN.getLanguage().equals(language.getLanguage()) ? korean : english;
    }

    /** Whether a sheet began as this lesson, whatever its numbers are now. */
    public boolean isOriginOf(Sheet other) {
        return sheet.title().equals(other.title()) && sheet.notes().equals(other.notes());
    }
}
