package kernelwalk.ui;

import java.util.List;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import kernelwalk.ui.board.BoardView;

/**
 * The panes of the window: the board in the middle, and the places of what stands around it. They are laid out here and not
 * by an FXML, since the board waits for them at a start, and what reads an FXML takes as long to begin as the board to draw.
 *
 * @param root    all of the window
 * @param place   what lies under the header
 * @param work    what the lessons cover
 * @param head    the header's place
 * @param above   the place of the bars above the board
 * @param beside  the side panel's place
 * @param walking the place of the walk's bar
 * @param column  the board, and what is practised with it
 * @param middle  the board, and what lies over it
 */
record MainLayout(
        BorderPane root,
        StackPane place,
        BorderPane work,
        StackPane head,
        VBox above,
        StackPane beside,
        StackPane walking,
        VBox column,
        StackPane middle,
        BoardView board) {

    /** The panes, with nothing but the board in them. */
    static MainLayout empty() {
        var board = new BoardView();
        board.setId("board");
        var middle = new StackPane(board);
        middle.setPrefHeight(0);
        VBox.setVgrow(middle, Priority.ALWAYS);
        var column = new VBox(middle);
        var above = toCome(new VBox(), "bars-place");
        above.setViewOrder(-1);
        var beside = toCome(new StackPane(), "side-place");
        var walking = toCome(new StackPane(), "walking-place");
        var work = new BorderPane(column, above, beside, walking, null);
        work.setId("work");
        var head = toCome(new StackPane(), "head-place");
        var place = new StackPane(work);
        var root = new BorderPane(place, head, null, null, null);
        return new MainLayout(
                root, place, work, head, above, beside, walking, column, middle, board);
    }

    private static <P extends Pane> P toCome(P place, String style) {
        place.getStyleClass().addAll(List.of(style, BoardSurroundings.TO_COME));
        return place;
    }
}
