package kernelwalk.picture;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.NumberStyle;
import kernelwalk.picture.TextStyle.Weight;
import kernelwalk.words.CountFrom;

/** Draws one feature map of an output with the cells marked that differ from another. */
public final class SideBySidePainter {

    /** On a large screen a cell may be larger than this, up to a share of the height. */
    private static final double LARGE_CELL = 84;

    private static final double LARGEST_SHARE = 0.22;

    /** Smaller cells have no room for a sign beside their number; the frame marks them. */
    private static final double SIGN = 44;

    private final Surface surface;
    private final CellPainter cells;
    private final Tensor<Shape> output;
    private final Grid grid;
    private final Cell present;
    private final IndexPainter indices;
    private final CardText card;

    private SideBySidePainter(
            Surface surface,
            Box area,
            Tensor<Shape> output,
            NumberStyle style,
            int index,
            CountFrom from) {
        Shape shape = output.layout();
        double cell =
                Math.min(
                        Math.max(LARGE_CELL, area.height() * LARGEST_SHARE),
                        Math.min(
                                (area.width() - 4 - 2 * IndexPainter.ROOM) / shape.width(),
                                (area.height() - 4 - IndexPainter.ROOM) / shape.height()));
        this.surface = surface;
        this.cells = new CellPainter(surface);
        this.output = output;
        this.present = shape.cell(index);
        this.grid =
                Grid.of(Part.OUTPUT, present.channel(), new Size(shape.height(), shape.width()))
                        .at(
                                area.centreX() - cell * shape.width() / 2,
                                area.y() + 2 + IndexPainter.ROOM,
                                cell);
        this.indices = new IndexPainter(surface, from);
        this.card = card(style);
    }

    private CardText card(NumberStyle style) {
        List<Value> numbers =
                IntStream.range(0, grid.rows() * grid.columns())
                        .map(i -> index(i / grid.columns(), i % grid.columns()))
                        .<Value>mapToObj(output::at)
                        .toList();
        return CardText.fitting(
                style,
                NumberType.EXACT,
                CellPainter.isTooSmall(grid) ? List.of() : numbers,
                List.of(CellPainter.room(grid.cell(0, 0))),
                surface);
    }

    /**
     * Draws the feature map of a cell.
     *
     * @param area      where, with room around
     * @param output    N × OH × OW × F
     * @param style     how its numbers are written
     * @param differing the row-major indices of the cells that differ
     * @param index     the cell that is looked at
     * @param from      how rows and columns are counted
     */
    public static void paint(
            Surface surface,
            Box area,
            Tensor<Shape> output,
            NumberStyle style,
            Set<Integer> differing,
            int index,
            CountFrom from) {
        surface.fill(area, 0, Role.GROUND);
        new SideBySidePainter(surface, area, output, style, index, from).paint(differing);
    }

    private void paint(Set<Integer> differing) {
        indices.along(List.of(grid));
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                boolean differs = differing.contains(index(row, column));
                cells.tint(grid.cell(row, column), differs ? Role.WRONG_TINT : Role.OUTPUT_TINT);
            }
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns(); column++) {
                number(row, column, differing.contains(index(row, column)));
            }
        }
        if (!differing.isEmpty()) {
            cells.ring(grid.cell(present.row(), present.column()), Role.RING);
        }
    }

    private int index(int row, int column) {
        return output.layout().index(present.sample(), row, column, present.channel());
    }

    private void number(int row, int column, boolean differs) {
        Box box = grid.cell(row, column);
        boolean signed = differs && box.width() >= SIGN;
        if (!CellPainter.isTooSmall(grid)) {
            Role role = differs ? Role.WRONG : Role.OUTPUT;
            double raised = signed ? -box.width() * 0.1 : 0;
            cells.number(box, output.at(index(row, column)), card, Weight.SEMI_BOLD, role, raised);
        }
        if (differs) {
            surface.outline(box.inset(2), 2, 1, Role.WRONG);
        }
        if (signed) {
            double size =
                    Math.max(
                            CardText.SMALLEST,
                            Math.max(Math.min(18, box.width() * 0.27), box.width() * 0.16));
            surface.text(
                    "≠",
                    box.right() - 6,
                    box.y() + 4 + size / 2,
                    TextStyle.right(size, Weight.BOLD),
                    Role.WRONG);
        }
    }
}
