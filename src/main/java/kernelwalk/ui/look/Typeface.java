package kernelwalk.ui.look;

import java.net.URL;
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

    /** The fonts that were made already; only the window's thread touches them, and their names. */
    private static final Map<Cut, Font> FONTS = new HashMap<>();

    private static final Map<Weight, String> NAMES = new EnumMap<>(Weight.class);

    private static final double SIZE = 12;

    private static FontFiles files = new FontFiles(Optional.empty());

    /** What goes on beside the start of JavaFX. */
    private static Future<?> preparing = CompletableFuture.completedFuture(null);

    private Typeface() {}

    /**
     * Begins to make the files of the fonts ready on a thread of its own, while JavaFX starts; whoever loads them then waits
     * for its end. JavaFX is told of them only when it runs: the system's list of fonts reads the environment, which the
     * start of its windows changes, and whoever reads that meanwhile brings the process down.
     *
     * @param folder where the fonts are kept as files
     */
    public static void prepareBeside(Path folder) {
        var prepared = new FontFiles(Optional.of(folder));
        files = prepared;
        var task = new FutureTask<Void>(() -> prepare(prepared), null);
        preparing = task;
        Thread.ofPlatform().daemon().name("fonts").start(task);
    }

    private static void prepare(FontFiles files) {
        for (Weight weight : Weight.values()) {
            files.prepare(resource(weight));
        }
    }

    /** Makes the typeface known, unless it is already, so that style sheets can name it too. */
    public static void load() {
        try {
            preparing.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
        if (NAMES.isEmpty()) {
            for (Weight weight : Weight.values()) {
                NAMES.put(weight, files.load(resource(weight), SIZE).getName());
            }
        }
    }

    private static URL resource(Weight weight) {
        return Typeface.class.getResource(weight.font());
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
