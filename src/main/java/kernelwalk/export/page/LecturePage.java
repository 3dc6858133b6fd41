package kernelwalk.export.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.BrokenLesson;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.exercise.lesson.LessonEntry;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.exercise.lesson.Series;
import kernelwalk.export.look.Look;
import kernelwalk.framework.Call;
import kernelwalk.words.Explanation;
import kernelwalk.words.LessonCard;
import kernelwalk.words.LessonSearch;
import kernelwalk.words.Phrase;
import kernelwalk.words.Saying;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** Many lessons in one page, with a list of them in which one searches, in every language. */
public final class LecturePage {

    /** Between what two frameworks say, and between the lines of one. */
    private static final String SAYING = "\u2029";

    private static final String LINE = "\u2028";

    /**
     * A lesson and what it stands under.
     *
     * @param heading a series; empty for lessons that were handed on
     */
    private record Headed(String heading, Lesson lesson) {}

    /**
     * A lesson that the page does not have.
     *
     * @param name what its file is called
     */
    public record LeftOut(String name, LessonEntry entry) {

        /** Why it is not there. */
        public String why(Words words) {
            return switch (entry) {
                case BrokenLesson broken -> words.say(broken.problem());
                case Lesson lesson -> tooMuch(lesson).orElseThrow().in(words);
            };
        }
    }

    private final Optional<String> name;
    private final List<Headed> lessons;
    private final List<LeftOut> leftOut;

    private LecturePage(Optional<String> name, Stream<Map.Entry<String, LessonEntry>> entries) {
        this.name = name;
        var kept = new ArrayList<Headed>();
        var others = new ArrayList<LeftOut>();
        entries.forEach(
                entry -> {
                    if (entry.getValue() instanceof Lesson lesson && tooMuch(lesson).isEmpty()) {
                        kept.add(new Headed(entry.getKey(), lesson));
                    } else {
                        others.add(new LeftOut(name(entry.getValue()), entry.getValue()));
                    }
                });
        lessons = List.copyOf(kept);
        leftOut = List.copyOf(others);
    }

    private static String name(LessonEntry entry) {
        return switch (entry) {
            case BrokenLesson broken -> FileName.text(broken.file());
            case Lesson lesson -> lesson.id();
        };
    }

    /** Why a browser would be busy with a lesson for too long. */
    private static Optional<Phrase> tooMuch(Lesson lesson) {
        try {
            return walked(lesson).flatMap(WebPage::excess);
        } catch (ConvolutionException problem) {
            return Optional.of(words -> words.say(problem));
        }
    }

    /** The lessons that ship with the program. */
    public static LecturePage shipped() {
        return withShipped(List.of());
    }

    /** Those and, before them, lessons that were handed on or made, without a heading. */
    public static LecturePage withShipped(List<LessonEntry> others) {
        return new LecturePage(
                Optional.empty(),
                Stream.concat(others.stream().map(it -> Map.entry("", it)), ofSeries()));
    }

    private static Stream<Map.Entry<String, LessonEntry>> ofSeries() {
        return Stream.of(Series.values())
                .flatMap(
                        series ->
                                Lessons.in(series).stream()
                                        .map(it -> Map.entry(series.code(), it)));
    }

    /** The lessons of a folder or an archive, in their order. */
    public static LecturePage of(Lecture lecture) {
        return new LecturePage(
                Optional.of(lecture.name()),
                lecture.entries().stream().map(it -> Map.entry("", it)));
    }

    /** How many lessons the page has. */
    public int count() {
        return lessons.size();
    }

    /** What could not be read, or is too large for a page. */
    public List<LeftOut> leftOut() {
        return leftOut;
    }

    /** Why there is no such page, whatever the lessons. */
    public Optional<Phrase> refusal() {
        if (!WebPage.isMade()) {
            return Optional.of(Phrase.of("export.no-page"));
        }
        return lessons.isEmpty()
                ? Optional.of(Phrase.of("export.web.no-lesson"))
                : Optional.empty();
    }

