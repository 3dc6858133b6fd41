package kernelwalk.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A surface that remembers what was drawn, for tests of painters. Every sign is half its size wide. */
public final class RecordingSurface implements Surface {

    /** Something drawn. */
    public sealed interface Drawn {
        Role role();
    }

    public record Filled(Box box, Role role) implements Drawn {}

    public record Outlined(Box box, double thickness, Role role) implements Drawn {}

    public record Lined(double fromX, double fromY, double toX, double toY, Role role)
            implements Drawn {}

    public record Hatched(Box box, Role role) implements Drawn {}

    public record Written(String text, double x, double y, TextStyle style, Role role)
            implements Drawn {}

    private final List<Drawn> drawn = new ArrayList<>();

    /** What a frame looks like on a board of 1280×690. */
    public static RecordingSurface of(Frame frame) {
        var surface = new RecordingSurface();
        BoardPainter.paint(frame, Board.of(frame, 1280, 690), surface);
        return surface;
    }

    /** The texts inside a rectangle, in the order of drawing. */
    public List<String> textsIn(Box box) {
        return all(Written.class)
                .filter(text -> box.contains(text.x(), text.y()))
                .map(Written::text)
                .toList();
    }

    /** Whether an outline of a role surrounds the middle of a rectangle about as large as itself. */
    public boolean hasRing(Box box, Role role) {
        return all(Outlined.class)
                .anyMatch(
                        ring ->
                                ring.role() == role
                                        && ring.box().contains(box.centreX(), box.centreY())
                                        && ring.box().width() <= box.width() + 4);
    }

    /** Whether a rectangle is filled with a role. */
    public boolean hasTint(Box box, Role role) {
        return all(Filled.class)
                .anyMatch(
                        tint ->
                                tint.role() == role
                                        && tint.box().contains(box.centreX(), box.centreY()));
    }

    /** Whether a rectangle is hatched. */
    public boolean isHatched(Box box) {
        return all(Hatched.class)
                .anyMatch(hatch -> hatch.box().contains(box.centreX(), box.centreY()));
    }

    /** Everything drawn of one kind. */
    public <T extends Drawn> Stream<T> all(Class<T> kind) {
        return drawn.stream().filter(kind::isInstance).map(kind::cast);
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        drawn.add(new Filled(box, role));
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        drawn.add(new Outlined(box, thickness, role));
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        drawn.add(new Lined(fromX, fromY, toX, toY, role));
    }

    @Override
    public void hatch(Box box, Role role) {
        drawn.add(new Hatched(box, role));
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        drawn.add(new Written(text, x, y, style, role));
    }

    @Override
    public double width(String text, TextStyle style) {
        return text.length() * style.size() / 2;
    }
}
