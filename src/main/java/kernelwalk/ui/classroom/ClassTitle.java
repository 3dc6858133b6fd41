package kernelwalk.ui.classroom;

import java.util.function.Function;
import kernelwalk.classroom.ClassMarks;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/**
 * What the answers of a class are to, and how many there are.
 *
 * @param titled the title of an exercise in the language of the window; may be empty
 */
public record ClassTitle(Function<Exercise, String> titled, Words words) {

    /** By its title, and where it has none, by the name of its file. */
    String of(ClassMarks marks) {
        String title = VisibleText.of(titled.apply(marks.problem().marking().exercise()));
        String called = title.isBlank() ? marks.problem().name() : title;
        return words.say("classroom.title", called, marks.answers());
    }
}
