package kernelwalk.ui.desk;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;

/**
 * What has become of lessons that were changed and left: whoever comes back to one finds his changes. They are kept in
 * memory, and in a folder once there is one; a lesson whose own file has changed since is another lesson.
 */
public final class WorkingCopies {

    private final Map<String, Sheet> kept = new HashMap<>();
    private Optional<CopyFolder> folder = Optional.empty();

    /** Has them kept in a folder too. */
    public void keep(CopyFolder own) {
        folder = Optional.of(own);
    }

    /** A lesson as it was left last, or else itself. */
    Sheet of(Sheet lesson) {
        String key = key(lesson);
        return Optional.ofNullable(kept.get(key))
                .or(() -> folder.flatMap(own -> own.read(key)))
                .orElse(lesson);
    }

    /** Keeps what has become of a lesson; of one without changes there is nothing to be kept. */
    void leave(Sheet lesson, Sheet changed) {
        if (changed.equals(lesson)) {
            forget(lesson);
            return;
        }
        String key = key(lesson);
        if (!changed.equals(kept.put(key, changed))) {
            folder.ifPresent(own -> own.put(key, Optional.of(changed)));
        }
    }

    /** The changes of a lesson are kept elsewhere, or are no more. */
    void forget(Sheet lesson) {
        String key = key(lesson);
        kept.remove(key);
        folder.ifPresent(own -> own.put(key, Optional.empty()));
    }

    /** The same for the same lesson whenever the program runs. */
    private static String key(Sheet lesson) {
        byte[] text = ExerciseFile.text(lesson).getBytes(StandardCharsets.UTF_8);
        return UUID.nameUUIDFromBytes(text).toString();
    }
}
