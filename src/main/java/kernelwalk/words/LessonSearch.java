package kernelwalk.words;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;

/**
 * What somebody looks for among the lessons: words that all have to stand somewhere, in large or small letters. What
 * has them in its title comes first, and before the rest what has them as whole words.
 */
public record LessonSearch(List<String> words) {

    public LessonSearch {
        words = List.copyOf(words);
    }

    /** Composed Hangul, small letters, and an x for the sign of multiplication, which no keyboard has. */
    public static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replace('×', 'x');
    }

    /** What somebody has typed to find lessons. */
    public static LessonSearch of(String query) {
        return new LessonSearch(
                Arrays.stream(plain(query).split("\\s+")).filter(word -> !word.isEmpty()).toList());
    }

    /**
     * Whether a lesson is found.
     *
     * @param text everything that is looked into, {@linkplain #plain plain}
     */
    public boolean finds(String text) {
        return words.stream().allMatch(text::contains);
    }

    /**
     * Where a lesson stands among those that are found: the lower the better; that of the word which is found worst.
     *
     * @param title its title as it is written
     * @param text  everything that is looked into, {@linkplain #plain plain}
     */
    public int rank(String title, String text) {
        String plain = plain(title);
        return words.stream().mapToInt(word -> rank(word, plain, text)).max().orElse(0);
    }

    private static int rank(String word, String title, String text) {
        return place(word, title)
                .orElseGet(() -> Place.values().length + place(word, text).orElseThrow());
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
