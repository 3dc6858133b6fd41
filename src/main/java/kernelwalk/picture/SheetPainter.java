package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tap;
import kernelwalk.convolution.Tensor;
import kernelwalk.homework.CellVerdict;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.picture.TextStyle.Weight;

/** Draws the board of a student who practises: the problem as it is set, and the answer in place of the output. */
final class SheetPainter {

    /** Cells smaller than this have no room for a mark beside their number. */
    private static final double SMALLEST_MARKED = 26;

    /** The least room between a mark and the digits beside or under it. */
    private static final double AIR = 5;

    /** A mark stands inside the edge of a chosen cell. */
    private static final double UNDER_EDGE = 7;

    private final Scene scene;
    private final CellPainter cells;
    private final Surface surface;
    private final AnswerSheet sheet;

    SheetPainter(Scene scene, CellPainter cells, AnswerSheet sheet) {
        this.scene = scene;
        this.cells = cells;
        this.surface = scene.surface();
        this.sheet = sheet;
    }

    /** Under the cards: the wrong rule beside the right one. */
    void panel() {
        sheet.replay()
                .map(
                        progress ->
                                new ReplayPainter(
                                        progress,
                                        scene.frame().exercise(),
                                        scene.frame().words(),
                                        surface,
                                        sheet.isOutrun(),
                                        sheet.isOwn()))
                .ifPresent(replay -> replay.paint(scene.board().panel()));
    }

    void input(Grid grid) {
        Tensor<Shape> input = scene.frame().exercise().input();
        int sample = scene.position().sample();
        if (CellPainter.isTooSmall(grid)) {
            HeatPainter.paint(surface, grid, input, sample, Role.INPUT);
            surface.outline(grid.box(), 0, 1, Role.LINE);
            return;
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                int index = index(grid, row, column);
                Box box = grid.cell(row, column);
                CardText card = scene.numbers().input();
                cells.number(box, input.at(index), card, Weight.MEDIUM, Role.TEXT, 0);
            }
        }
        sheet.outlined().flatMap(cell -> window(cell, grid)).ifPresent(this::outlined);
    }

    private void outlined(Box box) {
        surface.outline(box, 4, 3, Role.INPUT);
    }

    /** The rectangle of the input that the window of an output cell reads on one channel. */
    private Optional<Box> window(Cell output, Grid grid) {
        return scene.frame().computation().taps(output).stream()
                .filter(Tap::isInput)
                .map(Tap::input)
                .filter(
                        input ->
                                grid.shows(input.channel())
                                        && input.sample() == scene.position().sample())
                .map(grid::of)
                .reduce(Box::union);
    }

    void answer(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                Box box = grid.cell(row, column);
                sheet.verdict(index(grid, row, column)).ifPresent(verdict -> tint(box, verdict));
            }
        }
        cells.lines(grid);
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                answer(grid.cell(row, column), index(grid, row, column));
            }
        }
        marked().flatMap(cell -> place(cell, grid)).ifPresent(this::outlined);
    }

    /** The cell whose steps lie under the board; a comparison lies there instead. */
    private Optional<Cell> marked() {
        return sheet.replay().isPresent() ? Optional.empty() : sheet.asked();
    }

    /** Where an output cell stands, if it is on this card. */
    private Optional<Box> place(Cell cell, Grid grid) {
        boolean here =
                grid.shows(cell.channel())
                        && cell.sample() == scene.position().sample()
                        && cell.row() < grid.rows()
                        && cell.column() < grid.columns()
                        && cell.channel() < scene.frame().output().channels();
        return here ? Optional.of(grid.of(cell)) : Optional.empty();
    }

    private int index(Grid grid, int row, int column) {
        return Board.target(grid, row, column, scene.frame()).index();
    }

    private void tint(Box box, CellVerdict verdict) {
        switch (verdict) {
            case RIGHT -> cells.tint(box, Role.OUTPUT_TINT);
            case WRONG -> cells.tint(box, Role.WRONG_TINT);
            case BLANK -> cells.blank(box);
        }
    }

    private void answer(Box box, int index) {
        Optional<CellVerdict> verdict = sheet.verdict(index);
        Optional<AnswerCell> cell = sheet.answer().map(answer -> answer.at(index));
        if (cell.isPresent() && cell.get() instanceof Written written) {
            String text = written.text().replace('-', '−');
            cells.words(text, beside(box, text, verdict), Weight.SEMI_BOLD, role(verdict));
        }
        if (isMarked(box, verdict)) {
            mark(box, verdict.orElseThrow());
        }
        if (scene.isPointed(new Target(Part.OUTPUT, index))) {
            cells.pointed(box);
        }
        if (isCompared(index)) {
            cells.ring(box, Role.RING);
        }
    }

    private boolean isCompared(int index) {
        return sheet.compared().equals(Optional.of(sheet.shape().cell(index)));
    }

    private static boolean isMarked(Box box, Optional<CellVerdict> verdict) {
        return verdict.isPresent() && box.width() >= SMALLEST_MARKED;
    }

    /** A number that would reach into the mark makes room for it: it stands as much lower as it has to. */
    private Box beside(Box cell, String text, Optional<CellVerdict> verdict) {
        if (!isMarked(cell, verdict)) {
            return cell;
        }
        Box written = cells.wordsIn(text, cell, Weight.SEMI_BOLD);
        Box mark = markIn(cell);
        double under = mark.bottom() + AIR - written.y();
        if (written.right() + AIR <= mark.x() || under <= 0) {
            return cell;
        }
        double deepest = cell.bottom() - AIR - written.bottom();
        double down = Math.clamp(under, 0, Math.max(0, deepest));
        return new Box(cell.x(), cell.y() + down, cell.width(), cell.height());
    }

    /** A cell may be wider than high for a long number, which then reaches under the mark. */
    private static double shorter(Box box) {
        return Math.min(box.width(), box.height());
    }

    /** Where the mark stands in a cell. */
    static Box markIn(Box box) {
        double size = Math.clamp(shorter(box) * 0.16, 6, 12);
        double aside = Math.max(UNDER_EDGE, size * 0.6);
        return new Box(box.right() - aside - size, box.y() + aside, size, size);
    }

    private static Role role(Optional<CellVerdict> verdict) {
        return verdict.map(
                        said ->
                                switch (said) {
                                    case RIGHT -> Role.OUTPUT;
                                    case WRONG -> Role.WRONG;
                                    case BLANK -> Role.MUTED;
                                })
                .orElse(Role.TEXT);
    }

    /** A tick or a cross in the upper right corner, drawn, as not every typeface has them. */
    private void mark(Box cell, CellVerdict verdict) {
        Box box = verdict == CellVerdict.BLANK ? CellPainter.blankFrame(cell) : cell;
        Box mark = markIn(box);
        double size = mark.width();
        double left = mark.x();
        double right = mark.right();
        double top = mark.y();
        double bottom = mark.bottom();
        double thick = Math.max(2, size / 5);
        switch (verdict) {
            case RIGHT -> {
                double knee = left + size * 0.36;
                surface.line(left, top + size * 0.55, knee, bottom, thick, Role.OUTPUT);
                surface.line(knee, bottom, right, top, thick, Role.OUTPUT);
            }
            case WRONG -> {
                surface.line(left, top, right, bottom, thick, Role.WRONG);
                surface.line(left, bottom, right, top, thick, Role.WRONG);
            }
            case BLANK -> surface.line(left, bottom, right, bottom, thick, Role.MUTED);
        }
    }
}
