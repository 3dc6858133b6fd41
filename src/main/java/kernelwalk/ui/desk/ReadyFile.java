package kernelwalk.ui.desk;

import java.nio.file.Path;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileSheet;
import kernelwalk.ui.document.Opened;

/**
 * A file that was read, with what it holds made ready to be shown.
 *
 * @param found  what was read
 * @param opened its sheet, with what it comes to
 */
record ReadyFile(FileSheet found, Opened opened) {

    /**
     * Reads a file, and works out what it comes to.
     *
     * @throws kernelwalk.exercise.file.ExerciseFileException when it cannot be read
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     * @throws java.util.concurrent.CancellationException when it is not wanted any more
     */
    static ReadyFile read(Path path, Progress progress) {
        FileSheet found = ExerciseFile.readFile(path);
        progress.check();
        return new ReadyFile(found, Opened.of(found.saved().sheet()).workedOut(progress));
    }
}
