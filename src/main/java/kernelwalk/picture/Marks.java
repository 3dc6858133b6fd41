package kernelwalk.picture;

import java.util.Optional;
import kernelwalk.exercise.ReachedCells;

/**
 * What is marked on a board besides the walk.
 *
 * @param selection the cells that typing and pasting go to
 * @param refused   the cell into which something was typed that is not a number
 * @param pointed   the cell under the mouse, or the one that a click has pinned: its relations are shown
 * @param reached   what belongs to that cell through all layers, or to one that was chosen in another layer
 */
public record Marks(
        Optional<Selection> selection,
        Optional<Target> refused,
        Optional<Target> pointed,
        Optional<ReachedCells> reached) {

    /** Nothing is marked. */
    public static final Marks NONE =
            new Marks(Optional.empty(), Optional.empty(), Optional.empty());

    /** Marks of the open layer alone. */
    public Marks(
            Optional<Selection> selection, Optional<Target> refused, Optional<Target> pointed) {
        this(selection, refused, pointed, Optional.empty());
    }
}
