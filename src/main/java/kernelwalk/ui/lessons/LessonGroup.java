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
 * @param code  names the heading: a series, or {@code own} for those of the user's folder
 * @param cards the lessons
 */
record LessonGroup(String code, List<LessonCard> cards) {

    /** All lessons under their headings. */
    static List<LessonGroup> all(List<? extends LessonEntry> own, Words words) {
        Stream<LessonGroup> shipped =
                Stream.of(Series.values())
                        .map(series -> of(series.code(), Lessons.in(series), words));
        return Stream.concat(shipped, Stream.of(of("own", own, words)))
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
