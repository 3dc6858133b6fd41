package kernelwalk.picture;

import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;

/** A small picture of an exercise: its cards without their names, usually halfway through the walk. */
public final class Thumbnail {

    /** How many times as wide as high it is. */
    public static final double PROPORTION = 2.4;

    private static final double WIDTH = 760;
    private static final double HEIGHT = WIDTH / PROPORTION;

    /** About what the panel of the worked step takes of a board. */
    private static final double PANEL = 210;

    private static final int MOST_TRIES = 5;

    private final Frame frame;
    private final Board board;

    private Thumbnail(Frame frame) {
        this.frame = frame.drawn();
        board = fitted(this.frame);
    }

    /** A board whose cards fill the picture; another height can arrange them otherwise, above another panel. */
    private static Board fitted(Frame frame) {
        Board fitted = Board.of(frame, WIDTH, HEIGHT + PANEL);
        for (int i = 0; i < MOST_TRIES && isOver(fitted, i); i++) {
            double cards = fitted.panel().y();
            fitted = Board.of(frame, WIDTH, fitted.size().height() + HEIGHT - cards);
        }
        return fitted;
    }

    /** Whether the cards reach below the picture, or were not yet given all of it. */
    private static boolean isOver(Board board, int tries) {
        return tries == 0 || board.panel().y() > HEIGHT;
    }

    /** The picture's board. */
    Board board() {
        return board;
    }

    /**
     * The picture of an exercise.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static Thumbnail of(Exercise exercise, Words words) {
        Frame start = Frame.of(exercise, 0, words);
        return new Thumbnail(Frame.of(exercise, halfway(start.computation().walk()), words));
    }

    /**
     * The picture of an exercise before anything of its output is known.
     *
     * @throws kernelwalk.convolution.ConvolutionException when it cannot be computed
     */
    public static Thumbnail blank(Exercise exercise, Words words) {
        return new Thumbnail(Frame.of(exercise, 0, words));
    }

    /** The picture of a moment of a frame's exercise. */
    public static Thumbnail of(Frame frame) {
        return new Thumbnail(frame);
    }

    /** The last tap of the window in the middle, so that all of its products are there. */
    private static long halfway(Walk walk) {
        long middle = walk.length() / 2;
        return middle - walk.tapsTaken(middle) + walk.taps();
    }

    /**
     * Draws the picture.
     *
     * @param width how wide it becomes; what reaches below its height is to be left out
     */
    public void paint(double width, Surface surface) {
        var enlarged = new Enlarged(surface, width / WIDTH);
        var scene = new Scene(frame, board, Veil.over(enlarged, frame, board));
        BoardPainter.cards(scene, new CellPainter(scene.surface()));
        new BoardSignPainter(scene).paint(0);
        Veil.paint(enlarged, frame, board);
    }
}
