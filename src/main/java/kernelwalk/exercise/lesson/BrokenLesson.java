package kernelwalk.exercise.lesson;

import java.nio.file.Path;
import kernelwalk.exercise.file.ExerciseFileException;

/**
 * A file that was meant to be a lesson.
 *
 * @param id      the name of the file without the ending
 * @param file    where it is
 * @param problem why it is no lesson
 */
public record BrokenLesson(String id, Path file, ExerciseFileException problem)
        implements LessonEntry {}
