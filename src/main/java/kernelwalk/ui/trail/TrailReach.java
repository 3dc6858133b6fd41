package kernelwalk.ui.trail;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import kernelwalk.exercise.ReachedCells;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/**
 * Which cells are lit on the cards of a trail.
 *
 * @param cells what belongs to the cell that is pointed at
 * @param told  up to which map they are told
 * @param words the language
 */
record TrailReach(Optional<ReachedCells> cells, int told, Words words) {

    /** The longest that is said of so many cells. */
    static String most(int count, Words words) {
        return words.say("trail.cells", count, count);
    }

    /** Shows it on the card of the input, which is the first, and on those of the layers. */
    void show(List<MapCard> cards, Theme theme) {
        for (int map = 0; map < cards.size(); map++) {
            Set<Integer> lit = lit(map);
            cards.get(map).say(said(map, lit), theme, lit, origin(map));
        }
    }

    /** Whether cells of a map are lit. */
    boolean has(int map) {
        return !lit(map).isEmpty();
    }

    private Set<Integer> lit(int map) {
        return cells.filter(it -> map <= told && map < it.maps().size())
                .map(it -> it.maps().get(map).keySet())
                .orElse(Set.of());
    }

    private OptionalInt origin(int map) {
        return has(map) && cells.orElseThrow().origin() == map
                ? lit(map).stream().mapToInt(Integer::intValue).findFirst()
                : OptionalInt.empty();
    }

    private Optional<String> said(int map, Set<Integer> lit) {
        return lit.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        words.say(
                                "trail.cells",
                                lit.size(),
                                cells.orElseThrow().shapes().get(map).count()));
    }
}
