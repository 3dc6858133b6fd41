package kernelwalk.ui.homework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.homework.problem.PlanWishes;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.document.Complaint;
import kernelwalk.words.Phrase;

/**
 * What the next problem is to be like. A difficulty and a seed fill the fields; what is changed by hand stays, whatever
 * the seed, until another difficulty or operation is chosen.
 */
final class PlanForm {

    private static final Margins ONE = new Margins(1, 1, 1, 1);

    /** What is one wish of the maker. */
    private static final List<List<Choice>> TOGETHER =
            List.of(
                    List.of(Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH),
                    List.of(Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH),
                    List.of(Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS),
                    List.of(Choice.DILATION_ROWS, Choice.DILATION_COLUMNS));

    private static final List<Choice> MARGINS =
            List.of(
                    Choice.PADDING_TOP,
                    Choice.PADDING_BOTTOM,
                    Choice.PADDING_LEFT,
                    Choice.PADDING_RIGHT);

    private static final Pattern SEED = Pattern.compile("\\d{1,18}");

    private final ObjectProperty<OperationType> operation =
            new SimpleObjectProperty<>(OperationType.CONVOLUTION);
    private final ObjectProperty<Difficulty> difficulty =
            new SimpleObjectProperty<>(Difficulty.EASY);
    private final StringProperty seed = new SimpleStringProperty("1");
    private final PlanCounts counts = new PlanCounts();
    private final ObjectProperty<PaddingKind> padding =
            new SimpleObjectProperty<>(PaddingKind.VALID);
    private final BooleanProperty bias = new SimpleBooleanProperty();
    private final ObjectProperty<NumberKind> numbers =
            new SimpleObjectProperty<>(NumberKind.INTEGERS);
    private final ReadOnlyObjectWrapper<Optional<Complaint>> complaint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Set<Property<?>> chosen = Collections.newSetFromMap(new IdentityHashMap<>());
    private ProblemPlan drawn;
    private boolean filling;

    PlanForm() {
        fill();
        operation.subscribe(this::startOver);
        difficulty.subscribe(this::startOver);
        seed.subscribe(this::fill);
        PlanCounts.ALL.stream()
                .map(counts::text)
                .forEach(count -> count.subscribe(() -> changed(count)));
        for (Property<?> one : List.of(padding, bias, numbers)) {
            one.subscribe(() -> changed(one));
        }
    }

    ObjectProperty<OperationType> operation() {
        return operation;
    }

    ObjectProperty<Difficulty> difficulty() {
        return difficulty;
    }

    /** The same seed makes the same problem again; a word is one as well. */
    StringProperty seed() {
        return seed;
    }

    /** The fields for a whole number. */
    PlanCounts counts() {
        return counts;
    }

    ObjectProperty<PaddingKind> padding() {
        return padding;
    }

    /** Whether there is a bias other than 0. */
    BooleanProperty bias() {
        return bias;
    }

    /** What the numbers look like. */
    ObjectProperty<NumberKind> numbers() {
        return numbers;
    }

    /** Which fields are at fault, and why. */
    ReadOnlyObjectProperty<Optional<Complaint>> complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** Whether there is something to choose. */
    boolean has(Choice choice) {
        return choice.appliesTo(operation.get(), padding.get());
    }

    /** At least 0, as the command line has it. */
    long seedNumber() {
        String text = PlainSigns.of(seed.get()).strip();
        return SEED.matcher(text).matches()
                ? Long.parseLong(text)
                : text.hashCode() & Integer.MAX_VALUE;
    }

    /** Whether what stands in a field was chosen by hand. */
    boolean isChosen(Property<?> field) {
        return chosen.contains(field);
    }

    private void startOver() {
        chosen.clear();
        fill();
    }

    /** What was chosen together with something else is chosen with it. */
    private void changed(Property<?> property) {
        if (!filling) {
            chosen.add(property);
            TOGETHER.stream()
                    .map(group -> group.stream().<Property<?>>map(counts::text).toList())
                    .filter(group -> group.contains(property))
                    .forEach(chosen::addAll);
            if (margins().contains(property)) {
                chosen.add(padding);
            }
            if (property == padding) {
                chosen.addAll(margins());
            }
            fill();
        }
    }

    private List<Property<?>> margins() {
        return MARGINS.stream().<Property<?>>map(counts::text).toList();
    }

