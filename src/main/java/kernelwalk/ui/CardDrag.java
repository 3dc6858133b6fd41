package kernelwalk.ui;

import java.io.ByteArrayInputStream;
import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardView;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.edit.Editing;

/** With Ctrl a card of the board is dragged out of the window, as a picture and as the numbers of a spreadsheet. */
final class CardDrag {

    private final BoardView board;
    private final Exporting exporting;
    private final Editing editing;

    CardDrag(BoardView board, Exporting exporting, Editing editing) {
        this.board = board;
        this.exporting = exporting;
        this.editing = editing;
        board.setOnDragDetected(this::begin);
    }

    private void begin(MouseEvent event) {
        if (event.isShortcutDown() && event.getButton() == MouseButton.PRIMARY) {
            board.targetAt(event.getX(), event.getY())
                    .filter(cell -> !cell.part().isTap())
                    .flatMap(this::content)
                    .ifPresent(this::drag);
            event.consume();
        }
    }

    private void drag(ClipboardContent content) {
        Dragboard dragged = board.startDragAndDrop(TransferMode.COPY);
        dragged.setContent(content);
        dragged.setDragView(content.getImage());
    }

    /** What another program is given of the card of a cell; empty, and said why, where it may not be told. */
    Optional<ClipboardContent> content(Target cell) {
        return editing.copyCard(cell)
                .flatMap(numbers -> exporting.card(cell).map(png -> content(numbers, png)));
    }

    private static ClipboardContent content(String numbers, byte[] png) {
        var content = new ClipboardContent();
        content.putString(numbers);
        content.putImage(new Image(new ByteArrayInputStream(png)));
        return content;
    }
}
