package kernelwalk.ui.desk;

import java.io.File;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.input.DragEvent;
import javafx.scene.input.TransferMode;

/** Opens a file that is dragged onto the window. */
public final class FileDrop {

    private final Desk desk;

    public FileDrop(Scene scene, Desk desk) {
        this.desk = desk;
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

    /** Opens the first of the files after the drag has ended, because a question may be asked. */
    public boolean drop(List<File> files) {
        if (files.isEmpty()) {
            return false;
        }
        Platform.runLater(() -> desk.open(files.getFirst().toPath()));
        return true;
    }
}
