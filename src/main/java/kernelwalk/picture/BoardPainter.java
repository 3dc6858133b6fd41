package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Windowless;

/** Draws the board of one frame: the cards, what the window covers, and the worked step. */
public final class BoardPainter {

    /** The least room under a ledger, for the foot of the board and the edge of the panel. */
    public static final double UNDER_LEDGER = BoardRoom.FOOT + BoardRoom.UNDER_LEDGER;

    private BoardPainter() {}

    /** Draws a frame on a surface. */
    public static void paint(Frame shown, Board board, Surface surface) {
        Frame frame = shown.drawn();
        Surface seen = Veil.over(surface, frame, board);
        var scene = new Scene(frame, board, seen);
        var cells = new CellPainter(seen, frame.options(), range(frame, board));
        cards(scene, cells);
        new ReachPainter(scene, cells).paint();
        new LabelPainter(scene).paint();
        var indices = new BoardIndexPainter(scene);
        indices.board();
        marks(scene, cells);
        underPanel(scene);
        new FootPainter(scene, cells).paint();
        if (frame.sheet().isPresent()) {
            new SheetPainter(scene, cells, frame.sheet().get()).panel();
        } else if (scene.spreads()) {
            new SpreadWorkedPainter(scene, cells).paint();
            indices.panel();
        } else {
            if (frame.exercise().operation() instanceof Windowless windowless) {
                new WindowlessPainter(scene, cells, windowless).paint();
            } else {
                new WorkedPainter(scene, cells).paint();
            }
            indices.panel();
            if (scene.position().phase() == Phase.DONE
                    && frame.progress() < 1
                    && !frame.hidden().any()) {
                new OutputPainter(scene, cells).travelling();
            }
        }
        Veil.paint(surface, frame, board);
    }

    /** Draws the cards alone, without names. */
    static void cards(Scene scene, CellPainter cells) {
        Board board = scene.board();
        Optional<AnswerSheet> sheet = scene.frame().sheet();
        scene.surface().fill(board.size(), 0, Role.GROUND);
        new KernelPainter(scene, cells).paint();
        if (sheet.isPresent()) {
            var answers = new SheetPainter(scene, cells, sheet.get());
            board.input().forEach(answers::input);
            board.output().forEach(answers::answer);
        } else if (scene.spreads()) {
            var spread = new SpreadPainter(scene, cells);
            board.input().forEach(spread::input);
            board.output().forEach(spread::output);
        } else {
            board.input().forEach(new InputPainter(scene, cells)::paint);
            board.output().forEach(new OutputPainter(scene, cells)::paint);
        }
    }

    /**
     * The cell or ledger term at a point of a board.
     *
     * @param surface what the board is drawn on, which knows how wide texts are
     */
    public static Optional<Target> at(
            double x, double y, Frame shown, Board board, Surface surface) {
        Frame frame = shown.drawn();
        Optional<Target> cell = board.at(x, y, frame);
        return frame.isPractised() || frame.computation().walk().spreads()
                ? cell.filter(target -> !target.part().isTap())
                : cell.or(() -> new LedgerLines(new Scene(frame, board, surface)).at(x, y));
    }

    /** What is enlarged ends above the panel. */
    private static void underPanel(Scene scene) {
        Box panel = scene.board().panel();
        Box board = scene.board().size();
        double top = panel.y() - 6;
        scene.surface().fill(new Box(0, top, board.width(), board.bottom() - top), 0, Role.GROUND);
    }

    /** The rectangle of several chosen cells; one alone has its edge. */
    private static Optional<Box> range(Frame frame, Board board) {
        return frame.marks()
                .selection()
                .filter(selection -> !selection.isSingle())
                .flatMap(selection -> board.boxOf(selection, frame));
    }

    private static void marks(Scene scene, CellPainter cells) {
        Frame frame = scene.frame();
        Board board = scene.board();
        frame.marks()
                .selection()
                .flatMap(selection -> board.boxOf(selection, frame))
                .ifPresent(box -> scene.surface().outline(box.inset(3), 4, 2, Role.TEXT));
        frame.marks()
                .refused()
                .flatMap(target -> board.boxOf(target, frame))
                .ifPresent(box -> cells.ring(box, Role.WRONG));
    }
}
