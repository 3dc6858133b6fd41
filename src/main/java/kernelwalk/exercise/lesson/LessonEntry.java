package kernelwalk.exercise.lesson;

/** What stands in a list of lessons: a lesson, or why a file is none. */
public sealed interface LessonEntry permits Lesson, BrokenLesson {

    /** The name of its file without the ending. */
    String id();
}
