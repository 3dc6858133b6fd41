package kernelwalk.ui.board;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import kernelwalk.picture.Box;

/**
 * Lays a question over the board: in the blank output, or under the cards once there are cells to write into, or where the
 * blank has no room for it.
 */
public final class QuestionPlace extends Region {

    /** From the edge of the blank card to what stands in it. */
    private static final double EDGE = 6;

    /** In less than this, in parts of the size of type, everything in it is narrower and stands in a column. */
    private static final double ROOMY = 17;

    /** The least for the column, in parts of the size of type. */
    private static final double LEAST = 12.4;

    private static final PseudoClass NARROW = PseudoClass.getPseudoClass("narrow");
    private static final PseudoClass BELOW = PseudoClass.getPseudoClass("below");

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
        double type = ((Label) question.lookup(".heading")).getFont().getSize();
        Box asked = board.questionPlace().inset(EDGE);
        boolean below = asked.width() < LEAST * type;
        Box place = below ? board.underTheCards().inset(EDGE) : asked;
        question.pseudoClassStateChanged(NARROW, place.width() < ROOMY * type);
        question.pseudoClassStateChanged(BELOW, below);
        question.applyCss();
        double width = place.width();
        double x = Math.clamp(place.x(), 0, Math.max(0, getWidth() - width));
        double wanted = question.prefHeight(width);
        double height = Math.min(below ? Math.max(wanted, place.height()) : wanted, getHeight());
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
