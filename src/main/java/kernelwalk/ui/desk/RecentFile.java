package kernelwalk.ui.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The files that were open in any window. Each window adds its own to what the others have written. */
final class RecentFile {

    private static final String NAME = "recent.properties";

    private final SetAside aside;
    private final Path file;

    /** What this window has seen and written of the list. */
    private List<Path> known = List.of();

    RecentFile(SetAside aside) {
        this.aside = aside;
        this.file = aside.folder().path().resolve(NAME);
    }

    /** The list, the latest first. */
    synchronized List<Path> read() {
        known = paths(SmallFile.read(file, aside));
        return known;
    }

    /**
     * Puts files before all others.
     *
     * @throws IOException when that cannot be written
     */
    void putFirst(List<Path> paths) throws IOException {
        change(list -> cut(together(paths, list)));
    }

    /**
     * Puts files after all others.
     *
     * @throws IOException when that cannot be written
     */
    void putLast(List<Path> paths) throws IOException {
        change(list -> cut(together(list, paths)));
    }

    /**
     * Writes what this window has changed in its list since it last read or wrote it.
     *
     * @throws IOException when that cannot be written
     */
    synchronized void write(List<Path> mine) throws IOException {
        if (!mine.equals(known)) {
            List<Path> before = known;
            change(list -> merged(list, before, mine));
            known = mine;
        }
    }

    /** Something that becomes of the list. */
    private interface Change {
        List<Path> of(List<Path> list);
    }

    private void change(Change change) throws IOException {
        aside.folder()
                .alone(
                        _ -> {
                            List<Path> list = paths(SmallFile.read(file, aside));
                            List<Path> changed = change.of(list);
                            if (!changed.equals(list)) {
                                SmallFile.write(file, values(changed));
                            }
                            return changed;
                        });
    }

    /**
     * What a window has done to its list, done to another.
     *
     * @param list   as others have left it
     * @param before as the window has seen it
     * @param mine   what has become of it there: files were put first, and taken away
     */
    static List<Path> merged(List<Path> list, List<Path> before, List<Path> mine) {
        int first = 0;
        while (!isWithin(mine.subList(first, mine.size()), before)) {
            first++;
        }
        List<Path> rest = new ArrayList<>(list);
        if (mine.size() < RecentFiles.MOST) {
            rest.removeIf(path -> before.contains(path) && !mine.contains(path));
        }
        return cut(together(mine.subList(0, first), rest));
    }

    /** Whether files stand in a list in this order. */
    private static boolean isWithin(List<Path> files, List<Path> list) {
        List<Path> those = new ArrayList<>(list);
        those.retainAll(files);
        return those.equals(files);
    }

    private static List<Path> together(List<Path> first, List<Path> then) {
        var paths = new LinkedHashSet<>(first);
        paths.addAll(then);
        return List.copyOf(paths);
    }

    private static List<Path> cut(List<Path> paths) {
        return paths.subList(0, Math.min(paths.size(), RecentFiles.MOST));
    }

    private static List<Path> paths(Map<String, String> values) {
        return IntStream.range(0, RecentFiles.MOST)
                .mapToObj(i -> Journal.path(values.get("recent." + i)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Map<String, String> values(List<Path> paths) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < paths.size(); i++) {
            values.put("recent." + i, paths.get(i).toString());
        }
        return values;
    }
}
