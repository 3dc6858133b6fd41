package kernelwalk.ui.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Files that were open, the latest first; at most {@value #MOST}. */
final class RecentFiles {

    static final int MOST = 10;

    private final ReadOnlyObjectWrapper<List<Path>> files = new ReadOnlyObjectWrapper<>(List.of());

    ReadOnlyObjectProperty<List<Path>> files() {
        return files.getReadOnlyProperty();
    }

    List<Path> now() {
        return files.get();
    }

    void set(List<Path> paths) {
        files.set(paths);
    }

    void putFirst(Path path) {
        List<Path> paths = new ArrayList<>(now());
        paths.remove(path);
        paths.addFirst(path);
        set(List.copyOf(paths.subList(0, Math.min(paths.size(), MOST))));
    }

    void drop(Path path) {
        set(now().stream().filter(other -> !other.equals(path)).toList());
    }
}
