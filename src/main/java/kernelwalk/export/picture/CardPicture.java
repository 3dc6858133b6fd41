package kernelwalk.export.picture;

import java.io.IOException;
import java.io.OutputStream;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.picture.Board;
import kernelwalk.picture.Box;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Target;

/**
 * One card of the board alone, as it looks there.
 *
 * @param board the whole board
 * @param card  where the card lies on it
 */
public record CardPicture(Picture board, Box card) {

    /** So many pixels high is a cell, as far as the picture does not become too large by it. */
    private static final double CELL = 96;

    private static final double MOST_PIXELS = 4096;

    /** Half of a card's edge lies outside of it. */
    private static final double EDGE = 2;

    /**
     * The card with a cell; the whole board where the cell is not seen.
     *
     * @throws kernelwalk.convolution.ConvolutionException when the exercise cannot be computed
     */
    public static CardPicture with(Target cell, Exercise exercise, Look look) {
        Frame frame = Frame.of(exercise, look.shown(exercise), look.words()).with(look.options());
        PictureSize size = look.size();
        Board board = Board.of(frame, size.width(), size.height());
        double high = board.boxOf(cell, frame).map(Box::height).orElse(CELL);
        Box card = board.cardOf(cell, frame).orElse(board.size()).inset(-EDGE);
        double longest = Math.max(card.width(), card.height());
        double scale = Math.clamp(CELL / high, 1, Math.max(1, MOST_PIXELS / longest));
        var sized = new PictureSize(size.width(), size.height(), scale);
        return new CardPicture(Picture.of(frame, look.with(sized)), card);
    }

    /** Writes it as pixels. The stream stays open. */
    public void writePng(OutputStream out) throws IOException {
        Look look = board.look();
        var part =
                new Box(
                        Math.floor(card.x()),
                        Math.floor(card.y()),
                        Math.ceil(card.width()),
                        Math.ceil(card.height()));
        try (var image = new ImageSurface(part, look.size().scale(), look.theme())) {
            board.on(image);
            PngFile.write(image.image().getWidth(), image.image().getHeight(), image.pixels(), out);
        }
    }
}
