package kernelwalk.picture;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Position;
import kernelwalk.convolution.Shape;
import kernelwalk.homework.CellVerdict;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.DisplayText;

/** Writes the names above the cards, the signs between them, and the pagers below. */
final class LabelPainter {

    private static final TextStyle NAME = TextStyle.left(14, Weight.SEMI_BOLD);
    private static final TextStyle NOTE = TextStyle.left(14, Weight.REGULAR);

    /** From the top of a card to the middle of its name; the numbers of its columns stand between. */
    static final double ABOVE = 29;

    /** What the name of a channel takes of the room for the sign before it. */
    private static final double CHANNEL_NAME = 25;

    /** What a name leaves free of the sign beside its card, over which it may reach. */
    private static final double BEFORE_NEXT = 12;

    /** The same where the numbers of rows stand close to the card. */
    private static final double BEFORE_NUMBERS = IndexPainter.ROOM + 6;

    /** How far the name of the last card may reach over its right edge. */
    private static final double LAST = 96;

    /** The least room between a name and the edge of the board. */
    private static final double EDGE = 20;

    /** The least room between a name and the card before its own. */
    private static final double BETWEEN = 10;

    private final Scene scene;
    private final Board board;
    private final Surface surface;
    private final Position position;
    private final SliceNames names;

    LabelPainter(Scene scene) {
        this.scene = scene;
        this.names = new SliceNames(scene.frame());
        this.board = scene.board();
        this.surface = scene.surface();
        this.position = scene.position();
    }

    void paint() {
        Geometry geometry = scene.frame().computation().geometry();
        name(
                board.input(),
                "picture.input",
                size(geometry.input(), areUnits(board.input())),
                nearly(scene.frame().isNearly(), rounding(board.input(), scene.numbers().input())),
                Role.INPUT);
        scene.frame()
                .sheet()
                .filter(sheet -> !sheet.isGiven())
                .ifPresentOrElse(
                        this::answer,
                        () ->
                                name(
                                        board.output(),
                                        "picture.output",
                                        size(geometry.output(), areUnits(board.output())),
                                        nearly(
                                                scene.frame().endsNearly(),
                                                rounding(board.output(), scene.numbers().output())),
                                        Role.OUTPUT));
        if (scene.frame().exercise().operation() instanceof Weighted weighted) {
            name(
                    board.kernel(),
                    scene.frame().isGrid() ? "picture.weights" : "picture.kernel",
                    size(weighted.kernel().layout()),
                    rounding(scene.numbers().kernel()),
                    Role.KERNEL);
            board.bias().ifPresent(this::biasName);
            if (board.hasSubtotals()) {
                String rounding = rounding(board.products(), scene.numbers().products());
                name(board.products(), "picture.products", "", rounding, Role.PRODUCT);
            }
        }
        boolean areUnits = board.input().getFirst().isUnits();
        new BoardSignPainter(scene).paint(geometry.channels() > 1 && !areUnits ? CHANNEL_NAME : 0);
        if (geometry.input().channels() > 1 && !areUnits) {
            bars(board.input(), geometry.firstChannel(position.filter()));
        }
        if (geometry.channels() > 1) {
            bars(board.kernel(), 0);
            if (board.isStacked()) {
                bars(board.products(), 0);
            }
        }
        if (board.output().stream().map(Grid::slice).distinct().count() > 1) {
            board.output().forEach(this::filterNumber);
        }
        companionNames(geometry);
        board.pagers().forEach(this::pager);
    }

    private boolean areUnits(List<Grid> cards) {
        return cards.getFirst().isUnits();
    }

    /** N × H × W × C, or N × units. */
    private String size(Shape shape, boolean areUnits) {
        return areUnits || scene.frame().isGrid()
                ? shape.samples() + "×" + shape.count() / shape.samples()
                : shape.toString();
    }

    /** KH × KW × C × F, or inputs × units. */
    private String size(KernelShape shape) {
        return scene.frame().isGrid()
                ? shape.count() / shape.filters() + "×" + shape.filters()
                : shape.toString();
    }

    /** That numbers are no longer exact, and how far they are rounded to have room. */
    private static String nearly(boolean isNearly, String rounding) {
        return !isNearly ? rounding : rounding.isEmpty() ? "≈ float64" : rounding;
    }

    /** The size as the student says, and how much of what was checked is right. */
    private void answer(AnswerSheet sheet) {
        String size =
                sheet.answer()
                        .map(answer -> size(answer.shape(), areUnits(board.output())))
                        .orElse("?");
        String name = name(sheet);
        if (sheet.verdicts().isEmpty()) {
            name(board.output(), name, size, "", Role.OUTPUT);
            return;
        }
        String right =
                scene.say(
                        "picture.right-of", sheet.count(CellVerdict.RIGHT), sheet.shape().count());
        String both = size + " · " + right;
        double wide = surface.width(scene.say(name), NAME) + 9 + surface.width(both, NOTE);
        String note = wide <= roomBeside() ? both : right;
        name(board.output(), name, note, "", Role.OUTPUT);
    }

    private static String name(AnswerSheet sheet) {
        String answer = sheet.isOwn() ? "picture.answer" : "picture.an-answer";
        return sheet.isAsked() ? answer : "picture.output";
    }

    /** From the nearest card on the left to the edge of the board. */
    private double roomBeside() {
        double left = before(board.output().getFirst().padded());
        return board.size().width() - EDGE - left - BETWEEN;
    }

    /** Where the cards to the left of one end. */
    private double before(Box card) {
        return Stream.of(board.input(), board.kernel(), board.products())
                .flatMap(List::stream)
                .mapToDouble(grid -> grid.padded().right())
                .filter(right -> right <= card.x())
                .max()
                .orElse(0);
    }

