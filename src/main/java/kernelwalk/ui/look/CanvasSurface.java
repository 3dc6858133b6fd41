package kernelwalk.ui.look;

import java.util.EnumMap;
import java.util.Map;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.StrokeLineCap;
import javafx.scene.text.TextAlignment;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TypeMetrics;

/** A canvas of the window as a surface. */
public final class CanvasSurface implements Surface {

    /** Half the height of a digit, in parts of the type size. */
    private static final double HALF_DIGIT = 0.355;

    private static final double HATCH = 7;

    private final GraphicsContext canvas;
    private final Theme theme;
    private final Map<Role, HeatMap> heatMaps = new EnumMap<>(Role.class);
    private final Map<Role, Image> heatImages = new EnumMap<>(Role.class);

    public CanvasSurface(GraphicsContext canvas, Theme theme) {
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
        double x = snapped(box.x(), thickness);
        double y = snapped(box.y(), thickness);
        double right = snapped(box.right(), thickness);
        double bottom = snapped(box.bottom(), thickness);
        double bend = Math.min(radius, Math.min(right - x, bottom - y) / 2);
        edges(x, y, right, bottom, bend, thickness, role);
        if (bend > 0) {
            corners(x, y, right - 2 * bend, bottom - 2 * bend, bend, thickness, role);
        }
    }

    /** Straight edges are filled: to stroke one shape round a large card costs as much as its whole area. */
    private void edges(
            double x,
            double y,
            double right,
            double bottom,
            double bend,
            double thickness,
            Role role) {
        canvas.setFill(colour(role));
        double half = thickness / 2;
        double beyond = bend > 0 ? 0 : half;
        double left = Math.floor(x + bend - beyond);
        double top = Math.floor(y + bend - beyond);
        double width = Math.ceil(right - bend + beyond) - left;
        double height = Math.ceil(bottom - bend + beyond) - top;
        canvas.fillRect(left, y - half, width, thickness);
        canvas.fillRect(left, bottom - half, width, thickness);
        canvas.fillRect(x - half, top, thickness, height);
        canvas.fillRect(right - half, top, thickness, height);
    }

    private void corners(
            double left,
            double top,
            double right,
            double bottom,
            double bend,
            double thickness,
            Role role) {
        canvas.setStroke(colour(role));
        canvas.setLineWidth(thickness);
        canvas.setLineCap(StrokeLineCap.BUTT);
        double size = 2 * bend;
        canvas.strokeArc(left, top, size, size, 90, 90, ArcType.OPEN);
        canvas.strokeArc(right, top, size, size, 0, 90, ArcType.OPEN);
        canvas.strokeArc(left, bottom, size, size, 180, 90, ArcType.OPEN);
        canvas.strokeArc(right, bottom, size, size, 270, 90, ArcType.OPEN);
        canvas.setLineCap(StrokeLineCap.SQUARE);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        double x = snapped(fromX, thickness);
        double y = snapped(fromY, thickness);
        double width = snapped(toX, thickness) - x;
        double height = snapped(toY, thickness) - y;
        if (width == 0 || height == 0) {
            canvas.setFill(colour(role));
            canvas.fillRect(
                    Math.min(x, x + width) - thickness / 2,
                    Math.min(y, y + height) - thickness / 2,
                    Math.abs(width) + thickness,
                    Math.abs(height) + thickness);
        } else {
            canvas.setStroke(colour(role));
            canvas.setLineWidth(thickness);
            canvas.strokeLine(x, y, x + width, y + height);
        }
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
        return TypeMetrics.width(text, style);
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
