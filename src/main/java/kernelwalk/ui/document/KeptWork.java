package kernelwalk.ui.document;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
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

    /** The later layers that were written on: each with those before it, and alone with what comes into it. */
    private final Map<Exercise, Exercise> keys = new LinkedHashMap<>();

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

    /** Under what the work on a layer is found: of a file with the layers before it, as what they come to may change. */
    private Exercise key(Exercise exercise) {
        return written == ofNoFile || exercise.opened() == 0
                ? bare(exercise)
                : upTo(exercise, exercise.opened());
    }

    /** The layers of an exercise up to one of them, from 0, without title, notes and names; the first is open. */
    private static Exercise upTo(Exercise exercise, int layer) {
        List<Layer> layers =
                exercise.layers().subList(0, layer + 1).stream()
                        .map(each -> Layer.of(each.operation()))
                        .toList();
        return Exercise.of(exercise.typedInput(), layers.getFirst().operation())
                .with(exercise.chosenNumbers())
                .with(exercise.convention())
                .with(layers, 0);
    }

    /** Rises when something else is written. */
    public ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /** Rises when another sheet lies on the desk, with what is written on it. */
    public ReadOnlyIntegerProperty layings() {
        return layings.getReadOnlyProperty();
    }

    /** What is written on the open layer of an exercise, now or earlier. */
    public StudentWork of(Exercise exercise) {
        Map<Exercise, StudentWork> own = written;
        return own.computeIfAbsent(
                key(exercise),
                key ->
                        own == ofNoFile
                                ? earlier.apply(key).orElse(StudentWork.NONE)
                                : StudentWork.NONE);
    }

    /** The same for somebody who looks on: that it was looked at is not kept. */
    public StudentWork seen(Exercise exercise) {
        StudentWork known = written.get(key(exercise));
        return known != null || written != ofNoFile
                ? Objects.requireNonNullElse(known, StudentWork.NONE)
                : earlier.apply(bare(exercise)).orElse(StudentWork.NONE);
    }

    /**
     * What has been written on the open layer of a sheet since the program began, or stands in its file; of the first
     * layer with what is written on later ones.
     */
    public StudentWork now(Sheet sheet) {
        if (written.isEmpty() || !(sheet instanceof Exercise exercise)) {
            return StudentWork.NONE;
        }
        StudentWork own = written.getOrDefault(key(exercise), StudentWork.NONE);
        return exercise.opened() > 0 ? own : own.withLater(later(exercise));
    }

    private Map<Integer, StudentWork> later(Exercise exercise) {
        var later = new TreeMap<Integer, StudentWork>();
        var own = new HashMap<Integer, Exercise>();
        keys.forEach(
                (place, key) -> {
                    int layer = place.layers().size() - 1;
                    StudentWork work = written.get(written == ofNoFile ? key : place);
                    if (work != null
                            && !work.isBlank()
                            && layer < exercise.layers().size()
                            && place.equals(own.computeIfAbsent(layer, it -> upTo(exercise, it)))) {
                        later.put(layer, work);
                    }
                });
        return later;
    }

    /** Something else is written on the open layer of an exercise. */
    public void keep(Exercise exercise, StudentWork work) {
        if (exercise.opened() > 0) {
            keys.put(upTo(exercise, exercise.opened()), bare(exercise));
        }
        StudentWork own = work.withLater(Map.of());
        StudentWork before = written.put(key(exercise), own);
        if (!own.equals(before)) {
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
            work.later().forEach((layer, its) -> keep(exercise.at(layer), its));
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
            keys.forEach(
                    (place, key) ->
                            written.put(place, ofNoFile.getOrDefault(key, StudentWork.NONE)));
        }
    }

    /** What is written on exercises without a file. */
    public List<Kept> ofNoFile() {
        return ofNoFile.entrySet().stream()
                .map(page -> new Kept(page.getKey(), page.getValue()))
                .toList();
    }
}
