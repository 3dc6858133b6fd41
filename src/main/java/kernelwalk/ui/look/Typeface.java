package kernelwalk.ui.look;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import javafx.scene.text.Font;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
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
            NAMES.put(Weight.REGULAR, load("Regular"));
            NAMES.put(Weight.MEDIUM, load("Medium"));
            NAMES.put(Weight.SEMI_BOLD, load("SemiBold"));
            NAMES.put(Weight.BOLD, load("Bold"));
        }
    }

    private static String load(String cut) {
        String resource = "/fonts/Pretendard-" + cut + ".otf";
        return files.load(Typeface.class.getResource(resource), SIZE).getName();
    }

    private static void loadIcons(IkonHandler icons) {
        icons.setFont(files.load(icons.getFontResource(), SIZE));
    }

    /** The font of a style; sizes go in half pixels. */
    static Font font(TextStyle style) {
        load();
        var cut = new Cut(style.weight(), Math.round(style.size() * 2) / 2.0);
        return FONTS.computeIfAbsent(cut, key -> new Font(NAMES.get(key.weight()), key.size()));
    }
}
