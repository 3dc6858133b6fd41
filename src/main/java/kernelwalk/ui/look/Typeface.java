package kernelwalk.ui.look;

import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javafx.scene.text.Font;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.picture.TypeMetrics;
import org.kordamp.ikonli.IkonHandler;
import org.kordamp.ikonli.IkonResolverProvider;

/** Pretendard, Latin and Hangul in one face, as it ships with the program. */
public final class Typeface {

    private record Cut(Weight weight, double size) {}

    /** The fonts that were made already; only the window's thread touches them, and, once they are loaded, the names. */
    private static final Map<Cut, Font> FONTS = new HashMap<>();

    private static final Map<Weight, String> NAMES = new EnumMap<>(Weight.class);

    private static final double SIZE = 12;

    private static FontFiles files = new FontFiles(Optional.empty());

    /** The loading that goes on beside the start of JavaFX. */
    private static Future<?> loading = CompletableFuture.completedFuture(null);

    private Typeface() {}

    /**
     * Begins to load them on a thread of its own, while JavaFX starts; whoever loads them then waits for its end.
     *
     * @param folder where the fonts are kept as files
     */
    public static void loadBeside(Path folder) {
        var task = new FutureTask<Void>(() -> loadNow(Optional.of(folder)), null);
        loading = task;
        Thread.ofPlatform().daemon().name("fonts").start(task);
    }

    /** Makes the typeface known, so that style sheets can name it too. */
    public static void load() {
        load(Optional.empty());
    }

    /**
     * Makes it known, unless it is already.
     *
     * @param folder where the fonts are kept as files
     */
    public static void load(Optional<Path> folder) {
        try {
            loading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        loadNow(folder);
    }

    private static void loadNow(Optional<Path> folder) {
        if (NAMES.isEmpty()) {
            files = new FontFiles(folder);
            for (Weight weight : Weight.values()) {
                NAMES.put(weight, load(weight));
            }
            Font.getDefault();
        }
    }

    private static String load(Weight weight) {
        return files.load(Typeface.class.getResource(weight.font()), SIZE).getName();
    }

    /** Makes the icons known, unless they are already; whoever shows some calls it before, on the window's thread. */
    public static void loadIcons() {
        IkonResolverProvider.getInstance(Typeface::loadIcons);
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
