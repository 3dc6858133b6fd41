package kernelwalk.page;

import java.util.Optional;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.page.seam.Texts;
import kernelwalk.picture.Role;
import kernelwalk.picture.Theme;
import kernelwalk.words.CountFrom;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** What runs in the page: the exercise that it holds, to be walked, changed and practised. */
public final class Page {

    private final Walking walking;
    private final Stage stage;
    private final Transport transport;
    private final Bench bench;
    private final Optional<Lecture> lecture;
    private Words named;
    private int namedLayer;
    private int namedLesson;
    private Theme dressed;
    private boolean isDue;

    private Page(Exercise exercise) {
        Words words =
                Words.in(Language.coded(Dom.option("language")).orElse(Language.ENGLISH))
                        .counting(Dom.option("count").equals("1") ? CountFrom.ONE : CountFrom.ZERO);
        walking = new Walking(exercise, words, this::changed);
        stage = new Stage(walking);
        transport = new Transport(walking);
        bench = new Bench(walking);
        lecture = Lecture.begin(walking, transport);
        Dom.on(Dom.element("language"), "click", () -> walking.speak(words().language().next()));
        Dom.on(Dom.element("theme"), "click", this::otherTheme);
    }

    /**
     * Starts the page; with an argument it says what an exercise comes to, for whoever compares it.
     *
     * @param arguments nothing, or an exercise file
     */
    public static void main(String[] arguments) {
        if (arguments.length > 0) {
            System.out.println(Results.of(arguments[0]));
            return;
        }
        new Page(given()).start();
    }

    /** The exercise of the page; in a page of lessons one to begin with, until a lesson is opened. */
    private static Exercise given() {
        return Lecture.lessons().stream()
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseGet(
                        () ->
                                ExerciseFile.read(Texts.of("exercise"))
                                        .at(Integer.parseInt(Dom.option("layer"))));
    }

    private void start() {
        String theme = Dom.option("theme");
        boolean isDark =
                theme.isEmpty()
                        ? Dom.matches("(prefers-color-scheme: dark)")
                        : theme.equals("dark");
        walking.dress(isDark ? Theme.DARK : Theme.LIGHT);
        String moment = Dom.option("moment");
        if (!moment.isEmpty()) {
            walking.goTo(Long.parseLong(moment));
        }
        if (theme.isEmpty()) {
            Dom.onMatch(
                    "(prefers-color-scheme: dark)",
                    _ ->
                            walking.dress(
                                    Dom.matches("(prefers-color-scheme: dark)")
                                            ? Theme.DARK
                                            : Theme.LIGHT));
        }
        Dom.element("old").setHidden(true);
        Window.current().addEventListener("resize", _ -> changed());
        Dom.onFonts(_ -> changed());
    }

    private Words words() {
        return walking.words();
    }

    private void otherTheme() {
        walking.dress(walking.theme().dark() ? Theme.LIGHT : Theme.DARK);
    }

    /** Draws once for all that changes at a time. */
    private void changed() {
        if (!isDue) {
            isDue = true;
            Window.requestAnimationFrame(_ -> show());
        }
    }

    private void show() {
        isDue = false;
        dress();
        name();
        transport.show();
        bench.show();
        lecture.ifPresent(Lecture::show);
        stage.draw();
        if (!transport.isMoving()) {
            Dom.text(Dom.element("ledger"), walking.homework().isPresent() ? "" : stage.ledger());
        }
        Dom.text(Dom.element("problem"), walking.problem().map(words()::say).orElse(""));
    }

    private void dress() {
        if (walking.theme().equals(dressed)) {
            return;
        }
        dressed = walking.theme();
        HTMLElement root = HTMLDocument.current().getDocumentElement();
        for (Role role : Role.values()) {
            Dom.style(
                    root,
                    role.variable().substring(1).replaceFirst("^", "--"),
                    Walking.colour(dressed, role));
        }
        Dom.style(root, "color-scheme", dressed.dark() ? "dark" : "light");
    }

    /** Says everything in the language that is spoken now. */
    private void name() {
        int lesson = lecture.map(Lecture::number).orElse(0);
        int layer = walking.exercise().opened();
        if (words() == named && layer == namedLayer && lesson == namedLesson) {
            return;
        }
        namedLesson = lesson;
        named = words();
        namedLayer = layer;
        HTMLElement root = HTMLDocument.current().getDocumentElement();
        root.setAttribute("lang", named.language().code());
        for (String attribute : new String[] {"say", "name"}) {
            var elements = HTMLDocument.current().querySelectorAll("[data-" + attribute + "]");
            for (int i = 0; i < elements.getLength(); i++) {
                HTMLElement element = elements.item(i);
                String text = named.say(element.getAttribute("data-" + attribute));
                if (attribute.equals("say")) {
                    Dom.text(element, text);
                } else {
                    element.setAttribute("aria-label", text);
                    element.setAttribute("title", text);
                }
            }
        }
        Language other = named.language().next();
        Dom.text(Dom.element("language"), other.ownName());
        Dom.element("language").setAttribute("lang", other.code());
        String title =
                lecture.map(it -> it.title(named))
                        .or(() -> Optional.of(walking.exercise().title()))
                        .map(VisibleText::of)
                        .filter(it -> !it.isEmpty())
                        .orElseGet(() -> named.say("window.header.untitled"));
        Dom.text(Dom.element("title"), title);
        HTMLDocument.current().setTitle(title + " – Kernelwalk");
        transport.name();
        bench.name();
        lecture.ifPresent(Lecture::name);
    }
}
