package kernelwalk.picture;

import kernelwalk.convolution.Position;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;

/** Draws what every worked step has: its panel, the names of its cards, the signs between them, where the walk is. */
final class PanelPainter {

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
        int channels = scene.frame().computation().geometry().channels();
        if (channels > 1) {
            place += " · " + scene.say("picture.pager.channel", position.channel(), channels);
        }
        TextStyle style = TextStyle.right(15, Weight.REGULAR);
        surface.text(place, panel.right() - 24, y, style, Role.MUTED);
    }

    void name(Grid grid, String key, Role role) {
        TextStyle style = TextStyle.left(14, Weight.SEMI_BOLD);
        surface.text(scene.say(key), grid.x(), grid.y() - LabelPainter.ABOVE, style, role);
    }

    void number(Box box, Value value, Role role, Role tint) {
        cells.tint(box, tint);
        cells.number(box, value, true, Weight.SEMI_BOLD, role, 0);
    }

    void between(Grid left, Grid right, String sign) {
        double x = (left.box().right() + right.x()) / 2;
        SignPainter.paint(surface, sign, x, left.box().centreY(), 34);
    }
}
