package kernelwalk.ui.lessons;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.exercise.lesson.Series;
import kernelwalk.words.LessonCard;
import kernelwalk.words.LessonSearch;
import kernelwalk.words.Words;

/**
 * Lessons that stand under one heading of the browser.
 *
 * @param code  names the heading: a series, or {@code own} for those of the user's folder, {@code opened} for those of a lecture
 * @param cards the lessons
 */
record LessonGroup(String code, List<LessonCard> cards) {

    /** Those of the user's own folder. */
    static final String OWN = "own";

    /** All lessons under their headings. */
    static List<LessonGroup> all(
            List<? extends LessonEntry> lecture, List<? extends LessonEntry> own, Words words) {
        Stream<LessonGroup> shipped =
                Stream.of(Series.values())
                        .map(series -> of(series.code(), Lessons.in(series), words));
        Stream<LessonGroup> handedOn = Stream.of(of("opened", lecture, words));
        return Stream.of(handedOn, shipped, Stream.of(of(OWN, own, words)))
                .flatMap(groups -> groups)
                .filter(group -> !group.cards.isEmpty())
                .toList();
    }

    /** What a search finds in groups, best first; no group is empty. */
    static List<LessonGroup> found(List<LessonGroup> groups, LessonSearch search) {
        return groups.stream()
                .map(group -> group.found(search))
                .filter(group -> !group.cards.isEmpty())
                .sorted(Comparator.comparingInt(group -> rank(group.cards.getFirst(), search)))
                .toList();
    }

    private LessonGroup found(LessonSearch search) {
        return new LessonGroup(
                code,
                cards.stream()
                        .filter(card -> search.finds(card.words()))
                        .sorted(Comparator.comparingInt(card -> rank(card, search)))
                        .toList());
    }

    private static int rank(LessonCard card, LessonSearch search) {
        return search.rank(card.title(), card.words());
    }

    private static LessonGroup of(String code, List<? extends LessonEntry> entries, Words words) {
        return new LessonGroup(
                code,
                entries.stream()
                        .map(entry -> LessonCard.of(entry, words))
                        .map(card -> card.under(words.say("lessons.series." + code)))
                        .toList());
    }
}
