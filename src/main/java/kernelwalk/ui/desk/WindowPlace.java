package kernelwalk.ui.desk;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Rectangle2D;

/**
 * Where a window stands and how large it is.
 *
 * @param bounds    its place while it is not maximised, in pixels of all screens together
 * @param maximised whether it fills its screen
 */
public record WindowPlace(Rectangle2D bounds, boolean maximised) {

    /** The place on one of the screens: on the one that has most of it, or else on the first, and no larger than that. */
    public WindowPlace on(List<Rectangle2D> screens) {
        Rectangle2D screen = screens.getFirst();
        double most = 0;
        for (Rectangle2D each : screens) {
            double shared = shared(each);
            if (shared > most) {
                most = shared;
                screen = each;
            }
        }
        double width = Math.min(bounds.getWidth(), screen.getWidth());
        double height = Math.min(bounds.getHeight(), screen.getHeight());
        double x = Math.clamp(bounds.getMinX(), screen.getMinX(), screen.getMaxX() - width);
        double y = Math.clamp(bounds.getMinY(), screen.getMinY(), screen.getMaxY() - height);
        return new WindowPlace(new Rectangle2D(x, y, width, height), maximised);
    }

    /** How many pixels of a screen the window covers. */
    private double shared(Rectangle2D screen) {
        double width =
                Math.min(bounds.getMaxX(), screen.getMaxX())
                        - Math.max(bounds.getMinX(), screen.getMinX());
        double height =
                Math.min(bounds.getMaxY(), screen.getMaxY())
                        - Math.max(bounds.getMinY(), screen.getMinY());
        return Math.max(0, width) * Math.max(0, height);
    }

    /** What stands in a file; empty where that is no place. */
    static Optional<WindowPlace> of(Map<String, String> values) {
        try {
            var bounds =
                    new Rectangle2D(
                            number(values, "x"),
                            number(values, "y"),
                            number(values, "width"),
                            number(values, "height"));
            return Optional.of(
                    new WindowPlace(bounds, Boolean.parseBoolean(values.get("maximised"))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whole pixels. */
    private static double number(Map<String, String> values, String key) {
        return Integer.parseInt(values.getOrDefault(key, ""));
    }

    /** What a file keeps. */
    Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        values.put("x", Long.toString(Math.round(bounds.getMinX())));
        values.put("y", Long.toString(Math.round(bounds.getMinY())));
        values.put("width", Long.toString(Math.round(bounds.getWidth())));
        values.put("height", Long.toString(Math.round(bounds.getHeight())));
        values.put("maximised", Boolean.toString(maximised));
        return values;
    }
}