    /** Fills what is not chosen by hand, as the maker has it; an input that is not grows with the window. */
    private void fill() {
        filling = true;
        drawn = wishes().plan(new ProblemSet(seedNumber(), 1, wishes()).seedOf(1));
        set(Choice.KERNEL_HEIGHT, drawn.window().height());
        set(Choice.KERNEL_WIDTH, drawn.window().width());
        set(Choice.STRIDE_ROWS, drawn.strides().height());
        set(Choice.STRIDE_COLUMNS, drawn.strides().width());
        set(Choice.DILATION_ROWS, drawn.dilations().height());
        set(Choice.DILATION_COLUMNS, drawn.dilations().width());
        set(Choice.CHANNELS, drawn.channels());
        set(Choice.FILTERS, drawn.filters());
        set(Choice.INPUT_HEIGHT, drawn.input().height());
        set(Choice.INPUT_WIDTH, drawn.input().width());
        set(padding, PaddingKind.of(drawn.padding()));
        fillMargins();
        set(bias, drawn.hasBias());
        set(numbers, drawn.numbers());
        filling = false;
        complaint.set(typed());
    }

    /** What is asked of a padding by numbers, also before it is chosen. */
    private void fillMargins() {
        Margins margins =
                drawn.padding() instanceof Padding.Explicit(Margins given, Border _) ? given : ONE;
        set(Choice.PADDING_TOP, margins.top());
        set(Choice.PADDING_BOTTOM, margins.bottom());
        set(Choice.PADDING_LEFT, margins.left());
        set(Choice.PADDING_RIGHT, margins.right());
    }

    private void set(Choice count, int number) {
        set(counts.text(count), Integer.toString(number));
    }

    private <T> void set(Property<T> property, T value) {
        if (!chosen.contains(property)) {
            property.setValue(value);
        }
    }

    private Optional<Complaint> typed() {
        return PlanCounts.ALL.stream()
                .filter(this::has)
                .flatMap(choice -> counts.fault(choice).stream())
                .findFirst();
    }

    /** What is asked of the problem; empty while a field is at fault. */
    Optional<PlanWishes> asked() {
        complaint.set(typed());
        return complaint.get().isPresent() ? Optional.empty() : Optional.of(wishes());
    }

    /** What was chosen by hand and makes sense. */
    private PlanWishes wishes() {
        boolean pools = operation.get().isPooling();
        return new PlanWishes(
                operation.get(),
                difficulty.get(),
                size(Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH),
                size(Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH),
                size(Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS),
                Optional.of(padding)
                        .filter(chosen::contains)
                        .filter(_ -> MARGINS.stream().allMatch(this::isSound))
                        .map(_ -> chosenPadding()),
                size(Choice.DILATION_ROWS, Choice.DILATION_COLUMNS),
                number(Choice.CHANNELS),
                pools ? Optional.empty() : number(Choice.FILTERS),
                pools
                        ? Optional.empty()
                        : Optional.of(bias).filter(chosen::contains).map(BooleanProperty::get),
                Optional.of(numbers).filter(chosen::contains).map(ObjectProperty::get));
    }

    private boolean isSound(Choice choice) {
        return !has(choice) || counts.fault(choice).isEmpty();
    }

    private Optional<Integer> number(Choice choice) {
        return Optional.of(choice)
                .filter(it -> chosen.contains(counts.text(it)) && counts.fault(it).isEmpty())
                .map(counts::number);
    }

    private Optional<Size> size(Choice rows, Choice columns) {
        return number(rows).flatMap(_ -> number(columns)).map(_ -> counts.size(rows, columns));
    }

    private Padding chosenPadding() {
        return switch (padding.get()) {
            case VALID -> Padding.valid();
            case SAME -> Padding.same();
            case FULL -> Padding.full();
            case EXPLICIT, REFLECT, SYMMETRIC, REPLICATE, CIRCULAR ->
                    new Padding.Explicit(
                            new Margins(
                                    counts.number(Choice.PADDING_TOP),
                                    counts.number(Choice.PADDING_BOTTOM),
                                    counts.number(Choice.PADDING_LEFT),
                                    counts.number(Choice.PADDING_RIGHT)),
                            padding.get().border().orElse(Border.ZEROS));
        };
    }

    /** Problems of this kind would be too large. */
    void refuseSize() {
        complaint.set(
                Optional.of(
                        new Complaint(
                                EnumSet.of(Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH),
                                Phrase.of("homework.maker.too-large", PlanWishes.MOST_CELLS))));
    }

    /** The fields do not go together. */
    void refuse(ConvolutionException problem) {
        Set<Choice> fields = EnumSet.copyOf(PlanCounts.ALL);
        fields.retainAll(Choice.at(problem.place()));
        complaint.set(Optional.of(new Complaint(fields, words -> words.say(problem))));
    }
}
