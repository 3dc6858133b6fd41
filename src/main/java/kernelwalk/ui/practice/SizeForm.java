package kernelwalk.ui.practice;

import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableObjectValue;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.exercise.StudentWork.SizeFields;
import kernelwalk.exercise.Tally;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.homework.question.SizeFinding;
import kernelwalk.homework.question.SizeQuestion;
import kernelwalk.homework.question.WrittenCount;
import kernelwalk.notation.Commas;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.control.Feedback;
import kernelwalk.words.Phrase;

/** What a student says before computing: how large the output is, and how many numbers the layer learns. */
public final class SizeForm {

    private static final Pattern WHOLE = Pattern.compile("\\d{1,6}");

    /** More explanations than these do not help. */
    private static final int MOST_EXPLANATIONS = 3;

    private final OpenWorksheet open;
    private final Writing writing;
    private final Counting counting;
    private final ObservableObjectValue<PracticeTask> task;
    private final StringProperty rows = new SimpleStringProperty("");
    private final StringProperty columns = new SimpleStringProperty("");
    private final StringProperty filters = new SimpleStringProperty("");
    private final StringProperty parameters = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<Optional<Feedback>> feedback =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private Optional<Shape> judged = Optional.empty();
    private final ReadOnlyObjectWrapper<Optional<Feedback>> ofParameters =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /**
     * @param task what is asked for
     */
    SizeForm(
            OpenWorksheet open,
            Writing writing,
            Counting counting,
            ObservableObjectValue<PracticeTask> task) {
        this.open = open;
        this.writing = writing;
        this.counting = counting;
        this.task = task;
        Stream.of(rows, columns, filters)
                .forEach(field -> field.subscribe(() -> compare(feedback, typed().equals(judged))));
        parameters.subscribe(() -> compare(ofParameters, false));
    }

    /** Something else may be typed than what was said something of. */
    private static void compare(ObjectProperty<Optional<Feedback>> said, boolean isSame) {
        said.set(said.get().map(it -> it.outrun(!isSame)));
    }

    public StringProperty rows() {
        return rows;
    }

    public StringProperty columns() {
        return columns;
    }

    public StringProperty filters() {
        return filters;
    }

    public StringProperty parameters() {
        return parameters;
    }

    /** What the size was found to be. */
    public ReadOnlyObjectProperty<Optional<Feedback>> feedback() {
        return feedback.getReadOnlyProperty();
    }

    /** What the count of parameters was found to be. */
    public ReadOnlyObjectProperty<Optional<Feedback>> ofParameters() {
        return ofParameters.getReadOnlyProperty();
    }

    /** What is typed into the fields. */
    SizeFields fields() {
        return new SizeFields(rows.get(), columns.get(), filters.get(), parameters.get());
    }

    /** Types into every field. */
    void fill(SizeFields typed) {
        rows.set(typed.rows());
        columns.set(typed.columns());
        filters.set(typed.filters());
        parameters.set(typed.parameters());
    }

    /** Empties every field. */
    void clear() {
        fill(SizeFields.EMPTY);
        feedback.set(Optional.empty());
        ofParameters.set(Optional.empty());
    }

    /** Takes the size that is typed, and says whether it is right or which mistake comes to it. */
    public void give() {
        Optional<Shape> shape = typed();
        if (shape.isEmpty()) {
            judged = Optional.empty();
            String key = exercise().givesUnits() ? "write-units" : "write";
            feedback.set(said(false, Phrase.of("practice.size." + key)));
            return;
        }
        give(shape.get());
    }

    /**
     * Takes a size and says whether it is right: the card takes it, right or wrong; where nothing else is asked for, only
     * the right one.
     */
    public void give(Shape shape) {
        counting.count(Tally::check);
        judged = Optional.of(shape);
        var question = SizeQuestion.of(exercise());
        if (task.get().asksValues() || question.isRight(shape)) {
            writing.size(shape);
        }
        feedback.set(Optional.of(judged(question, shape)));
    }

    /** The size that stands in the fields; empty when they hold none. */
    private Optional<Shape> typed() {
        return open.sheet().get().isPresent()
                        && lengths().allMatch(field -> WHOLE.matcher(plain(field)).matches())
                ? shape()
                : Optional.empty();
    }

