package kernelwalk.ui.look;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.text.Font;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;

/** Pretendard, Latin and Hangul in one face, as it ships with the program. */
public final class Typeface {

    private record Cut(Weight weight, double size) {}

    /** The fonts that were made already; only the window's thread touches them, and the names. */
    private static final Map<Cut, Font> FONTS = new HashMap<>();

    private static final Map<Weight, String> NAMES = new EnumMap<>(Weight.class);

    private Typeface() {}

    /** Makes the typeface known, so that style sheets can name it too. */
    public static void load() {
        if (NAMES.isEmpty()) {
            NAMES.put(Weight.REGULAR, load("Regular"));
            NAMES.put(Weight.MEDIUM, load("Medium"));
            NAMES.put(Weight.SEMI_BOLD, load("SemiBold"));
            NAMES.put(Weight.BOLD, load("Bold"));
        }
    }

    private static String load(String cut) {
        String resource = "/fonts/Pretendard-" + cut + ".otf";
        try (InputStream stream = Typeface.class.getResourceAsStream(resource)) {
            return Font.loadFont(stream, 12).getName();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The font of a style; sizes go in half pixels. */
    static Font font(TextStyle style) {
        load();
        var cut = new Cut(style.weight(), Math.round(style.size() * 2) / 2.0);
        return FONTS.computeIfAbsent(cut, key -> new Font(NAMES.get(key.weight()), key.size()));
    }
}
