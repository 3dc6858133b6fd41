package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;
import kernelwalk.ui.document.KeptWork.Kept;
import kernelwalk.ui.document.Standing;

/**
 * What lies on the desk, as it is found again after the program has ended in whatever way.
 *
 * @param sheet   the exercise, or the attempt at one, with all changes
 * @param work    what a student has written on it
 * @param file    the file that it belongs to, if it has been opened or saved
 * @param digest  the digest of what the file held when it was read or written last, as far as that is known
 * @param unsaved whether it holds changes that its file does not
 * @param recent  files that were open, the latest first
 * @param others  what students have written on exercises without a file
 * @param standing how it stands before a class
 */
public record DeskState(
        Sheet sheet,
        StudentWork work,
        Optional<Path> file,
        Optional<String> digest,
        boolean unsaved,
        List<Path> recent,
        List<Kept> others,
        Standing standing) {

    public DeskState {
        recent = List.copyOf(recent);
        others = List.copyOf(others);
    }

    /** A sheet that stands as it is opened. */
    public DeskState(
            Sheet sheet,
            StudentWork work,
            Optional<Path> file,
            Optional<String> digest,
            boolean unsaved,
            List<Path> recent,
            List<Kept> others) {
        this(sheet, work, file, digest, unsaved, recent, others, Standing.PLAIN);
    }

    /** A sheet on which no student has written. */
    public DeskState(Sheet sheet, Optional<Path> file, boolean unsaved, List<Path> recent) {
        this(sheet, StudentWork.NONE, file, Optional.empty(), unsaved, recent, List.of());
    }

    /** A sheet without changes. */
    public static DeskState of(Sheet sheet, Optional<Path> file, List<Path> recent) {
        return new DeskState(sheet, file, false, recent);
    }

    /** With what a student has written on the sheet. */
    public DeskState with(StudentWork other) {
        return new DeskState(sheet, other, file, digest, unsaved, recent, others, standing);
    }

    /** With what its file held last. */
    public DeskState with(Optional<String> held) {
        return new DeskState(sheet, work, file, held, unsaved, recent, others, standing);
    }

    /** With files that were open, the latest first. */
    public DeskState withRecent(List<Path> paths) {
        return new DeskState(sheet, work, file, digest, unsaved, paths, others, standing);
    }

    /** Standing before a class in another way. */
    public DeskState with(Standing other) {
        return new DeskState(sheet, work, file, digest, unsaved, recent, others, other);
    }
}
