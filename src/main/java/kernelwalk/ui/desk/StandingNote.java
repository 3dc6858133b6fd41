package kernelwalk.ui.desk;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.picture.Part;
import kernelwalk.ui.document.Standing;
import kernelwalk.ui.document.Standing.Beside;
import kernelwalk.ui.document.Standing.Doing;
import kernelwalk.ui.document.Veils;

/** How an exercise stood before a class, as lines in the note of its journal; none of them where it stood as it is opened. */
final class StandingNote {

    private static final String HIDDEN = "hidden";
    private static final String DOING = "doing";
    private static final String ASIDE = "aside";
    private static final String BETWEEN = ",";

    private StandingNote() {}

    static void write(Standing standing, Map<String, String> note) {
        standing.hidden()
                .ifPresent(
                        cards ->
                                note.put(
                                        HIDDEN,
                                        Veils.CARDS.stream()
                                                .filter(cards::contains)
                                                .map(StandingNote::code)
                                                .collect(Collectors.joining(BETWEEN))));
        if (standing.doing() != Doing.WALKING) {
            note.put(DOING, code(standing.doing()));
        }
        if (standing.beside().filter(Beside::isAside).isPresent()) {
            note.put(ASIDE, "true");
        }
    }

    private static String code(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /**
     * What a note says; what it says in words that are not known is as if it did not.
     *
     * @param compared what the exercise was compared with
     */
    static Standing read(Map<String, String> note, Optional<Exercise> compared) {
        Doing doing =
                Arrays.stream(Doing.values())
                        .filter(each -> code(each).equals(note.get(DOING)))
                        .findFirst()
                        .orElse(Doing.WALKING);
        return new Standing(
                Optional.ofNullable(note.get(HIDDEN)).map(StandingNote::cards),
                doing,
                compared.map(exercise -> new Beside(exercise, isAside(note))));
    }

    /** Whether what the exercise was compared with had been put aside. */
    static boolean isAside(Map<String, String> note) {
        return "true".equals(note.get(ASIDE));
    }

    private static Set<Part> cards(String names) {
        Set<String> hidden = Set.copyOf(List.of(names.split(BETWEEN)));
        return Veils.CARDS.stream()
                .filter(card -> hidden.contains(code(card)))
                .collect(Collectors.toSet());
    }
}
