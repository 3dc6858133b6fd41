package kernelwalk.export.picture;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.export.picture.Glyphs.Letter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Hatching;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.Theme;
import kernelwalk.picture.TypeMetrics;
import kernelwalk.words.VisibleText;

/**
 * A picture as SVG that asks for nothing outside itself. Letters are drawn as their outlines, each defined once, so that
 * they look alike for readers without the typeface; over them lies the text, not to be seen, but to be selected.
 */
public final class SvgSurface implements Surface {

    private final Theme theme;
    private final String head;
    private final StringBuilder svg = new StringBuilder();
    private final Map<Letter, String> outlines = new LinkedHashMap<>();

    /** A picture of a size in pixels; what reaches beyond it is left out. */
    public SvgSurface(double width, double height, Theme theme) {
        this(width, height, 1, "", theme);
    }

    /**
     * A picture that may be enlarged.
     *
     * @param scale pixels for each unit
     * @param title what it shows, for those who cannot see it; may be empty
     */
    SvgSurface(double width, double height, double scale, String title, Theme theme) {
        this.theme = theme;
        head =
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\""
                        + attributes("width", width * scale, "height", height * scale)
                        + " viewBox=\"0 0 "
                        + Decimals.of(width)
                        + " "
                        + Decimals.of(height)
                        + "\" role=\"img\">"
                        + (title.isBlank() ? "" : "<title>" + escaped(title) + "</title>");
    }

    /** The picture as far as it has been drawn. */
    public String text() {
        var whole = new StringBuilder(head);
        if (!outlines.isEmpty()) {
            whole.append("<defs>");
            outlines.forEach(
                    (letter, id) ->
                            whole.append("<path id=\"")
                                    .append(id)
                                    .append("\" d=\"")
                                    .append(OutlinePath.svg(Glyphs.outline(letter)))
                                    .append("\"/>"));
            whole.append("</defs>");
        }
        return whole.append(svg).append("</svg>").toString();
    }

    private static String attributes(Object... namesAndNumbers) {
        var attributes = new StringBuilder();
        for (int i = 0; i < namesAndNumbers.length; i += 2) {
            attributes
                    .append(' ')
                    .append(namesAndNumbers[i])
                    .append("=\"")
                    .append(Decimals.of(((Number) namesAndNumbers[i + 1]).doubleValue()))
                    .append('"');
        }
        return attributes.toString();
    }

    private static String box(Box box, double radius) {
        return attributes("x", box.x(), "y", box.y(), "width", box.width(), "height", box.height())
                + (radius == 0 ? "" : attributes("rx", radius));
    }

    private String colour(String attribute, Role role) {
        return String.format(Locale.ROOT, " %s=\"#%06x\"", attribute, theme.colour(role));
    }

    private String stroke(double thickness, Role role) {
        return colour("stroke", role) + attributes("stroke-width", thickness);
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        svg.append("<rect").append(box(box, radius)).append(colour("fill", role)).append("/>");
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        Box edge = Snapped.edge(box, thickness);
        svg.append("<rect")
                .append(box(edge, Snapped.bend(edge, radius)))
                .append(" fill=\"none\"")
                .append(stroke(thickness, role))
                .append("/>");
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        svg.append("<path stroke-linecap=\"square\" d=\"");
        path(
                Snapped.at(fromX, thickness),
                Snapped.at(fromY, thickness),
                Snapped.at(toX, thickness),
                Snapped.at(toY, thickness));
        svg.append('"').append(stroke(thickness, role)).append("/>");
    }

    private void path(double fromX, double fromY, double toX, double toY) {
        svg.append('M')
                .append(Decimals.of(fromX))
                .append(' ')
                .append(Decimals.of(fromY))
                .append('L')
                .append(Decimals.of(toX))
                .append(' ')
                .append(Decimals.of(toY));
    }

    @Override
    public void hatch(Box box, Role role) {
        svg.append("<path d=\"");
        for (Hatching.Line line : Hatching.RISING.lines(box)) {
            path(line.fromX(), line.fromY(), line.toX(), line.toY());
        }
        svg.append('"').append(stroke(1, role)).append("/>");
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        HeatCells cells =
                HeatCells.of(
                        numbers, sample, channel, theme.colour(Role.GROUND), theme.colour(role));
        var png = new ByteArrayOutputStream();
        try {
            PngFile.write(cells.width(), cells.height(), cells.rgb(), png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        svg.append("<image preserveAspectRatio=\"none\" style=\"image-rendering: pixelated\"")
                .append(box(box, 0))
                .append(" xlink:href=\"data:image/png;base64,")
                .append(Base64.getEncoder().encodeToString(png.toByteArray()))
                .append("\"/>");
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        TextLine line = TextLine.of(text, x, y, style);
        double size = line.size() / Glyphs.EM;
        svg.append("<g transform=\"translate(")
                .append(Decimals.of(line.x()))
                .append(' ')
                .append(Decimals.of(line.y()))
                .append(") scale(")
                .append(String.format(Locale.ROOT, "%.5f", size))
                .append(")\"")
                .append(colour("fill", role))
                .append('>');
        for (TextLine.Placed placed : line.letters()) {
            if (!placed.letter().isBlank()) {
                svg.append("<use xlink:href=\"#")
                        .append(outlines.computeIfAbsent(placed.letter(), SvgSurface::id))
                        .append('"')
                        .append(attributes("x", (placed.x() - line.x()) / size))
                        .append("/>");
            }
        }
        svg.append("</g><text font-family=\"sans-serif\" fill-opacity=\"0\"")
                .append(
                        attributes(
                                "x",
                                line.x(),
                                "y",
                                line.y(),
                                "font-size",
                                line.size(),
                                "textLength",
                                line.width()))
                .append(" lengthAdjust=\"spacingAndGlyphs\">")
                .append(escaped(text))
                .append("</text>");
    }

    private static String id(Letter letter) {
        return "kw" + letter.weight().ordinal() + "-" + Integer.toHexString(letter.code());
    }

    private static String escaped(String text) {
        return VisibleText.of(text.replaceAll("\\p{Cntrl}+", " "))
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;");
    }

    @Override
    public double width(String text, TextStyle style) {
        return TypeMetrics.width(text, style);
    }
}