    /** The fields that are asked for: of units one. */
    private Stream<StringProperty> lengths() {
        return asksUnits() ? Stream.of(filters) : Stream.of(rows, columns, filters);
    }

    /** Whether units are asked for, which have no rows and columns. */
    public boolean asksUnits() {
        return exercise().givesUnits();
    }

    private static String plain(StringProperty field) {
        return PlainSigns.of(field.get()).strip();
    }

    private Optional<Shape> shape() {
        int samples = exercise().input().layout().samples();
        int[] counts = lengths().mapToInt(field -> Integer.parseInt(plain(field))).toArray();
        long cells = samples;
        for (int count : counts) {
            cells *= count;
        }
        boolean sensible = cells > 0 && cells <= Practice.MOST_CELLS;
        return sensible
                ? Optional.of(
                        counts.length == 1
                                ? new Shape(samples, 1, 1, counts[0])
                                : new Shape(samples, counts[0], counts[1], counts[2]))
                : Optional.empty();
    }

    private Feedback judged(SizeQuestion question, Shape shape) {
        if (question.isRight(shape)) {
            return new Feedback(true, Phrase.of("practice.size.right"));
        }
        var explanations = question.explanations(shape);
        String unexplained =
                task.get().asksValues() ? "practice.size.wrong" : "practice.size.again";
        return new Feedback(
                false,
                words ->
                        explanations.isEmpty()
                                ? words.say(unexplained)
                                : words.say(
                                        "practice.size.explained",
                                        explanations.stream()
                                                .limit(MOST_EXPLANATIONS)
                                                .map((SizeFinding finding) -> words.say(finding))
                                                .collect(Collectors.joining(" "))));
    }

    /** Writes the right size into the fields and onto the board. */
    public void show() {
        counting.count(tally -> tally.shown(1));
        Shape expected = SizeQuestion.of(exercise()).expected();
        judged = Optional.of(expected);
        writing.size(expected);
        write();
        feedback.set(said(true, Phrase.of("practice.size.shown")));
    }

    /** Writes the size of the sheet into the fields, as after a paste. */
    public void write() {
        Shape shape = open.now().written().shape();
        filters.set(Integer.toString(shape.channels()));
        if (asksUnits()) {
            return;
        }
        rows.set(Integer.toString(shape.height()));
        columns.set(Integer.toString(shape.width()));
    }

    /** The question about parameters, where it is asked; of a pool, which learns nothing, only where nothing else is. */
    public Optional<ParameterCount> question() {
        return open.sheet()
                .get()
                .filter(_ -> task.get().asksParameters())
                .map(sheet -> ParameterCount.of(sheet.exercise()))
                .filter(count -> count.expected() > 0 || !task.get().asksSize());
    }

    /** Says whether the typed count of parameters is right, or what was forgotten. */
    public void count() {
        try {
            long count = WrittenCount.read(parameters.get(), Commas.UNSAID);
            counting.count(Tally::check);
            ofParameters.set(question().map(question -> judged(question, count)));
        } catch (NotationException problem) {
            Phrase why =
                    problem.reason() == NotationException.Reason.ROUNDED_COUNT
                            ? words -> words.say(problem)
                            : Phrase.of("practice.parameters.write");
            ofParameters.set(said(false, why));
        }
    }

    /** Whether the count that stands there was found to be right. */
    boolean isCounted() {
        return ofParameters.get().filter(said -> said.right() && !said.isOutrun()).isPresent();
    }

    private static Feedback judged(ParameterCount question, long count) {
        if (question.expected() == count) {
            return new Feedback(true, Phrase.of("practice.parameters.right"));
        }
        return new Feedback(
                false,
                words ->
                        question.slip(count)
                                .map(slip -> words.say("parameter-count." + slip))
                                .map(slip -> words.say("practice.size.explained", slip))
                                .orElseGet(() -> words.say("practice.parameters.wrong")));
    }

    private static Optional<Feedback> said(boolean right, Phrase sentence) {
        return Optional.of(new Feedback(right, sentence));
    }

    private Exercise exercise() {
        return open.now().exercise();
    }
}
