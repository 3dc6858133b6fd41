package kernelwalk.export.picture;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Hatching;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TypeMetrics;

/** Pixels as a surface. */
final class ImageSurface implements Surface, AutoCloseable {

    static {
        Headless.choose();
    }

    private final BufferedImage image;
    private final Graphics2D graphics;
    private final Theme theme;
    private final double scale;

    ImageSurface(double width, double height, double scale, Theme theme) {
        this(new Box(0, 0, width, height), scale, theme);
    }

    /** Of what is drawn only a part. */
    ImageSurface(Box part, double scale, Theme theme) {
        this.theme = theme;
        this.scale = scale;
        image =
                new BufferedImage(
                        (int) Math.round(part.width() * scale),
                        (int) Math.round(part.height() * scale),
                        BufferedImage.TYPE_INT_RGB);
        graphics = image.createGraphics();
        graphics.setRenderingHint(
                RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(
                RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        graphics.scale(scale, scale);
        graphics.translate(-part.x(), -part.y());
    }

    BufferedImage image() {
        return image;
    }

    /** Its pixels, row by row, as 0xRRGGBB. */
    int[] pixels() {
        return ((DataBufferInt) image.getRaster().getDataBuffer()).getData();
    }

    /** Draws nothing outside a rectangle of whole pixels around another, which is returned. */
    Box clip(Box box) {
        Box whole = new Box(0, 0, image.getWidth() / scale, image.getHeight() / scale);
        double left = Math.max(0, Math.floor(box.x() * scale));
        double top = Math.max(0, Math.floor(box.y() * scale));
        double right = Math.min(whole.width() * scale, Math.ceil(box.right() * scale));
        double bottom = Math.min(whole.height() * scale, Math.ceil(box.bottom() * scale));
        var clip =
                new Box(
                        left / scale,
                        top / scale,
                        Math.max(0, right - left) / scale,
                        Math.max(0, bottom - top) / scale);
        graphics.setClip(new Rectangle2D.Double(clip.x(), clip.y(), clip.width(), clip.height()));
        return clip;
    }

    private void colour(Role role) {
        graphics.setColor(new Color(theme.colour(role)));
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        colour(role);
        graphics.fill(rectangle(box, radius));
    }

    private static java.awt.Shape rectangle(Box box, double radius) {
        return radius == 0
                ? new Rectangle2D.Double(box.x(), box.y(), box.width(), box.height())
                : new RoundRectangle2D.Double(
                        box.x(), box.y(), box.width(), box.height(), 2 * radius, 2 * radius);
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        Box edge = Snapped.edge(box, thickness);
        colour(role);
        graphics.setStroke(
                new BasicStroke((float) thickness, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER));
        graphics.draw(rectangle(edge, Snapped.bend(edge, radius)));
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        colour(role);
        graphics.setStroke(
                new BasicStroke((float) thickness, BasicStroke.CAP_SQUARE, BasicStroke.JOIN_MITER));
        graphics.draw(
                new Line2D.Double(
                        Snapped.at(fromX, thickness),
                        Snapped.at(fromY, thickness),
                        Snapped.at(toX, thickness),
                        Snapped.at(toY, thickness)));
    }

    @Override
    public void hatch(Box box, Role role) {
        colour(role);
        graphics.setStroke(new BasicStroke(1));
        for (Hatching.Line line : Hatching.RISING.lines(box)) {
            graphics.draw(new Line2D.Double(line.fromX(), line.fromY(), line.toX(), line.toY()));
        }
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        HeatCells cells =
                HeatCells.of(
                        numbers, sample, channel, theme.colour(Role.GROUND), theme.colour(role));
        var map = new BufferedImage(cells.width(), cells.height(), BufferedImage.TYPE_INT_RGB);
        map.setRGB(0, 0, cells.width(), cells.height(), cells.rgb(), 0, cells.width());
        var place = AffineTransform.getTranslateInstance(box.x(), box.y());
        place.scale(box.width() / cells.width(), box.height() / cells.height());
        graphics.drawImage(map, place, null);
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        colour(role);
        TextLine line = TextLine.of(text, x, y, style);
        AffineTransform before = graphics.getTransform();
        double size = line.size() / Glyphs.EM;
        for (TextLine.Placed placed : line.letters()) {
            if (!placed.letter().isBlank()) {
                graphics.translate(placed.x(), line.y());
                graphics.scale(size, size);
                graphics.fill(Glyphs.outline(placed.letter()));
                graphics.setTransform(before);
            }
        }
    }

    @Override
    public double width(String text, TextStyle style) {
        return TypeMetrics.width(text, style);
    }

    @Override
    public void close() {
        graphics.dispose();
    }
}
