package kernelwalk.ui;

import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says right or wrong by a sign, a word and a colour. */
final class Verdicts {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private Verdicts() {}

    /** A sentence with a tick or a cross. */
    static void tell(Label label, boolean right, String sentence) {
        label.setText(sentence);
        label.setGraphic(new FontIcon(right ? Feather.CHECK : Feather.X));
        label.pseudoClassStateChanged(WRONG, !right);
        if (!label.getStyleClass().contains("verdict")) {
            label.getStyleClass().add("verdict");
        }
    }
}
