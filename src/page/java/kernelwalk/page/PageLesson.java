package kernelwalk.page;

import java.util.List;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.WalkStart;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.LessonSearch;
import org.teavm.jso.dom.html.HTMLElement;

/** A lesson as the page holds it: its words in every language, and the file of what is walked, which is read when it is opened. */
final class PageLesson {

    private static final String SAYING = "\u2029";
    private static final String LINE = "\u2028";

    private final HTMLElement element;

    private PageLesson(HTMLElement element) {
        this.element = element;
    }

    /** The lesson of a number, if there are so many. */
    static Optional<PageLesson> of(int number) {
        return Optional.ofNullable(Dom.element("lesson-" + number)).map(PageLesson::new);
    }

    /** The name of its file without the ending. */
    String id() {
        return element.getAttribute("data-id");
    }

    /** Names what it stands under; empty where nothing is said of that. */
    String heading() {
        return element.getAttribute("data-heading");
    }

    String title(Language language) {
        return text("title", language);
    }

    /** The first sentence of its words. */
    String about(Language language) {
        return text("about", language);
    }

    /** What kind of operation it has, and the shape of its input. */
    String tag(Language language) {
        return text("tag", language);
    }

    String text(Language language) {
        return text("text", language);
    }

    String question(Language language) {
        return text("question", language);
    }

    /** Whether a framework says no to its call. */
    boolean isRefused() {
        return element.hasAttribute("data-said-en");
    }

    /** Why the call fails. */
    String explanation(Language language) {
        return text("explanation", language);
    }

    /** What each framework says: its name, the call and its message. */
    List<List<String>> said(Language language) {
        return List.of(text("said", language).split(SAYING)).stream()
                .map(it -> List.of(it.split(LINE)))
                .toList();
    }

    boolean isFound(LessonSearch search, Language language) {
        return search.finds(words(language));
    }

    int rank(LessonSearch search, Language language) {
        return search.rank(title(language), words(language));
    }

    /** Everything that a search looks into. */
    private String words(Language language) {
        return LessonSearch.plain(
                String.join(
                        " ",
                        title(language),
                        tag(language),
                        text(language),
                        question(language),
                        text("more", language)));
    }

    private String text(String name, Language language) {
        return element.getAttribute("data-" + name + "-" + language.code());
    }

    /** What is walked, at the layer with which it begins; nothing where a call cannot be repaired. */
    Optional<Exercise> exercise() {
        String file = Dom.text(element);
        if (file.isEmpty()) {
            return Optional.empty();
        }
        Exercise exercise = ExerciseFile.read(file);
        return Optional.of(exercise.at(exercise.staging().start().layer()));
    }

    /** The moment with which the walk begins. */
    static long beginning(Exercise exercise) {
        WalkStart start = exercise.staging().start();
        if (start.equals(WalkStart.FIRST)) {
            return 0;
        }
        return exercise.compute().walk().startOf(start.cell());
    }
}
