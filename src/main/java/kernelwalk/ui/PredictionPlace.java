package kernelwalk.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.board.BoardView;

/**
 * Where the bar lies that asks for predictions: over the foot of the board, which stays where it is; a board whose foot is
 * lower than the bar moves up, so that the ledger can be read.
 */
final class PredictionPlace {

    private final StackPane over;
    private final BoardView board;
    private final Region bar;

    /**
     * @param over holds the board, and the bar over it
     */
    PredictionPlace(StackPane over, BoardView board, Region bar) {
        this.over = over;
        this.board = board;
        this.bar = bar;
        over.widthProperty().subscribe(this::place);
        over.heightProperty().subscribe(this::place);
        bar.heightProperty().subscribe(this::place);
        bar.visibleProperty().subscribe(this::place);
    }

    private void place() {
        double high = bar.isVisible() ? bar.getHeight() : 0;
        boolean covers = high > BoardView.underLedger(over.getWidth(), over.getHeight());
        StackPane.setMargin(board, covers ? new Insets(0, 0, high, 0) : Insets.EMPTY);
    }
}
