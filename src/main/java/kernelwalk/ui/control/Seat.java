package kernelwalk.ui.control;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;

/**
 * The place of a node among its siblings, which it takes only while it is visible. What stands in no scene needs neither
 * style nor size, so that a window is there sooner without what it does not show at first.
 */
public final class Seat {

    private final List<Node> siblings;
    private final Node node;
    private final List<Node> after;

    private Seat(List<Node> siblings, Node node) {
        this.siblings = siblings;
        this.node = node;
        this.after = List.copyOf(siblings.subList(siblings.indexOf(node) + 1, siblings.size()));
    }

    /**
     * Has nodes stand among their siblings only while they are visible.
     *
     * @param siblings what their parent holds, these nodes too
     */
    public static void whileVisible(List<Node> siblings, Node... nodes) {
        List<Seat> seats = Stream.of(nodes).map(node -> new Seat(siblings, node)).toList();
        seats.forEach(seat -> seat.node.visibleProperty().subscribe(seat::take));
    }

    /** With its skin at once: a field that has the keyboard before it has a skin chooses all its text later. */
    private void take(boolean taken) {
        if (!taken) {
            siblings.remove(node);
        } else if (!siblings.contains(node)) {
            siblings.add(before(siblings, after), node);
            node.applyCss();
        }
    }

    /** The place among siblings before the first of those that stand after. */
    public static int before(List<Node> siblings, List<Node> after) {
        return (int) siblings.stream().takeWhile(it -> !after.contains(it)).count();
    }
}
