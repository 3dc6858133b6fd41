package kernelwalk.ui.lessons;

import java.util.List;
import java.util.stream.Stream;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.exercise.lesson.Series;
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

    private static LessonGroup of(String code, List<? extends LessonEntry> entries, Words words) {
        return new LessonGroup(
                code,
                entries.stream()
                        .map(entry -> LessonCard.of(entry, words))
                        .map(card -> card.under(words.say("lessons.series." + code)))
                        .toList());
    }
}
