package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Sheet;

/**
 * What lies on the desk, as it is found again after the program has ended in whatever way.
 *
 * @param sheet   the exercise, or the attempt at one, with all changes
 * @param file    the file that it belongs to, if it has been opened or saved
 * @param unsaved whether it holds changes that its file does not
 * @param recent  files that were open, the latest first
 */
public record DeskState(Sheet sheet, Optional<Path> file, boolean unsaved, List<Path> recent) {

    public DeskState {
        recent = List.copyOf(recent);
    }

    /** A sheet without changes. */
    public static DeskState of(Sheet sheet, Optional<Path> file, List<Path> recent) {
        return new DeskState(sheet, file, false, recent);
    }
}
