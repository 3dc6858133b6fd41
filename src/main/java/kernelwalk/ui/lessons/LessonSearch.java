package kernelwalk.ui.lessons;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What somebody looks for among the lessons: words that all have to stand somewhere, in large or small letters. What
 * has them in its title comes first, and before the rest what has them as whole words.
 */
record LessonSearch(List<String> words) {

    static LessonSearch of(String query) {
        return new LessonSearch(
                Arrays.stream(LessonCard.plain(query).split("\\s+"))
                        .filter(word -> !word.isEmpty())
                        .toList());
    }

    /** The lessons that are found, best first; no group is empty. */
    List<LessonGroup> in(List<LessonGroup> groups) {
        return groups.stream()
                .map(this::in)
                .filter(group -> !group.cards().isEmpty())
                .sorted(Comparator.comparingInt(group -> rank(group.cards().getFirst())))
                .toList();
    }

    private LessonGroup in(LessonGroup group) {
        return new LessonGroup(
                group.code(),
                group.cards().stream()
                        .filter(card -> words.stream().allMatch(card.words()::contains))
                        .sorted(Comparator.comparingInt(this::rank))
                        .toList());
    }

    /** The lower the better; that of the word which is found worst. */
    private int rank(LessonCard card) {
        return words.stream().mapToInt(word -> rank(word, card)).max().orElse(0);
    }

    private static int rank(String word, LessonCard card) {
        return place(word, LessonCard.plain(card.title()))
                .orElseGet(() -> Place.values().length + place(word, card.words()).orElseThrow());
    }

    /** How a word stands in a text, the best first. */
    private enum Place {
        WHOLE,
        BEGINNING,
        INSIDE
    }

    private static OptionalInt place(String word, String text) {
        return Arrays.stream(Place.values())
                .filter(place -> stands(word, text, place))
                .mapToInt(Place::ordinal)
                .findFirst();
    }

    private static boolean stands(String word, String text, Place place) {
        for (int at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Character.isLetterOrDigit(text.codePointBefore(at));
            boolean ends =
                    end == text.length() || !Character.isLetterOrDigit(text.codePointAt(end));
            boolean fits =
                    switch (place) {
                        case WHOLE -> begins && ends;
                        case BEGINNING -> begins;
                        case INSIDE -> true;
                    };
            if (fits) {
                return true;
            }
        }
        return false;
    }
}
