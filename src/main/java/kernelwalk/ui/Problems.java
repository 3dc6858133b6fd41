package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener.Change;
import javafx.collections.ObservableList;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.DiagnosticPower;
import kernelwalk.homework.Difficulty;
import kernelwalk.homework.Misconception;
import kernelwalk.homework.Misconceptions;
import kernelwalk.homework.NumberKind;
import kernelwalk.homework.ProblemMaker;
import kernelwalk.homework.ProblemPlan;
import kernelwalk.homework.Redraw;

/** Where new problems come from, and what a problem can tell about mistakes. */
final class Problems {

    private final Session session;
    private final ObjectProperty<Difficulty> difficulty =
            new SimpleObjectProperty<>(Difficulty.EASY);
    private final ObjectProperty<OperationType> operation =
            new SimpleObjectProperty<>(OperationType.CONVOLUTION);
    private final ObjectProperty<NumberKind> numbers =
            new SimpleObjectProperty<>(NumberKind.INTEGERS);
    private final StringProperty seed = new SimpleStringProperty("1");
    private final ObservableList<Misconception> chosen =
            FXCollections.observableArrayList(Misconceptions.all());
    private Optional<Exercise> measured = Optional.empty();
    private DiagnosticPower power;

    Problems(Session session) {
        this.session = session;
        chosen.addListener((Change<? extends Misconception> _) -> measured = Optional.empty());
    }

    ObjectProperty<Difficulty> difficulty() {
        return difficulty;
    }

    ObjectProperty<OperationType> operation() {
        return operation;
    }

    /** What the numbers look like. */
    ObjectProperty<NumberKind> numbers() {
        return numbers;
    }

    /** The mistakes that a problem is to tell apart: all, unless the teacher chooses some. */
    ObservableList<Misconception> chosen() {
        return chosen;
    }

    /** The same seed makes the same problem again; a word is one as well. */
    StringProperty seed() {
        return seed;
    }

    private long seedNumber() {
        String text = seed.get().strip();
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : text.hashCode();
    }

    /** Makes a problem with the chosen parameters, after the question about unsaved changes; whether it was made. */
    boolean make() {
        long number = seedNumber();
        ProblemPlan plan =
                ProblemPlan.drawn(operation.get(), difficulty.get(), number).with(numbers.get());
        String title = session.words().get().say("practice.problem-title", seed.get().strip());
        boolean made = session.desk().start(named(title, ProblemMaker.problem(plan, number)));
        if (made) {
            seed.set(Long.toString(number + 1));
        }
        return made;
    }

    private static Exercise named(String title, Exercise problem) {
        return new Exercise(
                title,
                "",
                problem.input(),
                problem.operation(),
                problem.numbers(),
                problem.convention());
    }

    /** Fresh numbers with the same parameters, as one step of undo. */
    void another() {
        long number = nextSeed();
        change(exercise -> ProblemMaker.another(exercise, number));
    }

    /** Fresh numbers until the problem tells as many mistakes apart as its parameters allow. */
    void redraw() {
        long number = nextSeed();
        change(exercise -> Redraw.of(exercise, chosen, number).exercise());
    }

    private long nextSeed() {
        long number = seedNumber();
        seed.set(Long.toString(number + 1));
        return number;
    }

    private void change(UnaryOperator<Exercise> edit) {
        session.document().change(words -> words.say("practice.change.numbers"), edit);
    }

    /** What the open problem tells about mistakes; nothing where its output is too large to be worked out by hand. */
    Optional<DiagnosticPower> power() {
        Exercise exercise = session.document().exercise().get();
        if (!session.practice().isPossible()) {
            return Optional.empty();
        }
        if (measured.filter(exercise::equals).isEmpty()) {
            power = DiagnosticPower.of(exercise, List.copyOf(chosen));
            measured = Optional.of(exercise);
        }
        return Optional.of(power);
    }

    /** Every operation that problems can have. */
    static List<OperationType> operations() {
        return List.of(OperationType.values());
    }
}
