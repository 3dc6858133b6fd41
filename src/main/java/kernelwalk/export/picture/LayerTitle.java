package kernelwalk.export.picture;

import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.LayerName;
import kernelwalk.picture.Board;
import kernelwalk.picture.BoardPainter;
import kernelwalk.picture.Box;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Role;
import kernelwalk.picture.Surface;
import kernelwalk.picture.TextStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.LayerText;

/** A board under a line that says which layer of how many it is, and what it makes of what size. */
final class LayerTitle {

    private static final double HEIGHT = 44;
    private static final double EDGE = 24;
    private static final double GAP = 16;

    private static final TextStyle NAME = TextStyle.left(20, Weight.BOLD);
    private static final TextStyle SIZES = TextStyle.left(16, Weight.REGULAR);
    private static final TextStyle NUMBER = TextStyle.right(16, Weight.REGULAR);

    private LayerTitle() {}

    static void paint(Frame frame, double width, double height, Surface surface) {
        BoardPainter.paint(
                frame, Board.of(frame, width, height - HEIGHT), new Lowered(surface, HEIGHT));
        surface.fill(new Box(0, 0, width, HEIGHT), 0, Role.PANEL);
        surface.line(0, HEIGHT, width, HEIGHT, 1, Role.LINE);
        Exercise exercise = frame.exercise();
        double middle = HEIGHT / 2;
        int layers = exercise.layers().size();
        String number = exercise.opened() + 1 + " / " + layers;
        double right = width - EDGE;
        surface.text(number, right, middle, NUMBER, Role.MUTED);
        right -= surface.width(number, NUMBER) + GAP;
        String called = LayerName.of(exercise, frame.words());
        String name = NAME.shortened(called, right - EDGE, surface);
        surface.text(name, EDGE, middle, NAME, Role.TEXT);
        double x = EDGE + surface.width(name, NAME) + GAP;
        String sizes =
                LayerText.input(exercise) + " → " + LayerText.output(exercise, frame.computation());
        if (x + surface.width(sizes, SIZES) <= right) {
            surface.text(sizes, x, middle, SIZES, Role.MUTED);
        }
    }
}
