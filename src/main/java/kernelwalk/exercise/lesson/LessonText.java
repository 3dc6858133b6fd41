package kernelwalk.exercise.lesson;

/**
 * The words around a lesson, in one language.
 *
 * @param title    one line
 * @param text     two or three sentences; may be empty
 * @param question what to predict before walking; may be empty
 */
public record LessonText(String title, String text, String question) {}
