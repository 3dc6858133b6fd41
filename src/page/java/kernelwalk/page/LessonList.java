package kernelwalk.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntConsumer;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.words.LessonSearch;
import kernelwalk.words.Words;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLElement;

/** The lessons to choose from, under their headings, and a field to search them. */
final class LessonList {

    private final List<PageLesson> lessons;
    private final Walking walking;
    private final IntConsumer open;
    private final HTMLElement shelf = Dom.element("shelf");
    private final HTMLElement search = Dom.element("search");
    private final HTMLElement cards = Dom.element("cards");

    /**
     * @param open opens the lesson of a number
     */
    LessonList(List<PageLesson> lessons, Walking walking, IntConsumer open) {
        this.lessons = lessons;
        this.walking = walking;
        this.open = open;
        Dom.on(Dom.element("shelf-open"), "click", () -> cover(shelf.isHidden()));
        Dom.on(Dom.element("shelf-close"), "click", () -> cover(false));
        search.addEventListener("input", _ -> list());
        search.addEventListener("keydown", event -> pressed((KeyboardEvent) event));
        shelf.addEventListener("keydown", event -> escaped((KeyboardEvent) event));
    }

    private void pressed(KeyboardEvent event) {
        List<Integer> found = found(LessonSearch.of(Dom.value(search)), language());
        if (event.getKey().equals("Enter") && !found.isEmpty()) {
            event.preventDefault();
            choose(found.getFirst());
        }
    }

    private void escaped(KeyboardEvent event) {
        if (event.getKey().equals("Escape")) {
            cover(false);
        }
        event.stopPropagation();
    }

    private Language language() {
        return walking.words().language();
    }

    private void cover(boolean whether) {
        if (whether) {
            Dom.setValue(search, "");
            list();
        }
        shelf.setHidden(!whether);
        (whether ? search : Dom.element("canvas")).focus();
        walking.changed();
    }

    private void choose(int number) {
        open.accept(number);
        cover(false);
    }

    /** The numbers of those that are found, best first; in the order of teaching where nothing is searched for. */
    private List<Integer> found(LessonSearch search, Language language) {
        var numbers = new ArrayList<Integer>();
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).isFound(search, language)) {
                numbers.add(i);
            }
        }
        numbers.sort(Comparator.comparingInt(it -> lessons.get(it).rank(search, language)));
        return numbers;
    }

    private void list() {
        Words words = walking.words();
        LessonSearch wanted = LessonSearch.of(Dom.value(search));
        List<Integer> found = found(wanted, words.language());
        cards.clear();
        String heading = "";
        for (int number : found) {
            PageLesson lesson = lessons.get(number);
            if (wanted.words().isEmpty() && !lesson.heading().equals(heading)) {
                heading = lesson.heading();
                Dom.add(cards, "h2", words.say("lessons.series." + heading));
            }
            card(number, lesson, words.language());
        }
        Dom.text(Dom.element("count"), words.say("lessons.count", found.size(), lessons.size()));
        Dom.text(Dom.element("nothing"), found.isEmpty() ? words.say("lessons.nothing") : "");
    }

    private void card(int number, PageLesson lesson, Language language) {
        HTMLElement card = Dom.add(cards, "button", "");
        card.setAttribute("type", "button");
        card.setAttribute("data-lesson", lesson.id());
        Dom.add(card, "strong", lesson.title(language));
        Dom.add(card, "span", lesson.about(language));
        Dom.add(card, "small", lesson.tag(language));
        Dom.on(card, "click", () -> choose(number));
    }

    /** Whether it covers the page. */
    void show() {
        Dom.element("shelf-open")
                .setAttribute("aria-expanded", Boolean.toString(!shelf.isHidden()));
    }

    /** Says everything in the language that is spoken now. */
    void name() {
        Dom.placeholder(search, walking.words().say("lessons.search"));
        list();
    }
}
