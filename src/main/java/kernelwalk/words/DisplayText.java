package kernelwalk.words;

import kernelwalk.notation.CardNotation;
import kernelwalk.notation.Display;

/** Says how numbers are shown: in the field that chooses it, in the Edit menu, and beside a card that rounds. */
public final class DisplayText {

    private final Words words;

    public DisplayText(Words words) {
        this.words = words;
    }

    /** The name of a choice: {@code 3 decimals}. */
    public String name(Display display) {
        return words.say("display." + display.kind().code(), display.decimals());
    }

    /** What choosing it is called in the Edit menu. */
    public String change(Display display) {
        return words.say("choice.change.display", name(display));
    }

    /** What stands beside the name of a card: {@code ≈ 3 decimals} where its numbers are rounded, else nothing. */
    public String rounding(CardNotation card) {
        if (!card.isRounded()) {
            return "";
        }
        return words.say(
                card.isScientific() ? "display.rounded.digits" : "display.rounded.decimals",
                card.places());
    }
}
