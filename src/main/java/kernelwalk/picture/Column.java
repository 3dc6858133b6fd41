package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;

/**
 * Cards one under the other, in the middle or as far above as leaves room.
 *
 * @param middle of the room that cards have
 * @param bottom of that room
 * @param edge   of a cell of a current card
 * @param dimmed edge of a cell of any other
 */
record Column(double middle, double bottom, double edge, double dimmed) {

    /** Between two cards of the present window. */
    static final double GAP = 14;

    /** Above a card that is not current: its name stands there. */
    static final double NAMED_GAP = 34;

    /**
     * The cards in their places.
     *
     * @param x      left edge of the cells that are not padding
     * @param under  room that they leave under them
     * @param around padding of the current cards
     */
    List<Grid> of(Part part, List<Card> cards, Size cells, Margins around, double x, double under) {
        double all = -GAP;
        for (Card card : cards) {
            all += above(card) + height(card, cells, around);
        }
        double y = Math.min(middle - all / 2, bottom - under - all) - GAP;
        var grids = new ArrayList<Grid>();
        for (Card card : cards) {
            y += grids.isEmpty() ? GAP : above(card);
            Grid grid = Grid.of(part, card.slice(), cells);
            if (card.isDimmed()) {
                double left = x - around.left() * edge;
                grids.add(grid.at(left, Math.round(y), dimmed).of(card.set()));
            } else {
                double top = Math.round(y + around.top() * edge);
                grids.add(grid.at(x, top, edge).within(around));
            }
            y += height(card, cells, around);
        }
        return List.copyOf(grids);
    }

    private static double above(Card card) {
        return card.isDimmed() ? NAMED_GAP : GAP;
    }

    private double height(Card card, Size cells, Margins around) {
        return card.isDimmed() ? cells.height() * dimmed : (cells.height() + around.rows()) * edge;
    }
}
