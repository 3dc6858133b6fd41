package kernelwalk.ui;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;

/** A canvas of the window as a surface. */
final class CanvasSurface implements Surface {

    /** Half the height of a digit, in parts of the type size. */
    private static final double HALF_DIGIT = 0.355;

    private static final double HATCH = 7;
    private static final int MOST_WIDTHS = 10_000;

    private record Measured(String text, Font font) {}

    private static final Map<Measured, Double> WIDTHS = new HashMap<>();

    private final GraphicsContext canvas;
    private final Theme theme;
    private final Map<Role, HeatMap> heatMaps = new EnumMap<>(Role.class);
    private final Map<Role, Image> heatImages = new EnumMap<>(Role.class);

    CanvasSurface(GraphicsContext canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
    }

    Theme theme() {
        return theme;
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        canvas.setFill(colour(role));
        if (radius == 0) {
            canvas.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            canvas.fillRoundRect(
                    box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
        }
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        canvas.setStroke(colour(role));
        canvas.setLineWidth(thickness);
        double x = snapped(box.x(), thickness);
        double y = snapped(box.y(), thickness);
        canvas.strokeRoundRect(
                x,
                y,
                snapped(box.right(), thickness) - x,
                snapped(box.bottom(), thickness) - y,
                2 * radius,
                2 * radius);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        canvas.setStroke(colour(role));
        canvas.setLineWidth(thickness);
        canvas.strokeLine(
                snapped(fromX, thickness),
                snapped(fromY, thickness),
                snapped(toX, thickness),
                snapped(toY, thickness));
    }

    @Override
    public void hatch(Box box, Role role) {
        canvas.setStroke(colour(role));
        canvas.setLineWidth(1);
        for (double offset = HATCH; offset < box.width() + box.height(); offset += HATCH) {
            double down = Math.max(0, offset - box.width());
            double across = Math.max(0, offset - box.height());
            canvas.strokeLine(
                    box.x() + across,
                    box.y() + offset - across,
                    box.x() + offset - down,
                    box.y() + down);
        }
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        var key = new HeatMap(numbers, sample, channel, role);
        if (!key.isSameAs(heatMaps.get(role))) {
            heatMaps.put(role, key);
            heatImages.put(role, key.image(colour(Role.GROUND), colour(role)));
        }
        canvas.setImageSmoothing(false);
        canvas.drawImage(heatImages.get(role), box.x(), box.y(), box.width(), box.height());
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        canvas.setFill(colour(role));
        canvas.setFont(Typeface.font(style));
        canvas.setTextAlign(
                switch (style.anchor()) {
                    case LEFT -> TextAlignment.LEFT;
                    case CENTRE -> TextAlignment.CENTER;
                    case RIGHT -> TextAlignment.RIGHT;
                });
        canvas.fillText(text, x, y + style.size() * HALF_DIGIT);
    }

    @Override
    public double width(String text, TextStyle style) {
        if (WIDTHS.size() > MOST_WIDTHS) {
            WIDTHS.clear();
        }
        return WIDTHS.computeIfAbsent(
                new Measured(text, Typeface.font(style)), CanvasSurface::measure);
    }

    private static double measure(Measured measured) {
        var text = new Text(measured.text());
        text.setFont(measured.font());
        return text.getLayoutBounds().getWidth();
    }

    /** Lines of odd thickness lie on the middle of pixels, so that they stay sharp. */
    private static double snapped(double coordinate, double thickness) {
        return thickness == 1 ? Math.floor(coordinate) + 0.5 : Math.round(coordinate);
    }

    private Color colour(Role role) {
        int rgb = theme.colour(role);
        return Color.rgb(rgb >> 16 & 0xFF, rgb >> 8 & 0xFF, rgb & 0xFF);
    }
}
