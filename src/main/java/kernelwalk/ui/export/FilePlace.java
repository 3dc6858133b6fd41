package kernelwalk.ui.export;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.exercise.file.FileName;

/** Where a file goes: a name, in which the ending need not be there, and a folder. */
final class FilePlace {

    private final StringProperty name = new SimpleStringProperty();
    private final ObjectProperty<Path> folder =
            new SimpleObjectProperty<>(Path.of(System.getProperty("user.home")));

    StringProperty name() {
        return name;
    }

    ObjectProperty<Path> folder() {
        return folder;
    }

    /** Everything that decides where the file goes. */
    List<Observable> parts() {
        return List.of(name, folder);
    }

    /** Sets the folder as it was left, if it is still there, and has the settings follow it. */
    void keepFolder(RememberedChoices choices) {
        choices.keep(
                "FOLDER", folder, Path::toString, text -> path(text).filter(Files::isDirectory));
    }

    /** The ending of another kind of file does not stay in the name. */
    void dropEnding(String ending) {
        String named = name.get().strip();
        if (FileName.isEnded(named, ending)) {
            name.set(named.substring(0, named.length() - ending.length()));
        }
    }

    /** A file was chosen. */
    void choose(Path file) {
        folder.set(file.toAbsolutePath().getParent());
        name.set(file.getFileName().toString());
    }

    /** The file; empty while it has no name. */
    Optional<Path> file(String ending) {
        String typed = name.get().strip();
        return typed.isEmpty()
                ? Optional.empty()
                : path(FileName.ended(typed, ending)).map(folder.get()::resolve);
    }

    private static Optional<Path> path(String text) {
        return Optional.of(text).filter(FileName::isPossible).map(FileName::path);
    }
}
