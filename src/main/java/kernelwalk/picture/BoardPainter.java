package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Position.Phase;

/** Draws the board of one frame: the cards, what the window covers, and the worked step. */
public final class BoardPainter {

    private BoardPainter() {}

    /** Draws a frame on a surface. */
    public static void paint(Frame frame, Board board, Surface surface) {
        var scene = new Scene(frame, board, surface);
        var cells = new CellPainter(surface);
        surface.fill(board.size(), 0, Role.GROUND);
        var input = new InputPainter(scene, cells);
        board.input().forEach(input::paint);
        new KernelPainter(scene, cells).paint();
        var output = new OutputPainter(scene, cells);
        board.output().forEach(output::paint);
        var labels = new LabelPainter(scene);
        labels.paint();
        marks(scene, cells);
        Box panel = board.panel();
        surface.fill(
                new Box(0, panel.y() - 6, board.size().width(), panel.height() + 18),
                0,
                Role.GROUND);
        new WorkedPainter(scene, cells).paint();
        if (scene.position().phase() == Phase.DONE && frame.progress() < 1) {
            output.travelling();
        }
    }

    /**
     * The cell or ledger term at a point of a board.
     *
     * @param surface what the board is drawn on, which knows how wide texts are
     */
    public static Optional<Target> at(
            double x, double y, Frame frame, Board board, Surface surface) {
        return board.at(x, y, frame)
                .or(() -> new LedgerLine(new Scene(frame, board, surface)).at(x, y));
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
