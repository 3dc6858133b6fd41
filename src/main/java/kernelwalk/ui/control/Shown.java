package kernelwalk.ui.control;

import javafx.scene.Node;

/** Takes nodes out of the layout, and puts them back. */
public final class Shown {

    private Shown() {}

    /** A node that is not shown takes no room either. */
    public static void set(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
