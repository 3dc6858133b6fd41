package kernelwalk.ui.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;

/**
 * What a student has written on each exercise, and on each layer of one. Another title or other notes make no other
 * exercise.
 *
 * <p>What is written on an exercise with a file belongs to that file, and is not found under the same exercise elsewhere;
 * all else is found again by its exercise.
 */
public final class KeptWork {

    /** What is written on an exercise. */
    public record Kept(Exercise exercise, StudentWork work) {}

    private final Map<Exercise, StudentWork> ofNoFile = new LinkedHashMap<>();
    private Map<Exercise, StudentWork> written = ofNoFile;
    private Function<Exercise, Optional<StudentWork>> earlier = _ -> Optional.empty();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final ReadOnlyIntegerWrapper layings = new ReadOnlyIntegerWrapper();
    private boolean turning;
    private boolean turningBack;

    /** Where what was written earlier on an exercise without a file is looked up. */
    public void lookUp(Function<Exercise, Optional<StudentWork>> folder) {
        earlier = folder;
    }

    /** What makes an exercise the same exercise: all but its title and notes. */
    public static Exercise bare(Exercise exercise) {
        return Exercise.of(exercise.input(), exercise.operation())
                .with(exercise.numbers())
                .with(exercise.convention());
    }

    /** Rises when something else is written. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Rises when another sheet lies on the desk, with what is written on it. */
    public ReadOnlyIntegerProperty layings() {
        return layings.getReadOnlyProperty();
    }

    /** What is written on an exercise, now or earlier. */
    public StudentWork of(Exercise exercise) {
        Map<Exercise, StudentWork> own = place(exercise);
        return own.computeIfAbsent(
                bare(exercise),
                bare ->
                        own == ofNoFile
                                ? earlier.apply(bare).orElse(StudentWork.NONE)
                                : StudentWork.NONE);
    }

    /** A file has room for what is written on its first layer; all else is found again by its exercise. */
    private Map<Exercise, StudentWork> place(Exercise exercise) {
        return exercise.hasTypedInput() ? written : ofNoFile;
    }

    /** What has been written on a sheet since the program began, or stands in its file. */
    public StudentWork now(Sheet sheet) {
        return sheet instanceof Exercise exercise && !place(exercise).isEmpty()
                ? place(exercise).getOrDefault(bare(exercise), StudentWork.NONE)
                : StudentWork.NONE;
    }

    /** Something else is written on an exercise. */
    public void keep(Exercise exercise, StudentWork work) {
        StudentWork before = place(exercise).put(bare(exercise), work);
        if (!work.equals(before)) {
            changes.set(changes.get() + 1);
        }
    }

    /**
     * Lays another sheet on the desk, with what is written on it.
     *
     * @param hasFile whether it belongs to a file
     * @param work    what is written on it, if that is known
     * @param laying  lays it there, or throws when it cannot be; then all is as it was
     */
    public void turnTo(Sheet sheet, boolean hasFile, StudentWork work, Runnable laying) {
        Map<Exercise, StudentWork> before = written;
        boolean laid = false;
        turning = true;
        written = hasFile ? new HashMap<>() : ofNoFile;
        try {
            laying.run();
            laid = true;
        } finally {
            written = laid ? written : before;
            turning = false;
        }
        if (sheet instanceof Exercise exercise && !work.equals(StudentWork.NONE)) {
            keep(exercise.at(0), work);
        }
        layings.set(layings.get() + 1);
    }

    /** Lays a sheet back on the desk as it was left, with a student at it or none; else as {@link #turnTo}. */
    public void turnBack(Sheet sheet, boolean hasFile, StudentWork work, Runnable laying) {
        turningBack = true;
        try {
            turnTo(sheet, hasFile, work, laying);
        } finally {
            turningBack = false;
        }
    }

    /** Whether what lies there has come back as it was left. */
    public boolean isTurningBack() {
        return turningBack;
    }

    /** Whether another sheet is being laid on the desk. */
    public boolean isTurning() {
        return turning;
    }

    /** The exercise that lies there has a file from now on. */
    public void toFile() {
        if (written == ofNoFile) {
            written = new HashMap<>(ofNoFile);
        }
    }

    /** What is written on exercises without a file. */
    public List<Kept> ofNoFile() {
        return ofNoFile.entrySet().stream()
                .map(page -> new Kept(page.getKey(), page.getValue()))
                .toList();
    }
}
