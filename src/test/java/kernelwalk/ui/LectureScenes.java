package kernelwalk.ui;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Label;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Theme;
import kernelwalk.ui.look.Typeface;
import kernelwalk.words.Words;

/** What a class sees on a projector, and what the presenter sees beside it. */
final class LectureScenes {

    private static final int WIDTH = 1280;
    private static final int HEIGHT = 720;

    /** In the third of nine windows. */
    private static final long LATER = 20;

    private LectureScenes() {}

    /** Takes each of them. */
    static void takeAll() {
        for (Locale language : List.of(Locale.ENGLISH, Locale.KOREAN)) {
            for (Theme theme : List.of(Theme.LIGHT, Theme.DARK)) {
                String kind = kind(language, theme);
                take("presented" + kind, language, theme, _ -> {});
                takeBeside("presenter" + kind, language, theme);
            }
        }
        take("presented-near", Locale.ENGLISH, Theme.LIGHT, it -> it.presenting().near().set(true));
        take("presented-guess", Locale.ENGLISH, Theme.DARK, it -> it.guess().start());
        take("presented-boards", Locale.KOREAN, Theme.LIGHT, LectureScenes::compare);
        take("presented-boards-dark", Locale.ENGLISH, Theme.DARK, LectureScenes::compare);
        take(
                "presented-predict",
                Locale.ENGLISH,
                Theme.LIGHT,
                it -> it.prediction().on().set(true));
    }

    private static String kind(Locale language, Theme theme) {
        return (theme.dark() ? "-dark" : "") + (language == Locale.KOREAN ? "-korean" : "");
    }

    private static void compare(Session session) {
        session.comparison().open();
        session.comparison().playhead().goTo(LATER);
    }

    private static Session session(Locale language, Theme theme) {
        var session = new Session(Lessons.first(), Words.in(language));
        session.theme().set(theme);
        session.playhead().goTo(LATER);
        session.presenting().toggle();
        return session;
    }

    private static void take(String name, Locale language, Theme theme, Consumer<Session> begins) {
        Session session = session(language, theme);
        begins.accept(session);
        Screenshots.take(name, session, WIDTH, HEIGHT);
    }

    /** The time of day is that of a lecture, not that of the picture. */
    private static void takeBeside(String name, Locale language, Theme theme) {
        Typeface.load();
        Session session = session(language, theme);
        session.settings().scale().set(1.25);
        var view = new View(session);
        var beside = view.presenter();
        ((Label) beside.lookup("#presenter-time"))
                .setText(language == Locale.KOREAN ? "오전 10:15" : "10:15 AM");
        ((Label) beside.lookup("#presenter-gone"))
                .setText(session.words().get().say("present.gone", "7:05"));
        Screenshots.take(name, beside, session, WIDTH, HEIGHT);
        view.close();
    }
}
