package kernelwalk.picture;

import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;

/** A picture as SVG, in which every text is escaped. Its type is what the reader's system has. */
public final class SvgSurface implements Surface {

    private static final double HATCH = 6;

    /** About how wide a character is, as a part of the size of its type; Hangul is as wide as high. */
    private static final double CHARACTER = 0.56;

    private static final int FIRST_WIDE = 0x1100;

    /** Where the line on which digits stand is below their middle, as a part of the size. */
    private static final double HALF_DIGIT = 0.355;

    /** A larger map is left blank: a page would become too large. */
    private static final int MOST_CELLS = 1 << 14;

    private final Theme theme;
    private final StringBuilder svg = new StringBuilder();

    /** A picture of a size in pixels; what reaches beyond it is left out. */
    public SvgSurface(double width, double height, Theme theme) {
        this.theme = theme;
        append(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%1$.0f\" height=\"%2$.0f\""
                        + " viewBox=\"0 0 %1$.0f %2$.0f\" font-family=\"Inter, system-ui,"
                        + " sans-serif\">",
                width, height);
    }

    /** The picture as far as it has been drawn. */
    public String text() {
        return svg + "</svg>";
    }

    private void append(String format, Object... arguments) {
        svg.append(String.format(Locale.ROOT, format, arguments));
    }

    private String colour(Role role) {
        return String.format(Locale.ROOT, "#%06x", theme.colour(role));
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        append(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\" fill=\"%s\"/>",
                box.x(), box.y(), box.width(), box.height(), radius, colour(role));
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        append(
                "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" rx=\"%.2f\""
                        + " fill=\"none\" stroke=\"%s\" stroke-width=\"%.2f\"/>",
                box.x(), box.y(), box.width(), box.height(), radius, colour(role), thickness);
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        append(
                "<line x1=\"%.2f\" y1=\"%.2f\" x2=\"%.2f\" y2=\"%.2f\" stroke=\"%s\""
                        + " stroke-width=\"%.2f\"/>",
                fromX, fromY, toX, toY, colour(role), thickness);
    }

    @Override
    public void hatch(Box box, Role role) {
        for (double offset = HATCH; offset < box.width() + box.height(); offset += HATCH) {
            double down = Math.max(0, offset - box.width());
            double across = Math.max(0, offset - box.height());
            line(
                    box.x() + across,
                    box.y() + offset - across,
                    box.x() + offset - down,
                    box.y() + down,
                    1,
                    role);
        }
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        fill(box, 0, Role.GROUND);
        Shape shape = numbers.layout();
        if (shape.height() * shape.width() > MOST_CELLS) {
            return;
        }
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int index = 0; index < numbers.count(); index++) {
            least = Math.min(least, numbers.at(index).toDouble());
            most = Math.max(most, numbers.at(index).toDouble());
        }
        double width = box.width() / shape.width();
        double height = box.height() / shape.height();
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                int index = shape.indexOf(new Cell(sample, row, column, channel)).orElseThrow();
                double part = (numbers.at(index).toDouble() - least) / (most - least);
                append(
                        "<rect x=\"%.2f\" y=\"%.2f\" width=\"%.2f\" height=\"%.2f\" fill=\"%s\""
                                + " fill-opacity=\"%.2f\"/>",
                        box.x() + column * width,
                        box.y() + row * height,
                        width,
                        height,
                        colour(role),
                        Double.isFinite(part) ? part : 0);
            }
        }
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        String anchor =
                switch (style.anchor()) {
                    case LEFT -> "start";
                    case CENTRE -> "middle";
                    case RIGHT -> "end";
                };
        int weight =
                switch (style.weight()) {
                    case REGULAR -> 400;
                    case MEDIUM -> 500;
                    case SEMI_BOLD -> 600;
                    case BOLD -> 700;
                };
        append(
                "<text x=\"%.2f\" y=\"%.2f\" font-size=\"%.2f\" font-weight=\"%d\""
                        + " text-anchor=\"%s\" fill=\"%s\">%s</text>",
                x,
                y + style.size() * HALF_DIGIT,
                style.size(),
                weight,
                anchor,
                colour(role),
                escaped(text));
    }

    private static String escaped(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public double width(String text, TextStyle style) {
        return text.chars().mapToDouble(letter -> letter >= FIRST_WIDE ? 1 : CHARACTER).sum()
                * style.size();
    }
}
