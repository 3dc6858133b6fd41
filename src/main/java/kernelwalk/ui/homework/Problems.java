package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
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
import kernelwalk.exercise.PracticeTask;
import kernelwalk.homework.misconception.Misconception;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.problem.DiagnosticPower;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemMaker;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.homework.problem.Redraw;
import kernelwalk.homework.question.ParameterQuestion;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Waiting;
import kernelwalk.ui.practice.Practice;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Where new problems come from, and what a problem can tell about mistakes. */
public final class Problems {

    /** What a problem tells of the chosen mistakes, and how many of all can show in it. */
    private record Power(DiagnosticPower ofChosen, int showing) {

        static Power of(Exercise exercise, List<Misconception> chosen) {
            DiagnosticPower power = DiagnosticPower.ofShowing(exercise, chosen);
            boolean isAll = chosen.size() == Misconceptions.all().size();
            DiagnosticPower all =
                    isAll ? power : DiagnosticPower.ofShowing(exercise, Misconceptions.all());
            return new Power(power, all.possible());
        }
    }

    /** So many problems are drawn until one has another size. */
    private static final long MOST_DRAWS = 100;

    private static final Phrase MAKING = Phrase.of("homework.problem.making");
    private static final Phrase MEASURING = Phrase.of("homework.problem.measuring");

    private final Document document;
    private final Practice practice;
    private final Desk desk;
    private final Waiting waiting;
    private final ObservableValue<Words> words;

    /** Made when somebody looks at it first, as no window needs it at its start; so are the mistakes. */
    private PlanForm form;

    private ObservableList<Misconception> chosen;
    private Optional<StringProperty> plan = Optional.empty();
    private Optional<Exercise> measured = Optional.empty();
    private Optional<Power> power = Optional.empty();
    private Optional<ProblemSet> made = Optional.empty();
    private Optional<ProblemSet> opened = Optional.empty();
    private int number;
    private long draws;

    /**
     * @param waiting waits for what takes long
     */
    public Problems(
            Document document,
            Practice practice,
            Desk desk,
            Waiting waiting,
            ObservableValue<Words> words) {
        this.waiting = waiting;
        this.document = document;
        this.practice = practice;
        this.desk = desk;
        this.words = words;
    }

    /** What the next problem is to be like. */
    public PlanForm form() {
        if (form == null) {
            form = new PlanForm();
            plan.ifPresent(line -> new PlanMemory(form, line));
        }
        return form;
    }

    /** Has the form filled from a line of the settings, which follows it from then on. */
    public void keepPlanIn(StringProperty line) {
        plan = Optional.of(line);
    }

    /** The mistakes that a problem is to tell apart: all, unless the teacher chooses some. */
    public ObservableList<Misconception> chosen() {
        if (chosen == null) {
            chosen = FXCollections.observableArrayList(Misconceptions.all());
            chosen.addListener((Change<? extends Misconception> _) -> measured = Optional.empty());
        }
        return chosen;
    }

    /**
     * Makes the problem that is asked for, after the question about unsaved changes, as one step of undo, and asks for
     * its answers; of one that was made just now, the one with the next seed.
     */
    public void make() {
        Optional<ProblemSet> asked = asked(1);
        if (asked.isPresent() && asked.equals(made)) {
            form().seed().set(Long.toString(form().seedNumber() + 1));
        }
        asked(1).ifPresent(this::make);
    }

    /** So many problems as the form asks for; empty while a field is at fault. */
    public Optional<ProblemSet> asked(int count) {
        return form().asked().map(wishes -> new ProblemSet(form().seedNumber(), count, wishes));
    }

    private void make(ProblemSet asked) {
        String seed = form().seed().get().strip();
        String title = words.getValue().say("homework.problem.title", seed);
        try {
            Optional<Optional<Exercise>> problem = waiting.awaited(MAKING, _ -> asked.problem(1));
            if (problem.filter(Optional::isEmpty).isPresent()) {
                form().refuseSize();
            } else if (problem.flatMap(it -> it).filter(it -> begin(title, it)).isPresent()) {
                made = Optional.of(asked);
            }
        } catch (ConvolutionException impossible) {
            form().refuse(impossible);
        }
    }

    /** The code that problems were opened from last; empty where there was none. */
    public String lastCode() {
        return opened.map(ProblemCode::of).orElse("");
    }

    /** The problem of that code that comes next. */
    public int nextNumber() {
        return opened.map(set -> Math.min(number + 1, set.count())).orElse(1);
    }

