package kernelwalk.ui.control;

import javafx.scene.Node;

/** Who has the keyboard. */
public final class Keyboard {

    private Keyboard() {}

    /**
     * Gives a node the keyboard, with its skin at once: a field has none before the next pulse, and until then drops
     * every key that follows.
     */
    public static void giveTo(Node node) {
        node.applyCss();
        node.requestFocus();
    }
}
