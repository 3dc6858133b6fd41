package kernelwalk.ui;

import java.util.Locale;
import javafx.util.StringConverter;
import kernelwalk.ui.RandomChoice.Scope;
import kernelwalk.words.Words;

/** Where random numbers go, by name, for a choice box. */
final class ScopeText extends StringConverter<Scope> {

    private final Words words;

    ScopeText(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Scope scope) {
        return scope == null
                ? ""
                : words.say("ui.randomise.scope." + scope.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Scope fromString(String text) {
        for (Scope scope : Scope.values()) {
            if (toString(scope).equals(text)) {
                return scope;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
