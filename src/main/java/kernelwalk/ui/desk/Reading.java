package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.Opened;
import kernelwalk.words.Phrase;

/**
 * What came of reading a kept sheet: nothing at all, where there is no file.
 *
 * @param saved   what it holds, an exercise only if it can be computed
 * @param opened  the same, made ready to be shown
 * @param problem why it cannot be read or computed
 */
record Reading(Optional<SavedSheet> saved, Optional<Opened> opened, Optional<Phrase> problem) {

    private static final Reading NOTHING =
            new Reading(Optional.empty(), Optional.empty(), Optional.empty());

    /** Reads a file; what it comes to is worked out when that is asked for. */
    static Reading of(Path file) {
        return of(file, (opened, _) -> opened, new Progress());
    }

    /**
     * Reads a file, and works out what it comes to.
     *
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    static Reading of(Path file, Progress progress) {
        return of(file, Opened::workedOut, progress);
    }

    private static Reading of(
            Path file, BiFunction<Opened, Progress, Opened> work, Progress progress) {
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return NOTHING;
        }
        if (!Files.isRegularFile(file)) {
            return failed(Phrase.of("file.not-readable"));
        }
        try {
            SavedSheet saved = ExerciseFile.readSaved(file);
            progress.check();
            Opened opened = work.apply(Opened.of(saved.sheet()), progress);
            return new Reading(Optional.of(saved), Optional.of(opened), Optional.empty());
        } catch (ExerciseFileException problem) {
            return failed(words -> words.say(problem));
        } catch (ConvolutionException impossible) {
            return failed(words -> words.say(impossible));
        } catch (OutOfMemoryError large) {
            return failed(Phrase.of("file.too-large", file.getFileName()));
        }
    }

    private static Reading failed(Phrase problem) {
        return new Reading(Optional.empty(), Optional.empty(), Optional.of(problem));
    }
}
