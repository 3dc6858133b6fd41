package kernelwalk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;

/** A surface that is read aloud: the words of a ledger in the order in which one reads them. */
final class Spoken implements Surface {

    /** Pieces of one line stand at most so far above or below each other. */
    private static final double LINE = 8;

    private record Piece(String text, double x, double y) {}

    private final Surface measure;
    private final Box ledger;
    private final List<Piece> pieces = new ArrayList<>();

    private Spoken(Surface measure, Box ledger) {
        this.measure = measure;
        this.ledger = ledger;
    }

    /** What a frame's ledger says. */
    static String ledger(Frame frame, Board board, Surface measure) {
        var spoken = new Spoken(measure, board.ledger());
        BoardPainter.paint(frame, board, spoken);
        return spoken.text();
    }

    private String text() {
        pieces.sort(Comparator.comparingDouble(Piece::y).thenComparingDouble(Piece::x));
        var text = new StringBuilder();
        List<Piece> line = new ArrayList<>();
        for (Piece piece : pieces) {
            if (!line.isEmpty() && piece.y() - line.getFirst().y() > LINE) {
                append(line, text);
                line.clear();
            }
            line.add(piece);
        }
        append(line, text);
        return text.toString().strip();
    }

    private static void append(List<Piece> line, StringBuilder text) {
        line.sort(Comparator.comparingDouble(Piece::x));
        for (Piece piece : line) {
            text.append(piece.text());
        }
        text.append(' ');
    }

    @Override
    public void text(String text, double x, double y, TextStyle style, Role role) {
        double left =
                switch (style.anchor()) {
                    case LEFT -> x;
                    case CENTRE -> x - width(text, style) / 2;
                    case RIGHT -> x - width(text, style);
                };
        if (ledger.contains(left + 1, y)) {
            pieces.add(new Piece(text, left, y));
        }
    }

    @Override
    public double width(String text, TextStyle style) {
        return measure.width(text, style);
    }

    @Override
    public void fill(Box box, double radius, Role role) {
        // what has no words is not read aloud
    }

    @Override
    public void outline(Box box, double radius, double thickness, Role role) {
        // what has no words is not read aloud
    }

    @Override
    public void line(
            double fromX, double fromY, double toX, double toY, double thickness, Role role) {
        // what has no words is not read aloud
    }

    @Override
    public void hatch(Box box, Role role) {
        // what has no words is not read aloud
    }

    @Override
    public void heat(Box box, Tensor<Shape> numbers, int sample, int channel, Role role) {
        // what has no words is not read aloud
    }
}
