package kernelwalk.ui.look;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.TypeMetrics;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/** Pretendard, Latin and Hangul in one face, as it ships with the program. */
public final class Typeface {

    private record Cut(Weight weight, double size) {}

    /** The fonts that were made already; only the window's thread touches them, and the names. */
    private static final Map<Cut, Font> FONTS = new HashMap<>();

    private static final Map<Weight, String> NAMES = new EnumMap<>(Weight.class);

    private static final double SIZE = 12;

    private static FontFiles files = new FontFiles(Optional.empty());

    private Typeface() {}

    /** Makes the typeface known, so that style sheets can name it too, and the icons. */
    public static void load() {
        load(Optional.empty());
    }

    /**
     * Makes them known, unless they are already.
     *
     * @param folder where the fonts are kept as files
     */
    public static void load(Optional<Path> folder) {
        if (NAMES.isEmpty()) {
            files = new FontFiles(folder);
            IkonResolverProvider.getInstance(Typeface::loadIcons);
            for (Weight weight : Weight.values()) {
                NAMES.put(weight, load(weight));
            }
        }
    }

    private static String load(Weight weight) {
        return files.load(Typeface.class.getResource(weight.font()), SIZE).getName();
    }

    private static void loadIcons(IkonHandler icons) {
        icons.setFont(files.load(icons.getFontResource(), SIZE));
    }

    /** The font of a style; sizes go in half pixels. */
    static Font font(TextStyle style) {
        load();
        var cut = new Cut(style.weight(), TypeMetrics.size(style));
        return FONTS.computeIfAbsent(cut, key -> new Font(NAMES.get(key.weight()), key.size()));
    }
}
