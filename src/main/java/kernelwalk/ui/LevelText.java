package kernelwalk.ui;

import java.util.Locale;
import javafx.util.StringConverter;
import kernelwalk.convolution.Level;
import kernelwalk.words.Words;

/** The levels of a walk by name, for a choice box. */
final class LevelText extends StringConverter<Level> {

    private final Words words;

    LevelText(Words words) {
        this.words = words;
    }

    @Override
    public String toString(Level level) {
        return level == null ? "" : words.say("ui.level." + level.name().toLowerCase(Locale.ROOT));
    }

    @Override
    public Level fromString(String text) {
        for (Level level : Level.values()) {
            if (toString(level).equals(text)) {
                return level;
            }
        }
        throw new IllegalArgumentException(text);
    }
}
