package kernelwalk.exercise;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/**
 * How an exercise is shown to others at first: what is hidden of it, and where its walk begins.
 *
 * @param cards   the cards that are hidden at first, in every layer
 * @param numbers single numbers that are hidden
 * @param start   where its walk begins
 */
public record Staging(Set<HideableCard> cards, Set<HiddenNumber> numbers, WalkStart start) {

    /** Everything is shown, from the very beginning. */
    public static final Staging NONE = new Staging(Set.of(), Set.of(), WalkStart.FIRST);

    /** More single numbers are not hidden one by one. */
    public static final int MOST_NUMBERS = 4096;

    public Staging {
        cards = Set.copyOf(cards);
        numbers = Set.copyOf(numbers);
    }

    /** The same with other cards hidden. */
    public Staging withCards(Set<HideableCard> others) {
        return new Staging(others, numbers, start);
    }

    /** The same with these numbers hidden too, unless that are too many. */
    public Staging hiding(Collection<HiddenNumber> more) {
        Set<HiddenNumber> all = new HashSet<>(numbers);
        all.addAll(more);
        return all.size() > MOST_NUMBERS ? this : new Staging(cards, all, start);
    }

    /** The same with these numbers shown again. */
    public Staging showing(Collection<HiddenNumber> again) {
        Set<HiddenNumber> rest = new HashSet<>(numbers);
        rest.removeAll(again);
        return new Staging(cards, rest, start);
    }

    /** The same, beginning elsewhere. */
    public Staging startingAt(WalkStart other) {
        return new Staging(cards, numbers, other);
    }

    /** Whether anything is hidden. */
    public boolean hides() {
        return !cards.isEmpty() || !numbers.isEmpty();
    }

    /** Whether a single number is hidden. */
    public boolean hides(HiddenNumber number) {
        return numbers.contains(number);
    }

    /** Whether single numbers of a layer are hidden. */
    public boolean hidesIn(int layer) {
        return numbers.stream().anyMatch(number -> number.layer() == layer);
    }

    /** Whether single numbers of one card of a layer are hidden. */
    public boolean hidesIn(int layer, HideableCard card) {
        return numbers.stream()
                .anyMatch(number -> number.layer() == layer && number.card() == card);
    }
}
