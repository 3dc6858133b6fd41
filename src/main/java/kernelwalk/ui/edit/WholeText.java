package kernelwalk.ui.edit;

import java.util.function.Supplier;
import javafx.util.StringConverter;
import kernelwalk.notation.PlainSigns;

/** A whole number in a field; where something else is typed, the number stays that it was. */
final class WholeText extends StringConverter<Integer> {

    private final Supplier<Integer> before;

    WholeText(Supplier<Integer> before) {
        this.before = before;
    }

    @Override
    public String toString(Integer number) {
        return number == null ? "" : number.toString();
    }

    @Override
    public Integer fromString(String text) {
        try {
            return Integer.valueOf(PlainSigns.of(text).strip().replace('−', '-'));
        } catch (NumberFormatException notWhole) {
            return before.get();
        }
    }
}
