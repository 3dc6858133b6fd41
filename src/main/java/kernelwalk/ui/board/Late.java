package kernelwalk.ui.board;

import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/** What lies over a board and is made when it is shown first, as most boards never show it. */
final class Late<N extends Node> {

    private final Supplier<N> maker;
    private Optional<N> made = Optional.empty();

    Late(Supplier<N> maker) {
        this.maker = maker;
    }

    /** It, if it is to be shown or was ever shown. */
    Optional<N> when(boolean shown) {
        if (shown && made.isEmpty()) {
            made = Optional.of(maker.get());
        }
        return made;
    }
}
