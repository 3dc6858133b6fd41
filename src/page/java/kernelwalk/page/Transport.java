package kernelwalk.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Level;
import kernelwalk.picture.Tempo;
import kernelwalk.words.LevelText;
import kernelwalk.words.MomentText;
import kernelwalk.words.Words;
import org.teavm.jso.browser.Window;
import org.teavm.jso.dom.events.KeyboardEvent;
import org.teavm.jso.dom.html.HTMLDocument;
import org.teavm.jso.dom.html.HTMLElement;

/** Plays the walk, steps through it and scrubs. */
final class Transport {

    private static final double MILLIS = 1000;

    /** How long a moment comes in. */
    private static final double GLIDE = 320;

    private static final List<String> SPEEDS = List.of("0.25", "0.5", "1", "2", "4");

    private final Walking walking;
    private final HTMLElement play = Dom.element("play");
    private final HTMLElement scrubber = Dom.element("scrubber");
    private final HTMLElement levels = Dom.element("level");
    private final HTMLElement speeds = Dom.element("speed");
    private final HTMLElement shelf = Dom.element("shelf");
    private boolean plays;
    private double speed = 1;
    private double lastStep;
    private double glide = -1;
    private boolean runs;

    Transport(Walking walking) {
        this.walking = walking;
        Dom.on(Dom.element("first"), "click", () -> go(0));
        Dom.on(Dom.element("back"), "click", this::back);
        Dom.on(play, "click", this::toggle);
        Dom.on(Dom.element("forward"), "click", this::forward);
        Dom.on(Dom.element("last"), "click", () -> go(walking.last()));
        scrubber.addEventListener(
                "input", _ -> go(Math.round(Double.parseDouble(Dom.value(scrubber)))));
        levels.addEventListener(
                "change", _ -> walking.step(Level.values()[Integer.parseInt(Dom.value(levels))]));
        speeds.addEventListener(
                "change",
                _ -> speed = Double.parseDouble(SPEEDS.get(Integer.parseInt(Dom.value(speeds)))));
        HTMLDocument.current().addEventListener("keydown", event -> pressed((KeyboardEvent) event));
    }

    private void go(long moment) {
        stop();
        walking.goTo(moment);
    }

    private void back() {
        stop();
        walking.back();
    }

    private void forward() {
        stop();
        step();
    }

    /** Plays no longer. */
    void stop() {
        plays = false;
        glide = -1;
    }

    /** Plays or pauses; from the end it starts over. */
    private void toggle() {
        plays = !plays;
        lastStep = 0;
        if (plays && walking.moment() == walking.last()) {
            walking.goTo(0);
        }
        walking.changed();
        run();
    }

    private void step() {
        long from = walking.moment();
        walking.forward();
        boolean still = Dom.matches("(prefers-reduced-motion: reduce)");
        if (walking.moment() != from && walking.glides(from) && !still) {
            glide = 0;
            walking.come(0);
            run();
        }
    }

    private void run() {
        if (!runs) {
            runs = true;
            Window.requestAnimationFrame(this::pulse);
        }
    }

    private void pulse(double now) {
        runs = false;
        if (glide >= 0) {
            glide = glide == 0 ? now : glide;
            double part = (now - glide) / GLIDE * Math.max(1, speed);
            glide = part >= 1 ? -1 : glide;
            walking.come(part >= 1 ? 1 : part * part * (3 - 2 * part));
        }
        if (plays) {
            playOn(now);
        }
        if (plays || glide >= 0) {
            run();
        }
    }

    private void playOn(double now) {
        if (lastStep == 0) {
            lastStep = now;
        } else if (now - lastStep >= seconds() * MILLIS / speed) {
            lastStep = now;
            step();
            plays = walking.moment() != walking.last();
            walking.changed();
        }
    }

    private double seconds() {
        return Tempo.seconds(walking.level(), walking.walk().at(walking.moment()).phase());
    }

    /** Keys of the page, wherever no field has them. */
    private void pressed(KeyboardEvent event) {
        String tag = Dom.tag(event);
        boolean inField = tag.equals("INPUT") || tag.equals("SELECT");
        boolean onButton = tag.equals("BUTTON");
        if (inField
                || !shelf.isHidden()
                || event.isCtrlKey()
                || event.isAltKey()
                || event.isMetaKey()) {
            return;
        }
        switch (event.getKey()) {
            case "ArrowLeft" -> handled(event, this::back);
            case "ArrowRight" -> handled(event, this::forward);
            case "Home" -> handled(event, () -> go(0));
            case "Escape" -> walking.click(Optional.empty());
            case "End" -> handled(event, () -> go(walking.last()));
            case " " -> {
                if (!onButton) {
                    handled(event, this::toggle);
                }
            }
            default -> {}
        }
    }

    private static void handled(KeyboardEvent event, Runnable action) {
        event.preventDefault();
        action.run();
    }

    boolean isMoving() {
        return plays;
    }

    /** Shows where the walk stands. */
    void show() {
        Words words = walking.words();
        String name = words.say(plays ? "walk.pause" : "walk.play");
        play.setAttribute("aria-label", name);
        play.setAttribute("title", name);
        play.setAttribute("data-icon", plays ? "pause" : "play");
        scrubber.setAttribute("max", Long.toString(walking.last()));
        Dom.setValue(scrubber, Long.toString(walking.moment()));
        String moment = new MomentText(words).of(walking.computation(), walking.moment());
        scrubber.setAttribute("aria-valuetext", moment);
        Dom.text(Dom.element("moment"), moment);
    }

    /** Names the choices in the language that is spoken. */
    void name() {
        Words words = walking.words();
        var names = new ArrayList<String>();
        for (Level level : Level.values()) {
            names.add(new LevelText(words).of(level, walking.exercise().operation()));
        }
        Dom.choices(levels, names, walking.level().ordinal());
        Dom.choices(
                speeds,
                SPEEDS.stream().map(it -> words.say("walk.times", it)).toList(),
                SPEEDS.indexOf(
                        speed == Math.rint(speed)
                                ? Integer.toString((int) speed)
                                : Double.toString(speed)));
    }
}
