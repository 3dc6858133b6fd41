package kernelwalk.ui.look;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Application;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Control;
import kernelwalk.picture.Options;
import kernelwalk.picture.Theme;

/** How a scene looks: its theme, and how large its type and its icons are. */
public final class Dress {

    /**
     * The style sheets, one for each room that has a style of its own, as they are read: first what all share, last
     * where the keyboard is. Of equal rules the later one holds.
     */
    static final List<String> SHEETS =
            List.of(
                    "window",
                    "control",
                    "walk",
                    "trail",
                    "board",
                    "parameters",
                    "side",
                    "panels",
                    "homework",
                    "classroom",
                    "export",
                    "lessons",
                    "edit",
                    "attempt",
                    "present",
                    "help",
                    "focus");

    /** Read last of all: what {@link #sizes} comes to at the usual scale, which need not be parsed. */
    static final String USUAL = "usual";

    /** Those that a board alone needs. */
    private static final List<String> PLAIN = List.of("window", "board");

    /** Read last, in a window that is smaller than the usual least one. */
    static final String COMPACT = "compact";

    /** The least size of a window's content in which the bars have all their room. */
    private static final double ROOMY_WIDTH = 930;

    private static final double ROOMY_HEIGHT = 600;

    private static final double TYPE = 14;
    private static final double ICON = 18;

    /** At the usual size, larger controls in a window of less than this would take the room of the board. */
    private static final double LEAST_WIDTH = 1280;

    private static final double LEAST_HEIGHT = 800;

    /** A larger window stands farther away or has smaller pixels, so that its type grows with it. */
    private static final double FULL_WIDTH = 1920;

    private static final double FULL_HEIGHT = 1080;

    private Dress() {}

    /** Lays a theme under all scenes; JavaFX reads its own theme too, unless this is done before the first control. */
    public static void lay(Theme theme) {
        Application.setUserAgentStylesheet(
                (theme.dark() ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet());
    }

    /** Lays a theme's colours alone under all scenes, before the first control is made: its rules take a while to read. */
    public static void layColours(Theme theme) {
        Application.setUserAgentStylesheet(url(theme.styleSheet()));
    }

    /** Whether a node shows nothing that a theme has rules for. */
    public static boolean isPlain(Node node) {
        return !node.isVisible()
                || !(node instanceof Control)
                        && (!(node instanceof Parent parent)
                                || parent.getChildrenUnmodifiable().stream()
                                        .allMatch(Dress::isPlain));
    }

    /** Dresses a scene that shows the board alone, in its final place. */
    public static void putPlain(Scene scene, double chosen) {
        Stream<String> sheets = sheets(PLAIN, isCompact(scene)).map(sheet -> url(path(sheet)));
        String sizes = sizes(scale(scene, chosen));
        scene.getStylesheets().setAll(Stream.concat(sheets, Stream.of(sizes)).toList());
    }

    /** Dresses a scene, no larger than leaves the board its room. */
    public static void put(Scene scene, Theme theme, double chosen) {
        lay(theme);
        List<String> sheets = styleSheets(theme, isCompact(scene), scale(scene, chosen));
        if (!sheets.equals(scene.getStylesheets())) {
            scene.getStylesheets().setAll(sheets);
        }
    }

    /** The scale that was chosen, of what suits the size of a scene, or the largest that leaves the board its room. */
    public static double scale(Scene scene, double chosen) {
        double suits = chosen * Math.max(1, smaller(scene, FULL_WIDTH, FULL_HEIGHT));
        double room = smaller(scene, LEAST_WIDTH, LEAST_HEIGHT);
        return Math.min(suits, Math.max(1, Math.floor(room * 20) / 20));
    }

    /** Whether a scene has larger controls, or a board larger numbers, by one choice than by another. */
    public static boolean isLarger(Scene scene, double chosen, double than) {
        return scale(scene, chosen) > scale(scene, than)
                || Math.min(chosen, Options.LARGEST_TYPE) > Math.min(than, Options.LARGEST_TYPE);
    }

    private static double smaller(Scene scene, double width, double height) {
        return Math.min(scene.getWidth() / width, scene.getHeight() / height);
    }

    private static boolean isCompact(Scene scene) {
        return scene.getWidth() < ROOMY_WIDTH || scene.getHeight() < ROOMY_HEIGHT;
    }

    private static List<String> styleSheets(Theme theme, boolean compact, double scale) {
        Stream<String> files =
                Stream.concat(
                                Stream.of(theme.styleSheet()),
                                sheets(SHEETS, compact).map(Dress::path))
                        .map(Dress::url);
        return Stream.concat(files, Stream.of(sizes(scale))).toList();
    }

    private static Stream<String> sheets(List<String> usual, boolean compact) {
        return compact ? Stream.concat(usual.stream(), Stream.of(COMPACT)) : usual.stream();
    }

    private static String path(String sheet) {
        return "/css/" + sheet + ".css";
    }

    private static String url(String path) {
        return Dress.class.getResource(path).toExternalForm();
    }

    /** Icons set their own type size, so that they know no em. */
    private static String sizes(double scale) {
        if (scale == 1) {
            return url(path(USUAL));
        }
        double type = Math.round(TYPE * scale * 100) / 100.0;
        long icon = Math.round(ICON * scale);
        String sizes =
                ".root{-fx-font-size:"
                        + type
                        + "px}.ikonli-font-icon{-fx-icon-size:"
                        + icon
                        + "px}";
        byte[] bytes = sizes.getBytes(StandardCharsets.UTF_8);
        return "data:text/css;base64," + Base64.getEncoder().encodeToString(bytes);
    }
}
