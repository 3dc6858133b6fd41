package kernelwalk.ui.board;

import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.input.MouseEvent;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says, while a cell is chosen, that the arrows move over the cells; a click gives them back to the walk. */
final class ChosenChip extends Button {

    private static final double GAP = 6;

    ChosenChip(Pointer pointer) {
        setId("chosen");
        getStyleClass().add("chosen");
        setFocusTraversable(false);
        setManaged(false);
        setVisible(false);
        setOnAction(_ -> pointer.selection().set(Optional.empty()));
        addEventHandler(MouseEvent.ANY, MouseEvent::consume);
    }

    /** Shows it at the top of a board, or takes it away. */
    void show(boolean shown, Words words, double width) {
        setVisible(shown);
        if (shown) {
            if (getGraphic() == null) {
                Typeface.loadIcons();
                setGraphic(new FontIcon(Feather.MOVE));
            }
            setText(words.say("board.chosen"));
            autosize();
            relocate(Math.round((width - getWidth()) / 2), GAP);
        }
    }
}
