package kernelwalk.export.picture;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Box;
import kernelwalk.picture.Hatching;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TypeMetrics;

/** A page of a PDF as a surface. */
final class PdfSurface implements Surface {

    /** How far the handles of a quarter of a circle reach, in parts of its radius. */
    private static final double BEND = 0.5523;

    private final double width;
    private final double height;
    private final double points;
    private final Theme theme;
    private final PdfFonts fonts;
    private final StringBuilder content = new StringBuilder();
    private final List<HeatCells> heat = new ArrayList<>();

    /**
     * @param points points of the page for each unit
     */
    PdfSurface(double width, double height, double points, Theme theme, PdfFonts fonts) {
        this.width = width;
        this.height = height;
        this.points = points;
        this.theme = theme;
        this.fonts = fonts;
        add(points, 0, 0, -points, 0, height * points).append("cm\n");
    }

    double pageWidth() {
        return width * points;
    }

    double pageHeight() {
        return height * points;
    }

    String content() {
        return content.toString();
    }

    /** The pictures on it, which it calls I0, I1 and so on. */
    List<HeatCells> heat() {
        return heat;
    }

    private StringBuilder add(double... numbers) {
        for (double number : numbers) {
            content.append(Decimals.of(number)).append(' ');
        }
        return content;
    }

    private StringBuilder colour(Role role) {
        int rgb = theme.colour(role);
        for (int shift = 16; shift >= 0; shift -= 8) {
            content.append(Math.round((rgb >> shift & 0xFF) * 10_000 / 255.0) / 10_000.0);
            content.append(' ');
        }
        return content;
    }

    private void stroke(double thickness, Role role) {
        colour(role).append("RG ");
        add(thickness).append("w ");
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        colour(role).append("rg ");
        rectangle(box, Snapped.bend(box, radius));
        content.append("f\n");
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        Box edge = Snapped.edge(box, thickness);
        stroke(thickness, role);
        rectangle(edge, Snapped.bend(edge, radius));
        content.append("S\n");
    }

    private void rectangle(Box box, double radius) {
        if (radius == 0) {
            add(box.x(), box.y(), box.width(), box.height()).append("re ");
            return;
        }
        double left = box.x();
        double top = box.y();
        double right = box.right();
        double bottom = box.bottom();
        double reach = radius * (1 - BEND);
        add(left + radius, top).append("m ");
        add(right - radius, top).append("l ");
        add(right - reach, top, right, top + reach, right, top + radius).append("c ");
        add(right, bottom - radius).append("l ");
        add(right, bottom - reach, right - reach, bottom, right - radius, bottom).append("c ");
        add(left + radius, bottom).append("l ");
        add(left + reach, bottom, left, bottom - reach, left, bottom - radius).append("c ");
        add(left, top + radius).append("l ");
        add(left, top + reach, left + reach, top, left + radius, top).append("c h ");
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        stroke(thickness, role);
        content.append("2 J ");
        add(Snapped.at(fromX, thickness), Snapped.at(fromY, thickness)).append("m ");
        add(Snapped.at(toX, thickness), Snapped.at(toY, thickness)).append("l S 0 J\n");
    }

    @Override
    public void hatch(Box box, Role role) {
        stroke(1, role);
        for (Hatching.Line line : Hatching.RISING.lines(box)) {
            add(line.fromX(), line.fromY()).append("m ");
            add(line.toX(), line.toY()).append("l ");
        }
        content.append("S\n");
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        content.append("q ");
        add(box.width(), 0, 0, -box.height(), box.x(), box.bottom()).append("cm ");
        content.append("/I").append(heat.size()).append(" Do Q\n");
        heat.add(
                HeatCells.of(
                        numbers, sample, channel, theme.colour(Role.GROUND), theme.colour(role)));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        TextLine line = TextLine.of(text, x, y, style);
        content.append("BT ");
        colour(role).append("rg ");
        add(1, 0, 0, -1, line.x(), line.y()).append("Tm ");
        int font = -1;
        for (TextLine.Placed placed : line.letters()) {
            PdfFonts.Code code = fonts.of(placed.letter());
            if (code.font() != font) {
                content.append(font < 0 ? "" : "> Tj ").append("/F").append(code.font());
                content.append(' ').append(Decimals.of(line.size())).append(" Tf <");
                font = code.font();
            }
            content.append("%02X".formatted(code.code()));
        }
        content.append(font < 0 ? "ET\n" : "> Tj ET\n");
    }

    @Override
    public double width(String text, TextStyle style) {
        return TypeMetrics.width(text, style);
    }
}
