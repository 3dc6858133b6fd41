package kernelwalk.ui.board;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import kernelwalk.picture.Board;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Grid;
import kernelwalk.picture.Target;

/** Which cell comes next when the keyboard moves over the cells that can be typed into. */
final class BoardNavigation {

    /** Ways to move. */
    enum Move {
        LEFT,
        RIGHT,
        UP,
        DOWN,
        /** As Enter moves: a row down. */
        RETURN,
        /** In reading order, on to the next card. */
        NEXT,
        /** Against reading order, back to the card before. */
        PREVIOUS
    }

    private record Spot(Grid grid, int row, int column) {

        /** Whether there is a cell so far away on its card. */
        boolean has(int down, int across) {
            return row + down < grid.rows()
                    && column + across < grid.columns()
                    && grid.has(row + down, column + across);
        }
    }

    private final Board board;
    private final Frame frame;
    private final List<Spot> spots = new ArrayList<>();

    /**
     * @param canType whether something can be typed into a cell; where it can into none, all of the input are meant
     */
    BoardNavigation(Board board, Frame frame, Predicate<Target> canType) {
        this.board = board;
        this.frame = frame;
        if (frame.sheet().filter(sheet -> !sheet.isGiven()).isPresent()) {
            board.output().forEach(this::add);
        } else {
            board.input().forEach(this::add);
            board.kernel().forEach(this::add);
            board.bias().ifPresent(this::add);
            if (spots.stream().anyMatch(spot -> canType.test(target(spot)))) {
                spots.removeIf(spot -> !canType.test(target(spot)));
            }
        }
    }

    private void add(Grid grid) {
        for (int row = 0; row < grid.rows(); row++) {
            for (int column = 0; column < grid.columns() && grid.has(row, column); column++) {
                spots.add(new Spot(grid, row, column));
            }
        }
    }

    /** The first cell. */
    Target first() {
        return target(spots.getFirst());
    }

    /** The cell after a move; empty when reading order ends. Arrows stay on their card. */
    Optional<Target> move(Target from, Move move) {
        int index = indexOf(from);
        if (index < 0) {
            return Optional.of(first());
        }
        Spot spot = spots.get(index);
        int columns = spot.grid().columns();
        return switch (move) {
            case NEXT -> at(index + 1);
            case PREVIOUS -> at(index - 1);
            case LEFT -> at(spot.column() > 0 ? index - 1 : index);
            case RIGHT -> at(spot.has(0, 1) ? index + 1 : index);
            case UP -> at(spot.row() > 0 ? index - columns : index);
            case DOWN, RETURN -> at(spot.has(1, 0) ? index + columns : index);
        };
    }

    /** The cell on the next row in the column of another cell; without a column in common, the next below. */
    Optional<Target> below(Target from, Target column) {
        int index = indexOf(from);
        int start = indexOf(column);
        boolean together =
                index >= 0 && start >= 0 && spots.get(index).grid() == spots.get(start).grid();
        if (!together) {
            return move(from, Move.DOWN);
        }
        Spot spot = spots.get(index);
        int across = spots.get(start).column() - spot.column();
        return spot.has(1, across)
                ? at(index + spot.grid().columns() + across)
                : move(from, Move.DOWN);
    }

    private Optional<Target> at(int index) {
        return index >= 0 && index < spots.size()
                ? Optional.of(target(spots.get(index)))
                : Optional.empty();
    }

    private int indexOf(Target target) {
        for (int i = 0; i < spots.size(); i++) {
            if (target(spots.get(i)).equals(target)) {
                return i;
            }
        }
        return -1;
    }

    private Target target(Spot spot) {
        return Board.target(spot.grid(), spot.row(), spot.column(), frame);
    }
}
