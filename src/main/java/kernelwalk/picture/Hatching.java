package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;

/** The lines that fill a rectangle, in place of a colour. */
public enum Hatching {
    /** From the bottom left to the top right: the hatch of every surface, which marks what is no input. */
    RISING,
    FALLING,
    LEVEL,
    UPRIGHT;

    /** How far the lines of a hatch are apart. */
    public static final double GAP = 7;

    /** One line. */
    public record Line(double fromX, double fromY, double toX, double toY) {}

    /** The lines in a rectangle. */
    public List<Line> lines(Box box) {
        return switch (this) {
            case RISING -> slanted(box);
            case FALLING ->
                    slanted(box).stream()
                            .map(line -> mirrored(line, box.x() + box.right()))
                            .toList();
            case LEVEL -> {
                var lines = new ArrayList<Line>();
                for (double y = box.y() + GAP / 2; y < box.bottom(); y += GAP) {
                    lines.add(new Line(box.x(), y, box.right(), y));
                }
                yield lines;
            }
            case UPRIGHT -> {
                var lines = new ArrayList<Line>();
                for (double x = box.x() + GAP / 2; x < box.right(); x += GAP) {
                    lines.add(new Line(x, box.y(), x, box.bottom()));
                }
                yield lines;
            }
        };
    }

    private static List<Line> slanted(Box box) {
        var lines = new ArrayList<Line>();
        for (double offset = GAP; offset < box.width() + box.height(); offset += GAP) {
            double down = Math.max(0, offset - box.width());
            double across = Math.max(0, offset - box.height());
            lines.add(
                    new Line(
                            box.x() + across,
                            box.y() + offset - across,
                            box.x() + offset - down,
                            box.y() + down));
        }
        return lines;
    }

    private static Line mirrored(Line line, double sum) {
        return new Line(sum - line.fromX(), line.fromY(), sum - line.toX(), line.toY());
    }
}
