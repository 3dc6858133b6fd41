package kernelwalk.words;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.Lessons;

/** A word of the glossary that a student meets in the panels; docs/glossary.md has them all. */
public enum GlossaryWord {
    INPUT("input"),
    KERNEL("kernel", "vertical-edge"),
    FILTER("filter", "four-filters"),
    WEIGHT("weight"),
    BIAS("bias"),
    OUTPUT("output"),
    FEATURE_MAP("feature-map", "four-filters"),
    WINDOW("window", "mean-filter"),
    PRODUCT("product"),
    LEDGER("ledger"),
    RECEPTIVE_FIELD("receptive-field", "mean-filter"),
    INFLUENCE("influence", "mean-filter"),
    STRIDE("stride", "stride"),
    PADDING("padding", "same-padding-stride"),
    DILATION("dilation", "dilation"),
    GROUPS("groups", "groups"),
    CONVENTION("convention"),
    WALK("walk"),
    SAMPLE("sample", "two-observations"),
    SHAPE("shape"),
    DTYPE("dtype");

    /** What can stand behind a Korean noun without making another word of it. */
    private static final String PARTICLES =
            "(?:들)?(?:은|는|이|가|을|를|의|에|로|으로|와|과|도|만|마다|부터|까지|에서|에는|에도|보다|처럼|만큼|이나|나"
                    + "|입니다|이에요|예요|이라|라)?";

    /** What finds the words of a language in a text, by the words in their order. */
    private static final Map<List<String>, Pattern> PATTERNS = new ConcurrentHashMap<>();

    private final String code;
    private final String lesson;

    GlossaryWord(String code) {
        this(code, "");
    }

    /**
     * @param lesson a lesson whose picture shows what is meant
     */
    GlossaryWord(String code, String lesson) {
        this.code = code;
        this.lesson = lesson;
    }

    /**
     * A part of a text.
     *
     * @param word the word that it is, or empty for what lies between
     */
    public record Piece(String text, Optional<GlossaryWord> word) {}

    /** The word itself. */
    public String in(Words words) {
        return words.say("glossary." + code);
    }

    /** What it means. */
    public String meaning(Words words) {
        return words.say("glossary." + code + ".means");
    }

    /** Whose walk shows what is meant; empty where a picture tells nothing. */
    public Optional<Exercise> picture() {
        return Lessons.all().stream()
                .filter(one -> one.id().equals(lesson))
                .findFirst()
                .flatMap(Lesson::exercise);
    }

    /** A text cut where words of the glossary stand; each is found where it is said first. */
    public static List<Piece> pieces(String text, Words words) {
        var pieces = new ArrayList<Piece>();
        Set<GlossaryWord> found = EnumSet.noneOf(GlossaryWord.class);
        Matcher matcher = pattern(words).matcher(text);
        int end = 0;
        while (matcher.find()) {
            GlossaryWord word = named(matcher, words);
            if (found.add(word)) {
                if (matcher.start() > end) {
                    pieces.add(new Piece(text.substring(end, matcher.start()), Optional.empty()));
                }
                pieces.add(new Piece(matcher.group(1), Optional.of(word)));
                end = matcher.end(1);
            }
        }
        if (end < text.length()) {
            pieces.add(new Piece(text.substring(end), Optional.empty()));
        }
        return pieces;
    }

    private static GlossaryWord named(Matcher matcher, Words words) {
        String said = matcher.group(1);
        return Arrays.stream(values())
                .filter(one -> said.toLowerCase(words.locale()).startsWith(one.in(words)))
                .max(Comparator.comparing(one -> one.in(words).length()))
                .orElseThrow();
    }

    private static Pattern pattern(Words words) {
        List<String> all = Arrays.stream(values()).map(one -> one.in(words)).toList();
        return PATTERNS.computeIfAbsent(all, _ -> compiled(all, words.language()));
    }

    /** The longest word first, so that no other is found within it. */
    private static Pattern compiled(List<String> words, Language language) {
        String all =
                words.stream()
                        .sorted(Comparator.comparing(String::length).reversed())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        String whole =
                language == Language.KOREAN
                        ? "(?<!\\p{L})(" + all + ")(?=" + PARTICLES + "(?!\\p{L}))"
                        : "(?<![\\p{L}_])((?:" + all + ")s?)(?![\\p{L}_])";
        return Pattern.compile(whole, Pattern.CASE_INSENSITIVE);
    }
}
