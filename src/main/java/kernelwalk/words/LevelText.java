package kernelwalk.words;

import java.util.Locale;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Windowless;

/** What one step of a walk is called: not every operation multiplies, and not every one has a window. */
public final class LevelText {

    private final Words words;

    public LevelText(Words words) {
        this.words = words;
    }

    public String of(Level level, Operation operation) {
        boolean multiplies = !(operation instanceof Pooling || operation instanceof Windowless);
        boolean slides = !(operation instanceof Windowless || operation instanceof Dense);
        return words.say(
                switch (level) {
                    case TAP -> multiplies ? "walk.level.tap" : "walk.level.read";
                    case WINDOW -> slides ? "walk.level.window" : "walk.level.number";
                    case ROW, FILTER, SAMPLE, LAYER ->
                            "walk.level." + level.name().toLowerCase(Locale.ROOT);
                });
    }
}
