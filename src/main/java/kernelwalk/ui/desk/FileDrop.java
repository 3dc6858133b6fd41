package kernelwalk.ui.desk;

import java.io.File;
import java.util.List;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Takes files that are dragged onto the window. */
public final class FileDrop {

    private final Consumer<List<String>> taker;

    /**
     * @param taker is given the names of the files
     */
    public FileDrop(Scene scene, Consumer<List<String>> taker) {
        this.taker = taker;
        scene.setOnDragOver(FileDrop::over);
        scene.setOnDragDropped(this::dropped);
    }

    private static void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
    }

    private void dropped(DragEvent event) {
        event.setDropCompleted(drop(event.getDragboard().getFiles()));
        event.consume();
    }

    /** Hands the files over after the drag has ended, because a question may be asked. */
    public boolean drop(List<File> files) {
        if (files.isEmpty()) {
            return false;
        }
        List<String> names = files.stream().map(File::getPath).toList();
        Platform.runLater(() -> taker.accept(names));
        return true;
    }
}
