package kernelwalk.exercise.lesson;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * In which order the lessons of a folder are taught: a text file with the name of one of them a line. Those that it does
 * not name follow, by name.
 *
 * @param ids what the file names
 */
record LessonOrder(List<String> ids) {

    /** The file, beside the lessons. */
    static final String FILE = "index.txt";

    private static final int MOST_BYTES = 1 << 20;

    LessonOrder {
        ids = List.copyOf(new LinkedHashSet<>(ids));
    }

    /** The order that a place has; none where the file is not there or cannot be read. */
    static LessonOrder in(LessonFiles files) {
        try (var bytes = files.open(FILE).orElse(null)) {
            return bytes == null
                    ? new LessonOrder(List.of())
                    : of(new String(bytes.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            return new LessonOrder(List.of());
        }
    }

    private static LessonOrder of(String text) {
        return new LessonOrder(
                text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList());
    }

    /** Names in this order. */
    List<String> sorted(List<String> names) {
        return names.stream()
                .sorted(
                        Comparator.comparingInt(this::place)
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    private int place(String id) {
        int place = ids.indexOf(id);
        return place < 0 ? Integer.MAX_VALUE : place;
    }

    /** With one moved by so many places among all of them; empty where there is no such place. */
    static Optional<LessonOrder> moved(List<String> all, String id, int places) {
        int from = all.indexOf(id);
        int to = from + places;
        if (from < 0 || to < 0 || to >= all.size()) {
            return Optional.empty();
        }
        List<String> moved = new ArrayList<>(all);
        Collections.swap(moved, from, to);
        return Optional.of(new LessonOrder(moved));
    }

    /** What the file has. */
    String text() {
        return ids.isEmpty() ? "" : String.join("\n", ids) + "\n";
    }
}
