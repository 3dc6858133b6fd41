package kernelwalk.picture;

import kernelwalk.convolution.Position;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.DisplayText;

/** Draws what every worked step has: its panel, the names of its cards, the signs between them, where the walk is. */
final class PanelPainter {

    /** How far a name may reach over the sign beside its grid. */
    private static final double BESIDE = BoardLayout.SIGN - 12;

    private final Scene scene;
    private final Box panel;
    private final Surface surface;
    private final CellPainter cells;

    PanelPainter(Scene scene, CellPainter cells) {
        this.scene = scene;
        this.panel = scene.board().panel();
        this.surface = scene.surface();
        this.cells = cells;
    }

    void background() {
        surface.fill(panel, 12, Role.PANEL);
        surface.outline(panel, 12, 1, Role.LINE);
    }

    /** Row and column, and the channel when there are several, at the right end. */
    void place(double y) {
        Position position = scene.position();
        String place = scene.say("picture.place", position.row(), position.column());
        if (scene.frame().computation().geometry().channels() > 1) {
            var names = new SliceNames(scene.frame());
            place +=
                    " · "
                            + names.channelOfAll(
                                    names.inInput(position.filter(), position.channel()));
        }
        TextStyle style = TextStyle.right(15, Weight.REGULAR);
        surface.text(place, panel.right() - 24, y, style, Role.MUTED);
    }

    /** The name of a grid, and that its numbers are rounded where they are. */
    void name(Grid grid, String key, CardText card, Role role) {
        TextStyle style = TextStyle.left(14, Weight.SEMI_BOLD);
        String name = scene.say(key);
        surface.text(name, grid.x(), grid.y() - LabelPainter.ABOVE, style, role);
        if (card.notation().isRounded()) {
            String rounding = new DisplayText(scene.frame().words()).rounding(card.notation());
            TextStyle plain = TextStyle.left(14, Weight.REGULAR);
            double x = grid.x() + surface.width(name, style) + 9;
            boolean fits = x + surface.width(rounding, plain) <= grid.box().right() + BESIDE;
            surface.text(
                    fits ? rounding : "≈", x, grid.y() - LabelPainter.ABOVE, plain, Role.MUTED);
        }
    }

    void number(Box box, Value value, CardText card, Role role, Role tint) {
        cells.tint(box, tint);
        cells.number(box, value, card, Weight.SEMI_BOLD, role, 0);
    }

    void between(Grid left, Grid right, String sign) {
        double x = (left.box().right() + right.x()) / 2;
        SignPainter.paint(surface, sign, x, left.box().centreY(), 34);
    }
}
