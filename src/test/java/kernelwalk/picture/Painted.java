package kernelwalk.picture;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelwalk.picture.Drawing.Filled;
import kernelwalk.picture.Drawing.Hatched;
import kernelwalk.picture.Drawing.Lined;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.picture.Drawing.Stroke;
import kernelwalk.picture.Drawing.Written;

/** A frame painted on a board of 1280×690 and asked what stands where. Every sign is half its size wide. */
public final class Painted {

    private final Board board;
    private final Drawing drawing = new Drawing((text, style) -> text.length() * style.size() / 2);

    public Painted(Frame frame) {
        board = Board.of(frame, 1280, 690);
        BoardPainter.paint(frame, board, drawing);
    }

    public Board board() {
        return board;
    }

    /** The texts inside a rectangle, in the order of drawing. */
    public List<String> textsIn(Box box) {
        return drawing.all(Written.class)
                .filter(text -> box.contains(text.x(), text.y()))
                .map(Written::text)
                .toList();
    }

    /** The ledger, line by line. */
    public String ledger() {
        var lines = new TreeMap<Double, String>();
        drawing.all(Written.class)
                .filter(text -> board.ledger().contains(text.x(), text.y()))
                .forEach(text -> lines.merge(text.y(), text.text(), String::concat));
        return String.join("\n", lines.values());
    }

    /** Whether an outline of a role surrounds the middle of a rectangle about as large as itself. */
    public boolean hasRing(Box box, Role role) {
        return drawing.all(Outlined.class)
                .anyMatch(
                        ring ->
                                ring.role() == role
                                        && ring.box().contains(box.centreX(), box.centreY())
                                        && ring.box().width() <= box.width() + 4);
    }

    /** Whether a rectangle is filled with a role. */
    public boolean hasTint(Box box, Role role) {
        return drawing.all(Filled.class)
                .anyMatch(
                        tint ->
                                tint.role() == role
                                        && tint.box().contains(box.centreX(), box.centreY()));
    }

    /** Whether a rectangle is hatched. */
    public boolean isHatched(Box box) {
        return drawing.all(Hatched.class)
                .anyMatch(hatch -> hatch.box().contains(box.centreX(), box.centreY()));
    }

    /** Whether a stroke leads straight from one rectangle into another. */
    public boolean hasLine(Box from, Box to) {
        return drawing.all(Lined.class)
                .anyMatch(
                        line ->
                                from.contains(line.fromX(), line.fromY())
                                        && to.contains(line.toX(), line.toY()));
    }

    /** Whether two strokes from corner to corner cross in a rectangle. */
    public boolean isCrossedOut(Box box) {
        return drawing.all(Lined.class)
                        .filter(line -> line.fromX() != line.toX() && line.fromY() != line.toY())
                        .filter(line -> box.contains(line.fromX(), line.fromY()))
                        .filter(line -> box.contains(line.toX(), line.toY()))
                        .count()
                == 2;
    }

    /** Everything drawn of one kind. */
    public <S extends Stroke> Stream<S> all(Class<S> kind) {
        return drawing.all(kind);
    }
}
