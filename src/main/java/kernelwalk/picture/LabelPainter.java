package kernelwalk.picture;

import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.picture.TextStyle.Weight;

import java.util.List;

/** Writes the names above the cards and the signs between them. */
final class LabelPainter {

    private static final double NAME = 14;
    private static final double NOTE = 14;

    private final Frame frame;
    private final Board board;
    private final Surface surface;
    private final Position position;

    LabelPainter(Frame frame, Board board, Surface surface) {
        this.frame = frame;
        this.board = board;
        this.surface = surface;
        this.position = frame.position();
    }

    void paint() {
        Geometry geometry = frame.computation().geometry();
        name(board.input(), say("picture.input"), geometry.input().toString(), Role.INPUT);
        name(board.output(), say("picture.output"), geometry.output().toString(), Role.OUTPUT);
        if (frame.exercise().operation() instanceof Weighted weighted) {
            name(board.kernel(), say("picture.kernel"), kernelNote(weighted), Role.KERNEL);
            sign(board.input(), board.kernel(), "⊙");
            sign(board.kernel(), board.output(), "=");
            board.bias().ifPresent(this::bias);
        } else {
            sign(board.input(), board.output(), poolSign());
        }
        bars(board.input(), geometry.firstChannel(position.filter()));
        bars(board.kernel(), 0);
        if (geometry.output().channels() > 1) {
            board.output().forEach(this::filterNumber);
        }
    }

    private String kernelNote(Weighted weighted) {
        var shape = weighted.kernel().layout();
        return shape.filters() == 1
                ? shape.toString()
                : shape + "  " + say("picture.filter", position.filter() + 1, shape.filters());
    }

    private String poolSign() {
        return switch (frame.exercise().operation()) {
            case Operation.MaxPooling _ -> say("picture.max");
            case Operation.AveragePooling _ -> say("picture.mean");
            case Weighted _ -> "=";
        };
    }

    private void name(List<Grid> grids, String name, String note, Role role) {
        Box box = grids.getFirst().padded();
        double y = box.y() - 16;
        TextStyle style = TextStyle.left(NAME, Weight.SEMI_BOLD);
        surface.text(name, box.x(), y, style, role);
        surface.text(
                note,
                box.x() + surface.width(name, style) + 9,
                y,
                TextStyle.left(NOTE, Weight.REGULAR),
                Role.MUTED);
    }

    private void sign(List<Grid> before, List<Grid> after, String sign) {
        Box left = before.getFirst().padded().union(before.getLast().padded());
        double x = (left.right() + after.getFirst().box().x()) / 2;
        SignPainter.paint(surface, sign, x, left.centreY(), 34);
    }

    private void bias(Grid grid) {
        Box box = grid.box();
        surface.text(
                "+",
                box.x() - 14,
                box.centreY(),
                TextStyle.centred(22, Weight.REGULAR),
                Role.MUTED);
        surface.text(
                say("picture.bias"),
                box.right() + 10,
                box.centreY(),
                TextStyle.left(NAME, Weight.SEMI_BOLD),
                Role.KERNEL);
    }

    /** Red, green and blue bars beside the cards of several channels. */
    private void bars(List<Grid> grids, int firstChannel) {
        if (frame.computation().geometry().channels() > 1) {
            for (Grid grid : grids) {
                Box box = grid.padded();
                surface.fill(
                        new Box(box.x() - 11, box.y(), 4, box.height()),
                        2,
                        Role.channel(grid.slice() - firstChannel));
            }
        }
    }

    private void filterNumber(Grid grid) {
        surface.text(
                say("picture.filter-number", grid.slice() + 1),
                grid.box().right() + 10,
                grid.box().centreY(),
                TextStyle.left(NOTE, Weight.REGULAR),
                Role.MUTED);
    }

    private String say(String key, Object... arguments) {
        return frame.words().say(key, arguments);
    }
}
