package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Size;

/**
 * Cards one under the other, in the middle or as far above as leaves room. Current cards can stand side by side.
 *
 * @param middle of the room that cards have
 * @param bottom of that room
 * @param edges  of the cells of a current card
 * @param dimmed of the cells of any other
 * @param across how many current cards stand side by side
 * @param apart  pixels from a card to the one beside it
 * @param number what the cells hold
 */
record Column(
        double middle,
        double bottom,
        Edges edges,
        Edges dimmed,
        int across,
        double apart,
        NumberWidth number) {

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
        List<List<Card>> lines = lines(cards);
        double all = -GAP;
        for (List<Card> line : lines) {
            all += above(line.getFirst()) + height(line.getFirst(), cells, around);
        }
        double y = Math.min(middle - all / 2, bottom - under - all) - GAP;
        var grids = new ArrayList<Grid>();
        for (List<Card> line : lines) {
            Card first = line.getFirst();
            y += grids.isEmpty() ? GAP : above(first);
            for (int i = 0; i < line.size(); i++) {
                Grid grid = Grid.of(part, line.get(i).slice(), cells).holding(number);
                if (first.isDimmed()) {
                    double left = x - around.left() * edges.wide();
                    grids.add(grid.at(left, Math.round(y), dimmed).of(first.set()));
                } else {
                    double top = Math.round(y + around.top() * edges.high());
                    double left = x + i * (width(cells, around) + apart);
                    grids.add(grid.at(left, top, edges).within(around));
                }
            }
            y += height(first, cells, around);
        }
        return List.copyOf(grids);
    }

    private List<List<Card>> lines(List<Card> cards) {
        var lines = new ArrayList<List<Card>>();
        for (Card card : cards) {
            boolean joins =
                    !lines.isEmpty()
                            && !card.isDimmed()
                            && !lines.getLast().getFirst().isDimmed()
                            && lines.getLast().size() < across;
            if (!joins) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(card);
        }
        return lines;
    }

    private static double above(Card card) {
        return card.isDimmed() ? NAMED_GAP : GAP;
    }

    private double width(Size cells, Margins around) {
        return (cells.width() + around.columns()) * edges.wide();
    }

    private double height(Card card, Size cells, Margins around) {
        return card.isDimmed()
                ? cells.height() * dimmed.high()
                : (cells.height() + around.rows()) * edges.high();
    }
}
