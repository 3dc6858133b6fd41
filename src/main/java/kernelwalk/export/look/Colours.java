package kernelwalk.export.look;

import java.util.Locale;
import kernelwalk.picture.Theme;

/** The themes that a picture can be drawn in. */
public enum Colours {
    LIGHT(Theme.LIGHT),
    DARK(Theme.DARK),
    /** Black on white, with hatches in place of tints. */
    PRINT(Theme.PRINT);

    private final Theme theme;

    Colours(Theme theme) {
        this.theme = theme;
    }

    /** A short name that stays the same in every language. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Theme theme() {
        return theme;
    }
}
