package kernelwalk.ui.control;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import kernelwalk.words.Words;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says right or wrong by a sign, a word and a colour. */
public final class Verdicts {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OUTRUN = PseudoClass.getPseudoClass("outrun");

    private Verdicts() {}

    /** What there is to say; a label that says nothing takes no room. */
    public static void tell(Label label, Optional<Feedback> said, Words words) {
        Shown.set(label, said.isPresent());
        said.ifPresent(now -> tell(label, now, words));
    }

    private static void tell(Label label, Feedback said, Words words) {
        String sentence = said.sentence().in(words);
        tell(
                label,
                said.right(),
                said.isOutrun() ? words.say("control.outrun", sentence) : sentence);
        label.pseudoClassStateChanged(OUTRUN, said.isOutrun());
    }

    /** A sentence with a tick or a cross. */
    public static void tell(Label label, boolean right, String sentence) {
        label.setText(sentence);
        label.setGraphic(new FontIcon(right ? Feather.CHECK : Feather.X));
        label.pseudoClassStateChanged(WRONG, !right);
        if (!label.getStyleClass().contains("verdict")) {
            label.getStyleClass().add("verdict");
        }
    }
}
