package kernelwalk.picture;

import java.util.ArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Value;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.DisplayText;

/** Draws what every worked step has: its panel, the names of its cards, the signs between them, where the walk is. */
final class PanelPainter {

    /** Between a name and the grid beside its own. */
    private static final double GAP = 12;

    private static final double SIDE = 24;

    /** From the line of the names to that beside the first row of the grids. */
    private static final double LOWERED = 34;

    private static final TextStyle NAME = TextStyle.left(14, Weight.SEMI_BOLD);
    private static final TextStyle PLACE = TextStyle.right(15, Weight.REGULAR);

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

    /**
     * Row and column, and the channel when there are several, at the right end: beside the names of the grids, or where these
     * leave no room, beside the last of the grids.
     */
    void place(double y) {
        double right = panel.right() - SIDE;
        boolean fits = right - surface.width(placeName(), PLACE) >= afterNames();
        surface.text(
                fits ? placeName() : placeAlone(),
                right,
                fits ? y : y + LOWERED,
                PLACE,
                Role.MUTED);
    }

    /** Where the name of the last grid ends. */
    private double afterNames() {
        Board board = scene.board();
        return Stream.concat(board.weights().stream(), board.products().stream())
                .filter(grid -> grid.part().isTap())
                .filter(grid -> panel.contains(grid.box().centreX(), grid.box().centreY()))
                .mapToDouble(grid -> grid.x() + surface.width(longestName(), NAME) + GAP)
                .max()
                .orElse(0);
    }

    private String longestName() {
        return scene.say("picture.products");
    }

    /** Without its channel. */
    private String placeAlone() {
        Position position = scene.position();
        return scene.frame().outputFold().isPresent()
                ? scene.say("picture.unit", position.filter())
                : scene.say("picture.place", position.row(), position.column());
    }

    private String placeName() {
        Position position = scene.position();
        if (scene.frame().outputFold().isPresent()) {
            return scene.say("picture.unit", position.filter());
        }
        String place = placeAlone();
        if (scene.frame().computation().geometry().channels() > 1) {
            var names = new SliceNames(scene.frame());
            place +=
                    " · "
                            + names.channelOfAll(
                                    names.inInput(position.filter(), position.channel()));
        }
        return place;
    }

    /** The name of a grid, and that its numbers are rounded where they are. */
    void name(Grid grid, String key, CardText card, Role role) {
        String name = scene.say(key);
        double y = grid.y() - LabelPainter.ABOVE;
        surface.text(name, grid.x(), y, NAME, role);
        String rounding = new DisplayText(scene.frame().words()).rounding(card.notation());
        String part = part(grid);
        TextStyle plain = TextStyle.left(14, Weight.REGULAR);
        double x = grid.x() + surface.width(name, NAME) + 9;
        double room = reach(grid) - x;
        Stream.of(
                        Stream.of(part, rounding)
                                .filter(note -> !note.isEmpty())
                                .collect(Collectors.joining(" · ")),
                        rounding,
                        rounding.isEmpty() ? "" : "≈")
                .filter(note -> surface.width(note, plain) <= room)
                .findFirst()
                .ifPresent(note -> surface.text(note, x, y, plain, Role.MUTED));
    }

    /** Which rows and columns of a window are shown, where it is cut. */
    private String part(Grid grid) {
        Cut cut = grid.cut();
        var parts = new ArrayList<String>();
        if (cut.hasRows()) {
            parts.add(
                    scene.say(
                            "picture.part.rows",
                            cut.row(),
                            cut.row() + grid.rows() - 1,
                            cut.whole().height()));
        }
        if (cut.hasColumns()) {
            parts.add(
                    scene.say(
                            "picture.part.columns",
                            cut.column(),
                            cut.column() + grid.columns() - 1,
                            cut.whole().width()));
        }
        return String.join(", ", parts);
    }

    /** How far the name of a grid may reach over the sign beside it, or to the place at the right end. */
    private double reach(Grid grid) {
        double beside =
                Stream.concat(scene.board().weights().stream(), scene.board().products().stream())
                        .mapToDouble(Grid::x)
                        .filter(x -> x > grid.x())
                        .min()
                        .orElse(grid.box().right() + BoardLayout.SIGN);
        double place = panel.right() - SIDE - surface.width(placeName(), PLACE);
        return Math.min(beside, place) - GAP;
    }

    void number(Box box, Value value, CardText card, Role role, Role tint) {
        cells.tint(box, tint);
        cells.number(box, value, card, Weight.SEMI_BOLD, role, 0);
    }

    void between(Grid left, Grid right, String sign) {
        double numbers = left.isUnits() ? IndexPainter.ROOM : 0;
        double x = (left.box().right() + right.x() - numbers) / 2;
        SignPainter.paint(surface, sign, x, left.box().centreY(), 34);
    }
}