    /** How far the numbers of cards are rounded; nothing where their cells are too small for any. */
    private String rounding(List<Grid> cards, CardText numbers) {
        return CellPainter.isTooSmall(cards.getFirst()) ? "" : rounding(numbers);
    }

    private String rounding(CardText card) {
        return new DisplayText(scene.frame().words()).rounding(card.notation());
    }

    /** A card's name with its size, and that its numbers are rounded: in the place of the size where both are too long. */
    private void name(List<Grid> grids, String key, String size, String rounding, Role role) {
        Box box = grids.getFirst().padded();
        double y = box.y() - ABOVE;
        String name = scene.say(key);
        double named = surface.width(name, NAME) + 9;
        String both =
                size.isEmpty() || rounding.isEmpty() ? size + rounding : size + " · " + rounding;
        double reach = reach(grids, box);
        double leftmost = Math.min(box.x(), before(box) + BETWEEN);
        double whole = named + surface.width(both, NOTE);
        boolean fits = whole <= Math.min(reach, board.size().width() - EDGE - leftmost);
        boolean isShort =
                named + surface.width(rounding, NOTE) <= reach || reach == box.width() + beside();
        String sized = isNarrow() && !fits ? "" : both;
        String note = fits || rounding.isEmpty() ? sized : isShort ? rounding : "≈";
        double room = board.size().width() - EDGE - named - surface.width(note, NOTE);
        double x = Math.clamp(room, leftmost, box.x());
        surface.text(name, x, y, NAME, role);
        surface.text(note, x + named, y, NOTE, Role.MUTED);
    }

    /** How far the name over a card may reach: to the rows' numbers of a card beside it, or over the sign. */
    private double reach(List<Grid> grids, Box box) {
        return grids.stream()
                .mapToDouble(grid -> grid.padded().x() - IndexPainter.ROOM - 6 - box.x())
                .filter(beside -> beside > box.width())
                .min()
                .orElse(isNarrow() && isLast(box) ? box.width() + LAST : box.width() + beside());
    }

    /** Whether cards stand closer together than usual. */
    private boolean isNarrow() {
        return BoardRoom.isNarrow(board.size().width());
    }

    /** Whether no card stands to the right of one; its name goes to the left where it would leave the board. */
    private boolean isLast(Box card) {
        return board.output().getFirst().padded().equals(card);
    }

    private double beside() {
        double sign = BoardRoom.signOn(board.size().width());
        return sign - (isNarrow() ? BEFORE_NUMBERS : BEFORE_NEXT);
    }

    private void biasName(Grid grid) {
        Box box = grid.box();
        String name = scene.say("picture.bias");
        if (board.hasSubtotals() || scene.frame().isGrid()) {
            TextStyle style = TextStyle.centred(NAME.size(), NAME.weight());
            String rounded = scene.numbers().bias().notation().isRounded() ? name + " ≈" : name;
            surface.text(rounded, box.centreX(), box.y() - 12, style, Role.KERNEL);
            return;
        }
        double right = box.right() + 10;
        surface.text(name, right, box.centreY(), NAME, Role.KERNEL);
        String rounding = rounding(scene.numbers().bias());
        if (!rounding.isEmpty()) {
            double beside = right + surface.width(name, NAME) + 9;
            surface.text(rounding, beside, box.centreY(), NOTE, Role.MUTED);
        }
    }

    /** Red, green and blue bars beside the cards of several channels, each with its name. */
    private void bars(List<Grid> grids, int firstChannel) {
        for (Grid grid : grids) {
            Box box = grid.padded();
            double right = box.x() - IndexPainter.ROOM;
            int channel = grid.slice() - firstChannel;
            Role role = grid.isDimmed() ? Role.MUTED : Role.channel(channel);
            surface.fill(new Box(right - 11, box.y(), 4, box.height()), 2, role);
            surface.text(
                    names.onCard(names.inInput(position.filter(), channel)),
                    right - 18,
                    box.centreY(),
                    TextStyle.right(15, Weight.SEMI_BOLD),
                    role);
        }
    }

    /** Over what is not current: which sample of the input or output, which filter of the kernel. */
    private void companionNames(Geometry geometry) {
        int samples = geometry.input().samples();
        Stream.concat(board.input().stream(), board.output().stream())
                .filter(grid -> grid.isDimmed() && grid.set() != position.sample())
                .forEach(grid -> above(grid, say("picture.pager.sample", grid.set(), samples)));
        board.kernel().stream()
                .filter(Grid::isDimmed)
                .forEach(grid -> above(grid, names.map(grid.set())));
    }

    private String say(String key, Object... arguments) {
        return scene.say(key, arguments);
    }

    private void above(Grid grid, String name) {
        surface.text(name, grid.x(), grid.y() - 13, NOTE, Role.MUTED);
    }

    private void filterNumber(Grid grid) {
        surface.text(
                names.map(grid.slice()),
                grid.box().right() + 10,
                grid.box().centreY(),
                NOTE,
                !grid.isDimmed() && grid.slice() == position.filter() ? Role.OUTPUT : Role.MUTED);
    }

    private void pager(Pager pager) {
        arrow(pager.previous(), "‹");
        arrow(pager.next(), "›");
        surface.text(
                names.shown(pager, position.filter()),
                pager.next().right() + 8,
                pager.next().centreY(),
                NOTE,
                Role.MUTED);
    }

    private void arrow(Box box, String sign) {
        surface.fill(box, 5, Role.PANEL);
        surface.outline(box, 5, 1, Role.LINE);
        surface.text(
                sign,
                box.centreX(),
                box.centreY() - 1,
                TextStyle.centred(17, Weight.SEMI_BOLD),
                Role.TEXT);
    }
}
