package kernelwalk.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.Words;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** The lessons of a page that holds many: which of them is open, its words, and the way to the others. */
final class Lecture {

    private final List<PageLesson> lessons;
    private final Walking walking;
    private final Transport transport;
    private final HTMLElement previous = Dom.element("previous");
    private final HTMLElement next = Dom.element("next");
    private final HTMLElement walk = Dom.element("repaired");
    private final Map<Integer, Walking.Kept> kept = new HashMap<>();
    private final LessonList list;
    private int open;
    private boolean isWalked = true;

    private Lecture(List<PageLesson> lessons, Walking walking, Transport transport) {
        this.lessons = lessons;
        this.walking = walking;
        this.transport = transport;
        list = new LessonList(lessons, walking, this::open);
        Dom.on(previous, "click", () -> open(open - 1));
        Dom.on(next, "click", () -> open(open + 1));
        Dom.on(walk, "click", this::walk);
        Window.current().addEventListener("hashchange", _ -> openNamed());
    }

    /** The lessons that the page holds; none in the page of one exercise. */
    static List<PageLesson> lessons() {
        var lessons = new ArrayList<PageLesson>();
        for (int i = 0; PageLesson.of(i).isPresent(); i++) {
            lessons.add(PageLesson.of(i).orElseThrow());
        }
        return lessons;
    }

    /** Opens the lesson that the page's address names, or else the first. */
    static Optional<Lecture> begin(Walking walking, Transport transport) {
        List<PageLesson> lessons = lessons();
        if (lessons.isEmpty()) {
            return Optional.empty();
        }
        var lecture = new Lecture(lessons, walking, transport);
        for (String element : List.of("shelf-open", "previous", "next", "words")) {
            Dom.element(element).setHidden(false);
        }
        lecture.show(lecture.named().orElse(0));
        return Optional.of(lecture);
    }

    private Optional<Integer> named() {
        String id = Dom.place();
        for (int i = 0; i < lessons.size(); i++) {
            if (lessons.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private void openNamed() {
        named().filter(it -> it != open).ifPresent(this::open);
    }

    private PageLesson lesson() {
        return lessons.get(open);
    }

    /** What is open keeps its numbers, its place and what a student has written. */
    private void open(int number) {
        if (isWalked) {
            kept.put(open, walking.kept());
        }
        show(number);
        Dom.goTo(lesson().id());
    }

    private void show(int number) {
        transport.stop();
        open = number;
        if (kept.containsKey(open)) {
            isWalked = true;
            walking.take(kept.get(open));
        } else if (lesson().isRefused()) {
            isWalked = false;
        } else {
            walk();
        }
        walking.changed();
    }

    /** From the beginning; of a refused call what it comes to when it is repaired. */
    private void walk() {
        Exercise exercise = lesson().exercise().orElseThrow();
        isWalked = true;
        walking.begin(exercise, PageLesson.beginning(exercise));
    }

    /** What the page is called now. */
    String title(Words words) {
        return lesson().title(words.language());
    }

    /** Which lesson is open; another number, other names. */
    int number() {
        return isWalked ? open : -1 - open;
    }

    /** Shows the words that belong to what is open. */
    void show() {
        Words words = walking.words();
        boolean practises = isWalked && walking.homework().isPresent();
        Dom.text(Dom.element("about"), practises ? "" : lesson().text(words.language()));
        Dom.text(Dom.element("question"), lesson().question(words.language()));
        boolean isChanged = isWalked && !practises && walking.isEdited();
        Dom.element("changed").setHidden(!isChanged);
        Dom.element("refused").setHidden(isWalked);
        Dom.mark(HTMLDocument.current().getBody(), "data-refused", !isWalked);
        Dom.disable(previous, open == 0);
        Dom.disable(next, open == lessons.size() - 1);
        list.show();
    }

    /** Says everything in the language that is spoken now. */
    void name() {
        Words words = walking.words();
        name(previous, words.say("lessons.previous"));
        name(next, words.say("lessons.next"));
        title(open - 1, words)
                .ifPresent(it -> name(previous, words.say("lessons.previous.named", it)));
        title(open + 1, words).ifPresent(it -> name(next, words.say("lessons.next.named", it)));
        if (!isWalked) {
            refuse(words);
        }
        list.name();
    }

    private Optional<String> title(int number, Words words) {
        return number >= 0 && number < lessons.size()
                ? Optional.of(lessons.get(number).title(words.language()))
                : Optional.empty();
    }

    private static void name(HTMLElement button, String name) {
        button.setAttribute("aria-label", name);
        button.setAttribute("title", name);
    }

    private void refuse(Words words) {
        Dom.text(Dom.element("explanation"), lesson().explanation(words.language()));
        HTMLElement place = Dom.element("said");
        place.clear();
        for (List<String> lines : lesson().said(words.language())) {
            HTMLElement card = Dom.add(place, "div", "");
            String[] kinds = {"strong", "code", "p"};
            for (int i = 0; i < Math.min(lines.size(), kinds.length); i++) {
                if (!lines.get(i).isEmpty()) {
                    Dom.add(card, kinds[i], lines.get(i));
                }
            }
        }
        walk.setHidden(lesson().exercise().isEmpty());
    }
}
