package kernelwalk.ui;

import javafx.geometry.Insets;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import kernelwalk.ui.board.BoardView;

/**
 * Where the bar lies that asks for predictions: over the foot of the board, which moves up as far as the worked step would
 * be covered.
 */
final class PredictionPlace {

    /** Between the worked step and the bar. */
    private static final double GAP = 8;

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
        double foot = BoardView.foot(over.getWidth(), over.getHeight());
        double lifted = bar.isVisible() ? Math.max(0, high + GAP - foot) : 0;
        StackPane.setMargin(board, new Insets(0, 0, lifted, 0));
    }
}