    /** Makes a problem of a set again and asks for its answers; false when the user thought better of it. */
    public boolean open(ProblemSet set, int wanted) {
        Phrase title = Phrase.of("export.worksheet.problem", wanted);
        boolean lies =
                waiting.awaited(MAKING, _ -> set.problem(wanted))
                        .flatMap(it -> it)
                        .map(it -> set.asked() == Asked.LAYERS ? it.at(0) : it)
                        .filter(it -> begin(title.in(words.getValue()), it))
                        .isPresent();
        if (lies) {
            practice.task().set(task(set.asked()));
            opened = Optional.of(set);
            number = wanted;
        }
        return lies;
    }

    private static PracticeTask task(Asked asked) {
        return switch (asked) {
            case OUTPUT, LAYERS -> PracticeTask.OUTPUT;
            case SIZE -> PracticeTask.SIZE;
            case PARAMETERS -> PracticeTask.PARAMETERS;
        };
    }

    /** Lays a problem open and asks for its answers; false when the user thought better of it. */
    boolean begin(String title, Exercise problem) {
        boolean lies = lay(named(title, problem));
        if (lies) {
            made = Optional.empty();
            draws = 0;
            practice.start();
        }
        return lies;
    }

    private boolean lay(Exercise problem) {
        return desk.replace(Phrase.of("homework.change.problem"), problem);
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
        Difficulty difficulty = form().difficulty().get();
        change(
                exercise ->
                        asksValues || !isProblem(exercise)
                                ? ProblemMaker.another(exercise, number)
                                : otherSize(exercise, difficulty, number));
    }

    /** Whether it is one operation that can be drawn in another size. */
    private static boolean isProblem(Exercise exercise) {
        return exercise.layers().size() == 1 && OperationType.of(exercise.operation()).slides();
    }

    /** The first drawn exercise whose output, or whose kernel, has another size. */
    private static Exercise otherSize(Exercise before, Difficulty difficulty, long number) {
        Object known = sizes(before);
        Exercise other =
                LongStream.range(0, MOST_DRAWS)
                        .mapToObj(later -> drawn(before, difficulty, number + later))
                        .filter(drawn -> !sizes(drawn).equals(known))
                        .findFirst()
                        .orElse(before);
        return other.titled(before.title()).withNotes("");
    }

    private static Exercise drawn(Exercise before, Difficulty difficulty, long number) {
        OperationType type = OperationType.of(before.operation());
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
        List<Misconception> mistakes = List.copyOf(chosen());
        change(exercise -> Redraw.of(exercise, mistakes, number).exercise());
    }

    /** The draws that follow a problem are the same for the same seed. */
    private long nextSeed() {
        draws++;
        return form().seedNumber() + draws;
    }

    /** Nothing is changed while an attempt lies open, or if nobody waits for it. */
    private void change(UnaryOperator<Exercise> edit) {
        document.finishTyping();
        if (document.attempt().get().isEmpty()) {
            Exercise before = document.exercise().get();
            made(() -> edit.apply(before).with(before.marking()))
                    .ifPresent(
                            after ->
                                    document.change(
                                            Phrase.of("homework.change.numbers"),
                                            _ -> after.get()));
        }
    }

    /** What is made beside everything else, or else why it cannot be; empty when nobody waits for it. */
    private Optional<Supplier<Exercise>> made(Supplier<Exercise> making) {
        try {
            return waiting.awaited(MAKING, _ -> making.get()).map(problem -> () -> problem);
        } catch (ConvolutionException impossible) {
            return Optional.of(
                    () -> {
                        throw impossible;
                    });
        }
    }

    /**
     * What the open problem tells about mistakes; nothing where its output is too large to be worked out by hand, and
     * when nobody waited for it, who is not asked again.
     */
    public Optional<DiagnosticPower> power() {
        Exercise exercise = document.exercise().get();
        if (!practice.isPossible()) {
            return Optional.empty();
        }
        if (measured.filter(exercise::equals).isEmpty()) {
            List<Misconception> mistakes = List.copyOf(chosen());
            power = waiting.awaited(MEASURING, _ -> Power.of(exercise, mistakes));
            measured = Optional.of(exercise);
        }
        return power.map(Power::ofChosen);
    }

    /** How many mistakes can show in the problem that was measured last, whether they matter or not. */
    int showing() {
        return power.map(Power::showing).orElse(0);
    }
}
