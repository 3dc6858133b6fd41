package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Shape;
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

    /** So many cells of the output are about what a window shows at once. */
    private static final int SHOWN = 1000;

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
                show(exercise.compute());
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

    /** Works out what a window shows of it at first. */
    private static void show(Computation computation) {
        Shape output = computation.geometry().output();
        int shown = Math.min(output.count(), SHOWN);
        for (int index = 0; index < shown && !Thread.currentThread().isInterrupted(); index++) {
            computation.value(output.cell(index));
        }
    }

    private static Reading failed(Phrase problem) {
        return new Reading(Optional.empty(), Optional.of(problem));
    }
}
