package kernelwalk.ui.board;

import java.util.Optional;
import kernelwalk.picture.Target;
import kernelwalk.ui.board.BoardNavigation.Move;

/** A run of Tabs: Enter after it leads to the column where it began, on the next row, as in a spreadsheet. */
final class TabRun {

    private Optional<Target> began = Optional.empty();
    private Optional<Target> reached = Optional.empty();

    /** The cell after a move; empty when reading order ends. */
    Optional<Target> move(BoardNavigation navigation, Target from, Move move) {
        if (!reached.equals(Optional.of(from))) {
            began = Optional.empty();
        }
        Optional<Target> start = began;
        Optional<Target> next =
                move == Move.RETURN && start.isPresent()
                        ? navigation.below(from, start.get())
                        : navigation.move(from, move);
        boolean runs = move == Move.NEXT || move == Move.PREVIOUS;
        began = runs ? start.or(() -> Optional.of(from)) : Optional.empty();
        reached = runs ? next : Optional.empty();
        return next;
    }
}
