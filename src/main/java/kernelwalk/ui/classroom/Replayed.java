package kernelwalk.ui.classroom;

import java.util.List;
import kernelwalk.classroom.Example;

/**
 * A mistake of the class that is looked at, by one of the answers that made it.
 *
 * @param examples the different answers, those of the most students first; at least one
 * @param place    which of them is looked at, from 0
 */
public record Replayed(List<Example> examples, int place) {

    public Replayed {
        examples = List.copyOf(examples);
    }

    /** The answer that is looked at. */
    public Example example() {
        return examples.get(place);
    }

    /** Another answer; from the last to the first. */
    Replayed moved(int by) {
        return new Replayed(examples, Math.floorMod(place + by, examples.size()));
    }

    /** How many have made the mistake. */
    public int students() {
        return examples.stream().mapToInt(Example::count).sum();
    }
}
