package kernelwalk.ui.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.property.StringProperty;
import kernelwalk.ui.document.SettingLine;

/**
 * Keeps what was chosen in a form as one line of the settings. What was never chosen is not in it,
 * and what a newer program has put there stays.
 */
final class RememberedChoices {

    private final StringProperty line;
    private final Map<String, String> known;

    RememberedChoices(StringProperty line) {
        this.line = line;
        known = SettingLine.values(line.get());
    }

    /** Sets one of several choices as it was left, and has the line follow it. */
    <T> void keep(String name, Property<T> choice, List<T> offered, Function<T, String> code) {
        keep(
                name,
                choice,
                code,
                text -> offered.stream().filter(one -> code.apply(one).equals(text)).findFirst());
    }

    /** Sets a choice as it was left, if its text means anything, and has the line follow it. */
    <T> void keep(
            String name,
            Property<T> choice,
            Function<T, String> code,
            Function<String, Optional<T>> meaning) {
        Optional.ofNullable(known.get(name)).flatMap(meaning).ifPresent(choice::setValue);
        choice.subscribe((_, value) -> remember(name, code.apply(value)));
    }

    private void remember(String name, String value) {
        known.put(name, value);
        line.set(SettingLine.of(known));
    }
}
