package kernelwalk.ui.present;

import static javafx.scene.input.KeyCode.B;
import static javafx.scene.input.KeyCode.COMMA;
import static javafx.scene.input.KeyCode.D;
import static javafx.scene.input.KeyCode.DECIMAL;
import static javafx.scene.input.KeyCode.DOWN;
import static javafx.scene.input.KeyCode.END;
import static javafx.scene.input.KeyCode.ESCAPE;
import static javafx.scene.input.KeyCode.F11;
import static javafx.scene.input.KeyCode.F5;
import static javafx.scene.input.KeyCode.HOME;
import static javafx.scene.input.KeyCode.K;
import static javafx.scene.input.KeyCode.LEFT;
import static javafx.scene.input.KeyCode.PAGE_DOWN;
import static javafx.scene.input.KeyCode.PAGE_UP;
import static javafx.scene.input.KeyCode.PERIOD;
import static javafx.scene.input.KeyCode.R;
import static javafx.scene.input.KeyCode.RIGHT;
import static javafx.scene.input.KeyCode.SPACE;
import static javafx.scene.input.KeyCode.UP;
import static javafx.scene.input.KeyCode.W;
import static javafx.scene.input.KeyCode.Z;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/** What the keys do while the walk is presented; a presenter's remote sends the first of each. */
public enum PresenterKey {
    /** Begins and ends it; the only one that means something before. */
    PRESENT(F5, F11),
    FORWARD(PAGE_DOWN, RIGHT, DOWN),
    BACK(PAGE_UP, LEFT, UP),
    PLAY(SPACE),
    START(HOME),
    LAST(END),
    BLACK(PERIOD, B, DECIMAL),
    WHITE(W, COMMA),
    NEAR(Z),
    RING(R),
    PEN(D),
    KEYS(K),
    LEAVE(ESCAPE);

    private final List<KeyCode> codes;

    PresenterKey(KeyCode... codes) {
        this.codes = List.of(codes);
    }

    /** What a key does. */
    static Optional<PresenterKey> of(KeyCode code) {
        return Arrays.stream(values()).filter(key -> key.codes.contains(code)).findFirst();
    }

    /** Whether it does the same while somebody types. */
    boolean worksWhileTyping(KeyCode code) {
        return this == PRESENT || code == PAGE_DOWN || code == PAGE_UP;
    }

    /** Every key that does it, as it is read. */
    public List<String> keys() {
        return codes.stream()
                .filter(code -> code != DECIMAL)
                .map(code -> new KeyCodeCombination(code).getDisplayText())
                .toList();
    }
}
