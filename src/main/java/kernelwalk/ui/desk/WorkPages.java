package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.SavedSheet;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.KeptWork.Kept;

/** What one window writes on exercises without a file, until it has ended and all windows find it. */
final class WorkPages {

    private final Path folder;
    private final WorkFolder earlier;
    private final Map<Exercise, StudentWork> written = new HashMap<>();

    /**
     * @param earlier what is found when nothing is written here
     */
    WorkPages(Path folder, WorkFolder earlier) {
        this.folder = folder;
        this.earlier = earlier;
    }

    /**
     * Writes what has changed; that nothing stands on an exercise any more is written where something stood earlier.
     *
     * @throws IOException when something cannot be written; what was written before may be found instead
     */
    void write(List<Kept> pages) throws IOException {
        for (Kept page : pages) {
            StudentWork work = page.work().written();
            if (!work.equals(written.get(page.exercise()))) {
                write(page.exercise(), work);
                written.put(page.exercise(), work);
            }
        }
    }

    private void write(Exercise exercise, StudentWork work) throws IOException {
        Path file = folder.resolve(WorkFolder.name(exercise));
        if (work.isBlank() && !earlier.has(exercise)) {
            Files.deleteIfExists(file);
            return;
        }
        Files.createDirectories(folder);
        StudentWork page = work.isBlank() ? StudentWork.NONE : work;
        try {
            ExerciseFile.write(file, new SavedSheet(KeptWork.bare(exercise), page));
        } catch (ExerciseFileException e) {
            throw new IOException(e);
        }
    }
}
