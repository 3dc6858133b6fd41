package kernelwalk.ui.board;

import javafx.scene.layout.Region;
import kernelwalk.picture.Box;

/** Lays a question over the board: in the blank output, or under the cards once there are cells to write into. */
public final class QuestionPlace extends Region {

    /** From the edge of the blank card to what stands in it. */
    private static final double EDGE = 6;

    private final BoardView board;
    private final Region question;

    public QuestionPlace(BoardView board, Region question) {
        this.board = board;
        this.question = question;
        getChildren().add(question);
        setPickOnBounds(false);
        board.needsLayoutProperty().subscribe(this::follow);
    }

    private void follow(boolean boardMoves) {
        if (boardMoves) {
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (!question.isVisible() || board.getWidth() < 1 || board.getHeight() < 1) {
            return;
        }
        Box place = board.questionPlace().inset(EDGE);
        double height = Math.min(question.prefHeight(place.width()), getHeight());
        double y = Math.clamp(place.centreY() - height / 2, 0, getHeight() - height);
        question.resizeRelocate(place.x(), y, place.width(), height);
    }

    @Override
    protected double computePrefWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefHeight(double width) {
        return 0;
    }
}
