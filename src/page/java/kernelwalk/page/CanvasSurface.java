package kernelwalk.page;

import java.util.HashMap;
import java.util.Map;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;
import org.teavm.jso.JSBody;
import org.teavm.jso.canvas.CanvasRenderingContext2D;

/** The canvas of the page as a surface. */
final class CanvasSurface implements Surface {

    /** Half the height of a digit, in parts of the type size. */
    private static final double HALF_DIGIT = 0.355;

    private static final double HATCH = 7;
    private static final int MOST_WIDTHS = 10_000;

    private final CanvasRenderingContext2D canvas;
    private final Theme theme;
    private final Map<String, Double> widths = new HashMap<>();

    CanvasSurface(CanvasRenderingContext2D canvas, Theme theme) {
        this.canvas = canvas;
        this.theme = theme;
        plain(canvas);
    }

    /** Letters stand side by side, as in the font's own tables. */
    @JSBody(
            params = "canvas",
            script = "canvas.fontKerning = 'none'; canvas.textBaseline = 'alphabetic';")
    private static native void plain(CanvasRenderingContext2D canvas);

    @JSBody(
            params = {"canvas", "x", "y", "width", "height", "radius"},
            script =
                    "canvas.beginPath();"
                            + "canvas.moveTo(x + radius, y);"
                            + "canvas.arcTo(x + width, y, x + width, y + height, radius);"
                            + "canvas.arcTo(x + width, y + height, x, y + height, radius);"
                            + "canvas.arcTo(x, y + height, x, y, radius);"
                            + "canvas.arcTo(x, y, x + width, y, radius);"
                            + "canvas.closePath();")
    private static native void trace(
            CanvasRenderingContext2D canvas,
            double x,
            double y,
            double width,
            double height,
            double radius);

    @Override
    public void fill(Box box, double radius, Role role) {
        canvas.setFillStyle(colour(role));
        if (radius == 0) {
            canvas.fillRect(box.x(), box.y(), box.width(), box.height());
        } else {
            trace(canvas, box.x(), box.y(), box.width(), box.height(), bend(box, radius));
            canvas.fill();
        }
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        canvas.setStrokeStyle(colour(role));
        canvas.setLineWidth(thickness);
        double x = snapped(box.x(), thickness);
        double y = snapped(box.y(), thickness);
        double width = snapped(box.right(), thickness) - x;
        double height = snapped(box.bottom(), thickness) - y;
        if (radius == 0) {
            canvas.strokeRect(x, y, width, height);
        } else {
            trace(canvas, x, y, width, height, bend(box, radius));
            canvas.stroke();
        }
    }

    private static double bend(Box box, double radius) {
        return Math.min(radius, Math.min(box.width(), box.height()) / 2);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        canvas.setStrokeStyle(colour(role));
        canvas.setLineWidth(thickness);
        canvas.setLineCap("square");
        segment(
                snapped(fromX, thickness),
                snapped(fromY, thickness),
                snapped(toX, thickness),
                snapped(toY, thickness));
    }

    private void segment(double fromX, double fromY, double toX, double toY) {
        canvas.beginPath();
        canvas.moveTo(fromX, fromY);
        canvas.lineTo(toX, toY);
        canvas.stroke();
    }

    @Override
    public void hatch(Box box, Role role) {
        canvas.setStrokeStyle(colour(role));
        canvas.setLineWidth(1);
        for (double offset = HATCH; offset < box.width() + box.height(); offset += HATCH) {
            double down = Math.max(0, offset - box.width());
            double across = Math.max(0, offset - box.height());
            segment(
                    box.x() + across,
                    box.y() + offset - across,
                    box.x() + offset - down,
                    box.y() + down);
        }
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        Shape shape = numbers.layout();
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                double number = number(numbers, sample, row, column, channel);
                if (Double.isFinite(number)) {
                    least = Math.min(least, number);
                    most = Math.max(most, number);
                }
            }
        }
        fill(box, 0, Role.GROUND);
        canvas.setFillStyle(colour(role));
        double wide = box.width() / shape.width();
        double high = box.height() / shape.height();
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                double number = number(numbers, sample, row, column, channel);
                double part = most > least ? (number - least) / (most - least) : 0;
                canvas.setGlobalAlpha(Double.isNaN(part) ? 0 : Math.clamp(part, 0.0, 1.0));
                canvas.fillRect(box.x() + column * wide, box.y() + row * high, wide, high);
            }
        }
        canvas.setGlobalAlpha(1);
    }

    private static double number(
            Tensor<Shape> numbers, int sample, int row, int column, int channel) {
        return numbers.at(numbers.layout().index(sample, row, column, channel)).toDouble();
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        canvas.setFillStyle(colour(role));
        canvas.setFont(font(style));
        canvas.setTextAlign(
                switch (style.anchor()) {
                    case LEFT -> "left";
                    case CENTRE -> "center";
                    case RIGHT -> "right";
                });
        canvas.fillText(text, x, y + style.size() * HALF_DIGIT);
    }

    @Override
    public double width(String text, TextStyle style) {
        if (widths.size() > MOST_WIDTHS) {
            widths.clear();
        }
        String font = font(style);
        return widths.computeIfAbsent(font + text, _ -> measured(text, font));
    }

    private double measured(String text, String font) {
        canvas.setFont(font);
        return canvas.measureText(text).getWidth();
    }

    /** Sizes go in half pixels. */
    private static String font(TextStyle style) {
        int weight =
                switch (style.weight()) {
                    case REGULAR -> 400;
                    case MEDIUM -> 500;
                    case SEMI_BOLD -> 600;
                    case BOLD -> 700;
                };
        return weight
                + " "
                + Math.round(style.size() * 2) / 2.0
                + "px 'Kernelwalk Sans', 'Kernelwalk Hangul', Pretendard, system-ui, sans-serif";
    }

    /** Lines of odd thickness lie on the middle of pixels, so that they stay sharp. */
    private static double snapped(double coordinate, double thickness) {
        return thickness == 1 ? Math.floor(coordinate) + 0.5 : Math.round(coordinate);
    }

    private String colour(Role role) {
        return Walking.colour(theme, role);
    }
}
