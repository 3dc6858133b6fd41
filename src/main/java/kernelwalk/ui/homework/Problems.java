package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.homework.problem.Redraw;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Where new problems come from, and what a problem can tell about mistakes. */
public final class Problems {

    /** A problem that was made. */
    private record Made(ProblemPlan plan, long seed) {}

    /** So many problems are drawn until one has another size. */
    private static final long MOST_DRAWS = 100;

    private final Document document;
    private final Practice practice;
    private final Desk desk;
    private final ObservableValue<Words> words;
    private final PlanForm form = new PlanForm();
    private final ObservableList<Misconception> chosen =
            FXCollections.observableArrayList(Misconceptions.all());
    private Optional<Exercise> measured = Optional.empty();
    private DiagnosticPower power;
    private int showing;
    private Optional<Made> made = Optional.empty();
    private long draws;

    public Problems(Document document, Practice practice, Desk desk, ObservableValue<Words> words) {
        this.document = document;
        this.practice = practice;
        this.desk = desk;
        this.words = words;
        chosen.addListener((Change<? extends Misconception> _) -> measured = Optional.empty());
    }

    /** What the next problem is to be like. */
    public PlanForm form() {
        return form;
    }

    /** Fills the form from a line of the settings, which follows it from now on. */
    public void keepPlanIn(StringProperty line) {
        new PlanMemory(form, line);
    }

    /** The mistakes that a problem is to tell apart: all, unless the teacher chooses some. */
    public ObservableList<Misconception> chosen() {
        return chosen;
    }

    /**
     * Makes the problem that is asked for, after the question about unsaved changes, as one step of undo, and asks for
     * its answers; of one that was made just now, the one with the next seed.
     */
    public void make() {
        Optional<Made> asked = asked();
        if (asked.isPresent() && asked.equals(made)) {
            form.seed().set(Long.toString(form.seedNumber() + 1));
        }
        asked().ifPresent(this::make);
    }

    private Optional<Made> asked() {
        return form.plan().map(plan -> new Made(plan, form.seedNumber()));
    }

    private void make(Made asked) {
        String seed = form.seed().get().strip();
        String title = words.getValue().say("homework.problem.title", seed);
        try {
            Exercise problem = named(title, ProblemMaker.problem(asked.plan(), asked.seed()));
            if (desk.replace(Phrase.of("homework.change.problem"), problem)) {
                made = Optional.of(asked);
                draws = 0;
                practice.start();
            }
        } catch (ConvolutionException impossible) {
            form.refuse(impossible);
        }
    }

    /** What is asked of answers stays. */
    private Exercise named(String title, Exercise problem) {
        return problem.titled(title).withNotes("").with(document.exercise().get().marking());
    }

    /**
     * Another problem like this one, as one step of undo: fresh numbers with the same parameters, or other parameters
     * where only sizes are asked for.
     */
    public void another() {
        long number = nextSeed();
        boolean asksValues = !practice.isOn() || practice.task().get().asksValues();
        change(
                exercise ->
                        asksValues
                                ? ProblemMaker.another(exercise, number)
                                : otherSize(exercise, number));
    }

    /** The first drawn exercise whose output, or whose kernel, has another size. */
    private Exercise otherSize(Exercise before, long number) {
        Object known = sizes(before);
        Exercise other =
                LongStream.range(0, MOST_DRAWS)
                        .mapToObj(later -> drawn(before, number + later))
                        .filter(drawn -> !sizes(drawn).equals(known))
                        .findFirst()
                        .orElse(before);
        return named(before.title(), other);
    }

    private Exercise drawn(Exercise before, long number) {
        OperationType type = OperationType.of(before.operation());
        Difficulty difficulty = form.difficulty().get();
        return ProblemMaker.problem(ProblemPlan.drawn(type, difficulty, number), number);
    }

    /** What size and parameter questions ask for. */
    private static List<Object> sizes(Exercise exercise) {
        return List.of(
                SizeQuestion.of(exercise).expected(),
                ParameterQuestion.of(exercise).map(ParameterQuestion::expected));
    }

    /** Fresh numbers until the problem tells as many mistakes apart as its parameters allow. */
    public void redraw() {
        long number = nextSeed();
        change(exercise -> Redraw.of(exercise, chosen, number).exercise());
    }

    /** The draws that follow a problem are the same for the same seed. */
    private long nextSeed() {
        draws++;
        return form.seedNumber() + draws;
    }

    private void change(UnaryOperator<Exercise> edit) {
        document.change(
                Phrase.of("homework.change.numbers"),
                exercise -> edit.apply(exercise).with(exercise.marking()));
    }

    /** What the open problem tells about mistakes; nothing where its output is too large to be worked out by hand. */
    public Optional<DiagnosticPower> power() {
        Exercise exercise = document.exercise().get();
        if (!practice.isPossible()) {
            return Optional.empty();
        }
        if (measured.filter(exercise::equals).isEmpty()) {
            power = DiagnosticPower.ofShowing(exercise, List.copyOf(chosen));
            showing =
                    chosen.size() == Misconceptions.all().size()
                            ? power.possible()
                            : DiagnosticPower.ofShowing(exercise, Misconceptions.all()).possible();
            measured = Optional.of(exercise);
        }
        return Optional.of(power);
    }

    /** How many mistakes can show in the problem that was measured last, whether they matter or not. */
    int showing() {
        return showing;
    }
}
