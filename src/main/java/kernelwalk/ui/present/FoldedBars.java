package kernelwalk.ui.present;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import kernelwalk.ui.control.Shown;

/** The bars around the board and the panel beside it, which are put away while the walk is presented. */
public final class FoldedBars {

    /** What is left beside the board is read from the last row too. */
    private static final PseudoClass PRESENTED = PseudoClass.getPseudoClass("presented");

    private final List<Node> bars;
    private final BorderPane work;
    private final Node side;

    /**
     * @param bars what stands above and below
     * @param work holds the panel at its right
     */
    public FoldedBars(List<Node> bars, BorderPane work) {
        this.bars = List.copyOf(bars);
        this.work = work;
        this.side = work.getRight();
    }

    /** Puts them away, or back. Whatever their menus do by keys goes on. */
    public void fold(boolean folded) {
        bars.forEach(bar -> Shown.set(bar, !folded));
        work.setRight(folded ? null : side);
        work.pseudoClassStateChanged(PRESENTED, folded);
    }
}
