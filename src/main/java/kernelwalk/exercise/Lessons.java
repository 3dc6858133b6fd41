package kernelwalk.exercise;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The exercises that ship with the program. */
public final class Lessons {

    private Lessons() {}

    /** The lecture's mean filter: where everyone begins. */
    public static Exercise first() {
        return lesson("mean-filter");
    }

    private static Exercise lesson(String name) {
        try (InputStream file =
                Lessons.class.getResourceAsStream("/lessons/" + name + ".kernelwalk.json")) {
            return ExerciseFile.read(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
