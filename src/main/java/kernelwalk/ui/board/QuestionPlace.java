package kernelwalk.ui.board;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kernelwalk.picture.Box;

/** Lays a question over the board: in the blank output, or under the cards once there are cells to write into. */
public final class QuestionPlace extends Region {

    /** From the edge of the blank card to what stands in it. */
    private static final double EDGE = 6;

    /** In less than this, in parts of the size of type, everything in it is narrower and stands in a column. */
    private static final double ROOMY = 17;

    /** The least for the column, over the signs beside the card if it has to be. */
    private static final double LEAST = 12.4;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");

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
        double type = ((Label) question.lookup(".heading")).getFont().getSize();
        boolean narrow = place.width() < ROOMY * type;
        question.pseudoClassStateChanged(NARROW, narrow);
        question.applyCss();
        double width = Math.max(place.width(), narrow ? LEAST * type : 0);
        double x = Math.clamp(place.centreX() - width / 2, 0, Math.max(0, getWidth() - width));
        double height = Math.min(question.prefHeight(width), getHeight());
        double y = Math.clamp(place.centreY() - height / 2, 0, getHeight() - height);
        question.resizeRelocate(x, y, width, height);
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
