package kernelwalk.picture;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleBiFunction;
import java.util.stream.Stream;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.TextStyle.Anchor;

/**
 * A picture as a list of strokes: it can be drawn on another surface, whole or in part, and compared with the picture
 * before it, so that only what changed is drawn again.
 */
public final class Drawing implements Surface {

    /** Something drawn. */
    public sealed interface Stroke {

        /** Everything that it touches lies in this rectangle. */
        Box bounds();

        /** Draws it. */
        void on(Surface surface);
    }

    public record Filled(Box box, double radius, Role role) implements Stroke {
        @Override
        public Box bounds() {
            return box;
        }

        @Override
        public void on(Surface surface) {
            surface.fill(box, radius, role);
        }
    }

    public record Outlined(Box box, double radius, double thickness, Role role) implements Stroke {
        @Override
        public Box bounds() {
            return box.inset(-thickness);
        }

        @Override
        public void on(Surface surface) {
            surface.outline(box, radius, thickness, role);
        }
    }

    public record Lined(
            double fromX, double fromY, double toX, double toY, double thickness, Role role)
            implements Stroke {
        @Override
        public Box bounds() {
            return new Box(fromX, fromY, 0, 0).union(new Box(toX, toY, 0, 0)).inset(-thickness);
        }

        @Override
        public void on(Surface surface) {
            surface.line(fromX, fromY, toX, toY, thickness, role);
        }
    }

    public record Hatched(Box box, Role role) implements Stroke {
        @Override
        public Box bounds() {
            return box.inset(-1);
        }

        @Override
        public void on(Surface surface) {
            surface.hatch(box, role);
        }
    }

    /** Compared by which tensor it is, not number by number. */
    public record Heated(Box box, Tensor<Shape> numbers, int sample, int channel, Role role)
            implements Stroke {
        @Override
        public Box bounds() {
            return box;
        }

        @Override
        public void on(Surface surface) {
            surface.heat(box, numbers, sample, channel, role);
        }

        @Override
        public boolean equals(Object object) {
            return object instanceof Heated other
                    && numbers == other.numbers
                    && box.equals(other.box)
                    && sample == other.sample
                    && channel == other.channel
                    && role == other.role;
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(numbers) + box.hashCode();
        }
    }

    /**
     * @param width how wide the text is
     */
    public record Written(String text, double x, double y, double width, TextStyle style, Role role)
            implements Stroke {
        @Override
        public Box bounds() {
            double left =
                    style.anchor() == Anchor.LEFT
                            ? x
                            : style.anchor() == Anchor.RIGHT ? x - width : x - width / 2;
            return new Box(left - 2, y - style.size(), width + 4, 2 * style.size());
        }

        @Override
        public void on(Surface surface) {
            surface.text(text, x, y, style, role);
        }
    }

    private final ToDoubleBiFunction<String, TextStyle> measure;
    private final List<Stroke> strokes = new ArrayList<>();

    /**
     * @param measure how wide a text is on the surface that it will be drawn on
     */
    public Drawing(ToDoubleBiFunction<String, TextStyle> measure) {
        this.measure = measure;
    }

    /** The strokes, in the order of drawing. */
    public List<Stroke> strokes() {
        return List.copyOf(strokes);
    }

    /** The strokes of one kind. */
    public <S extends Stroke> Stream<S> all(Class<S> kind) {
        return strokes.stream().filter(kind::isInstance).map(kind::cast);
    }

    /** Draws it all. */
    public void on(Surface surface) {
        strokes.forEach(stroke -> stroke.on(surface));
    }

    /** Draws what touches a rectangle. */
    public void on(Surface surface, Box part) {
        for (Stroke stroke : strokes) {
            if (stroke.bounds().touches(part)) {
                stroke.on(surface);
            }
        }
    }

    /** Rectangles outside which the two pictures are the same. */
    public List<Box> changesFrom(Drawing before) {
        List<Stroke> had = before.strokes;
        int first = 0;
        int common = Math.min(had.size(), strokes.size());
        while (first < common && had.get(first).equals(strokes.get(first))) {
            first++;
        }
        int last = 0;
        while (last < common - first
                && had.get(had.size() - 1 - last).equals(strokes.get(strokes.size() - 1 - last))) {
            last++;
        }
        return changes(
                had.subList(first, had.size() - last),
                strokes.subList(first, strokes.size() - last));
    }

    /**
     * Whatever is not in the same order in both: a stroke that came or went between others leaves those where they are.
     */
    private static List<Box> changes(List<Stroke> had, List<Stroke> has) {
        var changes = new ArrayList<Box>();
        var gone = new Others(has);
        var come = new Others(had);
        int before = 0;
        int after = 0;
        while (before < had.size() && after < has.size()) {
            Stroke old = had.get(before);
            Stroke now = has.get(after);
            if (old.equals(now)) {
                before++;
                after++;
            } else if (isOneForOne(had, before, has, after) || gone.hold(old) == come.hold(now)) {
                add(changes, old.bounds());
                add(changes, now.bounds());
                before++;
                after++;
            } else if (come.hold(now)) {
                add(changes, old.bounds());
                before++;
            } else {
                add(changes, now.bounds());
                after++;
            }
        }
        had.subList(before, had.size()).forEach(stroke -> add(changes, stroke.bounds()));
        has.subList(after, has.size()).forEach(stroke -> add(changes, stroke.bounds()));
        return List.copyOf(changes);
    }

    /** Whether a stroke stands in the place of another, before the same one. */
    private static boolean isOneForOne(List<Stroke> had, int before, List<Stroke> has, int after) {
        return before + 1 < had.size()
                && after + 1 < has.size()
                && had.get(before + 1).equals(has.get(after + 1));
    }

    /** The strokes of the other picture; to look for one among them takes time only once it is asked for. */
    private static final class Others {

        private final List<Stroke> strokes;
        private Set<Stroke> found;

        Others(List<Stroke> strokes) {
            this.strokes = strokes;
        }

        boolean hold(Stroke stroke) {
            if (found == null) {
                found = new HashSet<>(strokes);
            }
            return found.contains(stroke);
        }
    }

    private static void add(List<Box> changes, Box box) {
        Box merged = box.inset(-2);
        for (int i = changes.size() - 1; i >= 0; i--) {
            if (changes.get(i).touches(merged)) {
                merged = merged.union(changes.remove(i));
                i = changes.size();
            }
        }
        changes.add(merged);
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        strokes.add(new Filled(box, radius, role));
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        strokes.add(new Outlined(box, radius, thickness, role));
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        strokes.add(new Lined(fromX, fromY, toX, toY, thickness, role));
    }

    @Override
    public void hatch(Box box, Role role) {
        strokes.add(new Hatched(box, role));
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        strokes.add(new Heated(box, numbers, sample, channel, role));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        strokes.add(new Written(text, x, y, width(text, style), style, role));
    }

    @Override
    public double width(String text, TextStyle style) {
        return measure.applyAsDouble(text, style);
    }
}