    /**
     * Writes the page, with its script inside it. The stream stays open.
     *
     * @param look its language, its colours and what is counted from
     */
    public void write(Look look, OutputStream bytes) throws IOException {
        String title = name.map(VisibleText::of).orElseGet(() -> look.words().say("lessons.title"));
        PageTemplate.write(title, look, what -> put(what, look), bytes);
    }

    private String put(String what, Look look) {
        return switch (what) {
            case "OPTIONS" -> {
                var options = new StringBuilder();
                PageTemplate.options(options, 0, look);
                yield options.toString();
            }
            case "EXERCISE" -> spare();
            case "LESSONS" -> data();
            default -> throw new IllegalStateException("nothing to put in for " + what);
        };
    }

    /** What lies behind calls that cannot be repaired, where there is nothing else. */
    private String spare() {
        return lessons.stream().anyMatch(it -> walked(it.lesson()).isPresent())
                ? ""
                : PageTemplate.data(ExerciseFile.text(Lessons.first()));
    }

    private String data() {
        var data = new StringBuilder();
        for (int i = 0; i < lessons.size(); i++) {
            Lesson lesson = lessons.get(i).lesson();
            data.append("<script type=\"application/json\" id=\"lesson-").append(i).append('"');
            PageTemplate.attribute(data, "id", lesson.id());
            PageTemplate.attribute(data, "heading", lessons.get(i).heading());
            for (Language language : Language.values()) {
                words(data, lessons.get(i), language);
            }
            String file = walked(lesson).map(ExerciseFile::text).orElse("");
            data.append('>').append(PageTemplate.data(file)).append("</script>\n");
        }
        return data.toString();
    }

    /** What is walked: the exercise, or what an attempt comes to when it is repaired. */
    private static Optional<Exercise> walked(Lesson lesson) {
        return switch (lesson.sheet()) {
            case Exercise exercise -> Optional.of(exercise);
            case Attempt attempt -> attempt.repaired();
        };
    }

    private static void words(StringBuilder data, Headed headed, Language language) {
        Words words = Words.in(language);
        LessonText text = headed.lesson().in(language);
        LessonCard plain = LessonCard.of(headed.lesson(), words);
        LessonCard card =
                headed.heading().isEmpty()
                        ? plain
                        : plain.under(words.say("lessons.series." + headed.heading()));
        attribute(data, "title", language, card.title());
        attribute(data, "about", language, card.sentence());
        attribute(data, "tag", language, card.tag());
        attribute(data, "more", language, more(card, text));
        attribute(data, "text", language, VisibleText.lines(text.text()));
        attribute(data, "question", language, VisibleText.lines(text.question()));
        if (headed.lesson().sheet() instanceof Attempt attempt) {
            attribute(data, "explanation", language, new Explanation(words).of(attempt));
            attribute(data, "said", language, said(attempt, words));
        }
    }

    /** Words by which a lesson is found although the page does not show them. */
    private static String more(LessonCard card, LessonText text) {
        String there =
                LessonSearch.plain(
                        String.join(" ", card.title(), card.tag(), text.text(), text.question()));
        Set<String> words = new LinkedHashSet<>(List.of(card.words().split("\\s+")));
        words.removeAll(List.of(there.split("\\s+")));
        return String.join(" ", words);
    }

    private static void attribute(
            StringBuilder data, String name, Language language, String value) {
        PageTemplate.attribute(data, name + "-" + language.code(), value);
    }

    private static String said(Attempt attempt, Words words) {
        return Saying.of(Call.of(attempt), words)
                .map(it -> String.join(LINE, it.title(), it.line(), message(it)))
                .collect(Collectors.joining(SAYING));
    }

    private static String message(Saying saying) {
        String said = saying.message().strip();
        return saying.raised().isEmpty() ? said : saying.raised() + ": " + said;
    }
}
