package kernelwalk.ui.board;

import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import kernelwalk.picture.Viewport;
import kernelwalk.words.Words;

/** Says, while a board is enlarged or moved, how large it is; a click shows everything again. */
final class ZoomChip extends Button {

    private static final double GAP = 6;

    ZoomChip(Runnable fit) {
        setId("zoom");
        getStyleClass().add("chosen");
        setManaged(false);
        setVisible(false);
        setOnAction(_ -> fit.run());
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Shows it in the upper right corner of a board, or takes it away. */
    void show(Viewport viewport, Words words, double width) {
        setVisible(!viewport.isFit());
        if (isVisible()) {
            setText(words.say("board.zoom", viewport.percent()));
            setAccessibleText(words.say("board.zoom.back", viewport.percent()));
            autosize();
            relocate(Math.round(width - getWidth() - GAP), GAP);
        }
    }
}
