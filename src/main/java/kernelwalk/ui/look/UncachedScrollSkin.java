package kernelwalk.ui.look;

import javafx.scene.control.ScrollPane;
import javafx.scene.control.skin.ScrollPaneSkin;

/**
 * Draws what a pane scrolls each time anew, and keeps no picture of it.
 *
 * <p>The toolkit's own skin keeps one, and returns its texture to the pool only when it is told so while the pane is still
 * on the screen. A pane that goes with its whole window, dialog or view leaves its texture behind in the pool, checked
 * out by nobody, until the heap is nearly full. {@code control.css} gives this skin to every pane, also to those within
 * text areas.
 */
public final class UncachedScrollSkin extends ScrollPaneSkin {

    public UncachedScrollSkin(ScrollPane pane) {
        super(pane);
        getChildren().forEach(part -> part.setCache(false));
    }
}
