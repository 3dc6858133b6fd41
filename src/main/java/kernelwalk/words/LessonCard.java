package kernelwalk.words;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Dtype;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.LessonText;

/**
 * What the browser says of one lesson, in one language.
 *
 * @param entry    the lesson, or the file that is none
 * @param title    one line
 * @param sentence what it is about, or why the file is none; may be empty
 * @param tag      a word or two on its kind
 * @param words    everything that a search looks into, in small letters
 */
public record LessonCard(
        LessonEntry entry, String title, String sentence, String tag, String words) {

    private static final Pattern END_OF_SENTENCE = Pattern.compile("(?<=[.?!])\\s");

    /** What is said of a lesson in the language of the words. */
    public static LessonCard of(LessonEntry entry, Words words) {
        return switch (entry) {
            case Lesson lesson -> of(lesson, lesson.in(words.language()), words);
            case BrokenLesson broken -> {
                String last = FileName.last(broken.file());
                String file = last.startsWith(broken.id()) ? last : last + " ▸ " + broken.id();
                String why = words.say(broken.problem());
                yield of(entry, file, why, words.say("lessons.broken"), why);
            }
        };
    }

    private static LessonCard of(Lesson lesson, LessonText text, Words words) {
        List<String> kinds = kinds(lesson.sheet());
        String tag = kind(kinds, words) + " · " + input(lesson.sheet());
        String sentence = firstSentence(text.text().isBlank() ? text.question() : text.text());
        String more = String.join(" ", text.text(), text.question(), names(kinds, words));
        return of(lesson, text.title(), sentence, tag, more);
    }

    /** The kind of each layer. */
    private static List<String> kinds(Sheet sheet) {
        List<Operation> operations =
                switch (sheet) {
                    case Exercise exercise ->
                            exercise.layers().stream().map(Layer::operation).toList();
                    case Attempt attempt -> List.of(attempt.operation());
                };
        return operations.stream().map(operation -> OperationType.of(operation).code()).toList();
    }

    private static String kind(List<String> kinds, Words words) {
        return kinds.size() == 1
                ? words.say("operation.short." + kinds.getFirst())
                : words.say("lessons.layers", kinds.size());
    }

    private static String names(List<String> kinds, Words words) {
        Stream<String> chain =
                kinds.size() > 1 ? Stream.of(words.say("lessons.chain")) : Stream.of();
        return Stream.concat(chain, kinds.stream().map(kind -> words.say("operation." + kind)))
                .collect(Collectors.joining(" "));
    }

    private static LessonCard of(
            LessonEntry entry, String title, String sentence, String tag, String more) {
        String words = String.join(" ", entry.id(), title, tag, more);
        return new LessonCard(
                entry,
                VisibleText.of(title),
                VisibleText.of(sentence),
                tag,
                LessonSearch.plain(words));
    }

    private static String input(Sheet sheet) {
        return switch (sheet) {
            case Exercise exercise -> exercise.input().layout().toString();
            case Attempt attempt ->
                    Stream.concat(
                                    Stream.of(AttemptText.shape(attempt)),
                                    attempt.dtype().map(Dtype::code).stream())
                            .collect(Collectors.joining(" "));
        };
    }

    private static String firstSentence(String text) {
        return END_OF_SENTENCE.split(text, 2)[0];
    }

    /** The same under a heading, by whose words it is found, too. */
    public LessonCard under(String heading) {
        return new LessonCard(
                entry, title, sentence, tag, words + " " + LessonSearch.plain(heading));
    }

    /** Whether there is something to open. */
    public boolean isOpenable() {
        return switch (entry) {
            case Lesson _ -> true;
            case BrokenLesson _ -> false;
        };
    }
}
