package kernelwalk.page;

import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Level;
import kernelwalk.convolution.Position.Phase;
import kernelwalk.convolution.Problem;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Frame;
import kernelwalk.picture.Marks;
import kernelwalk.picture.Part;
import kernelwalk.picture.Role;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.picture.Theme;
import kernelwalk.words.Words;

/** What the page shows: the exercise, where its walk stands, and what is marked on it. */
final class Walking {

    private final Runnable changed;
    private Exercise given;
    private Exercise exercise;
    private Computation computation;
    private Words words;
    private Theme theme = Theme.LIGHT;
    private Level level = Level.TAP;
    private long moment;
    private double progress = 1;
    private Optional<Target> hovered = Optional.empty();
    private Optional<Target> pinned = Optional.empty();
    private Optional<Target> chosen = Optional.empty();
    private Optional<Target> refused = Optional.empty();
    private Optional<Problem> problem = Optional.empty();
    private Optional<Homework> homework = Optional.empty();

    /**
     * @param changed runs after every change
     */
    Walking(Exercise exercise, Words words, Runnable changed) {
        this.given = exercise;
        this.exercise = exercise;
        this.words = words;
        this.changed = changed;
        computation = exercise.compute();
    }

    /**
     * What is left behind when another lesson is opened.
     *
     * @param given    with the numbers of the lesson
     * @param exercise with those of now
     */
    record Kept(Exercise given, Exercise exercise, long moment, Optional<Homework> homework) {}

    Kept kept() {
        return new Kept(given, exercise, moment, homework);
    }

    /** Goes on with what was left behind. */
    void take(Kept kept) {
        choose(Optional.empty());
        pinned = Optional.empty();
        hovered = Optional.empty();
        given = kept.given();
        homework = kept.homework();
        show(kept.exercise());
        goTo(kept.moment());
    }

    /** Begins with another exercise. */
    void begin(Exercise other, long at) {
        take(new Kept(other, other, at, Optional.empty()));
    }

    Exercise exercise() {
        return exercise;
    }

    Computation computation() {
        return computation;
    }

    Walk walk() {
        return computation.walk();
    }

    Words words() {
        return words;
    }

    Theme theme() {
        return theme;
    }

    Level level() {
        return level;
    }

    long moment() {
        return moment;
    }

    long last() {
        return walk().length() - 1;
    }

    Optional<Target> chosen() {
        return chosen;
    }

    /** The student's answers, while somebody practises. */
    Optional<Homework> homework() {
        return homework;
    }

    /** Why what was typed is no number for its cell. */
    Optional<Problem> problem() {
        return problem;
    }

    /** Whether another number stands anywhere than the page was given with. */
    boolean isEdited() {
        return !exercise.equals(given.at(exercise.opened()));
    }

    Frame frame() {
        return Frame.of(exercise, computation, moment, words)
                .at(progress)
                .with(new Marks(chosen.map(Selection::of), refused, hovered.or(() -> pinned)))
                .with(homework.map(Homework::sheet));
    }

    void speak(Language language) {
        words = Words.in(language).counting(words.countFrom());
        changed.run();
    }

    void dress(Theme other) {
        theme = other;
        changed.run();
    }

    void step(Level other) {
        level = other;
        changed.run();
    }

    void goTo(long other) {
        moment = Math.clamp(other, 0, last());
        progress = 1;
        changed.run();
    }

    void forward() {
        goTo(walk().next(moment, level));
    }

    void back() {
        goTo(walk().previous(moment, level));
    }

    /** How far the moment has come in from the one before, from 0 to 1. */
    void come(double part) {
        progress = part;
        changed.run();
    }

    /** Whether a moment comes in gently from another: a window arrives, or a value travels. */
    boolean glides(long from) {
        Phase phase = walk().at(moment).phase();
        return phase == Phase.ARRIVAL && moment == from + 1
                || phase == Phase.DONE
                        && moment > from
                        && moment <= from + walk().span(Level.WINDOW);
    }

    void hover(Optional<Target> target) {
        if (!target.equals(hovered)) {
            hovered = target;
            changed.run();
        }
    }

    /** Pins the relations of a cell, chooses it if a number can be typed there, and goes to it if it is a result. */
    void click(Optional<Target> target) {
        pinned = target.filter(it -> !pinned.equals(target));
        choose(target);
        target.filter(it -> it.part() == Part.OUTPUT && homework.isEmpty())
                .map(it -> computation.geometry().output().cell(it.index()))
                .ifPresent(this::goTo);
        changed.run();
    }

    private void goTo(Cell output) {
        goTo(walk().endOf(output));
    }

    void choose(Optional<Target> target) {
        chosen = target.filter(this::isTyped);
        refused = Optional.empty();
        problem = Optional.empty();
        changed.run();
    }

    /** Whether something can be typed into a cell: a number of the exercise, or an answer. */
    boolean isTyped(Target target) {
        return homework.isPresent()
                ? target.part() == Part.OUTPUT
                : target.isEditable() && (target.part() != Part.INPUT || exercise.hasTypedInput());
    }

    /** What stands in a cell, as one types it. */
    String text(Target target) {
        return homework.map(it -> it.text(target.index()))
                .orElseGet(() -> NumberText.typed(Numbers.at(exercise, target)));
    }

    /** Another number in a cell: everything follows it at once. What is no number changes nothing. */
    void type(Target target, String text) {
        refused = Optional.empty();
        problem = Optional.empty();
        try {
            if (homework.isPresent()) {
                homework.get().type(target.index(), text);
            } else {
                show(Numbers.with(exercise, target, NumberText.parse(text, exercise.numbers())));
            }
        } catch (NotationException | ConvolutionException e) {
            refused = Optional.of(target);
            problem = Optional.of((Problem) e);
        }
        changed.run();
    }

    private void show(Exercise other) {
        computation = other.compute();
        exercise = other;
        moment = Math.min(moment, last());
    }

    /** The numbers that the page was given with. */
    void restore() {
        choose(Optional.empty());
        show(given.at(exercise.opened()));
        changed.run();
    }

    /** Another layer of several. */
    void open(int layer) {
        choose(Optional.empty());
        pinned = Optional.empty();
        homework = Optional.empty();
        show(exercise.at(layer));
        goTo(0);
    }

    void practise(boolean whether) {
        choose(Optional.empty());
        pinned = Optional.empty();
        homework = whether ? Optional.of(new Homework(exercise)) : Optional.empty();
        goTo(0);
    }

    void changed() {
        changed.run();
    }

    static String colour(Theme theme, Role role) {
        return "#" + Integer.toHexString(0x1000000 | theme.colour(role)).substring(1);
    }
}
