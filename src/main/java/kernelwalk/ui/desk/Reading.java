package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.words.Phrase;

/**
 * What came of reading a kept sheet: neither, where there is no file.
 *
 * @param saved   what it holds, an exercise only if it can be computed
 * @param problem why it cannot be read or computed
 */
record Reading(Optional<SavedSheet> saved, Optional<Phrase> problem) {

    private static final Reading NOTHING = new Reading(Optional.empty(), Optional.empty());

    /** Reads a file, and computes what it holds. */
    static Reading of(Path file) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NOTHING;
        }
        if (!Files.isRegularFile(file)) {
            return failed(Phrase.of("file.not-readable"));
        }
        try {
            SavedSheet saved = ExerciseFile.readSaved(file);
            if (saved.sheet() instanceof Exercise exercise) {
                exercise.compute();
            }
            return new Reading(Optional.of(saved), Optional.empty());
        } catch (ExerciseFileException problem) {
            return failed(words -> words.say(problem));
        } catch (ConvolutionException impossible) {
            return failed(words -> words.say(impossible));
        } catch (OutOfMemoryError large) {
            return failed(Phrase.of("file.too-large", file.getFileName()));
        }
    }

    private static Reading failed(Phrase problem) {
        return new Reading(Optional.empty(), Optional.of(problem));
    }
}
