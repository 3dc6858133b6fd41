package kernelwalk.ui.homework;

import java.util.Collections;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.document.Complaint;

/**
 * What the next problem is to be like. A difficulty and a seed fill the fields; what is changed by hand stays, whatever
 * the seed, until another difficulty or operation is chosen.
 */
final class PlanForm {

    private static final Margins ONE = new Margins(1, 1, 1, 1);
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

    long seedNumber() {
        String text = PlainSigns.of(seed.get()).strip();
        return SEED.matcher(text).matches() ? Long.parseLong(text) : text.hashCode();
    }

    /** Whether what stands in a field was chosen by hand. */
    boolean isChosen(Property<?> field) {
        return chosen.contains(field);
    }

    private void startOver() {
        chosen.clear();
        fill();
    }

    private void changed(Property<?> property) {
        if (!filling) {
            chosen.add(property);
            fill();
        }
    }

    /** Fills what is not chosen by hand; an input that is not grows with the window. */
    private void fill() {
        filling = true;
        drawn = ProblemPlan.drawn(operation.get(), difficulty.get(), seedNumber());
        set(Choice.KERNEL_HEIGHT, drawn.window().height());
        set(Choice.KERNEL_WIDTH, drawn.window().width());
        set(Choice.STRIDE_ROWS, drawn.strides().height());
        set(Choice.STRIDE_COLUMNS, drawn.strides().width());
        set(Choice.DILATION_ROWS, drawn.dilations().height());
        set(Choice.DILATION_COLUMNS, drawn.dilations().width());
        set(Choice.CHANNELS, drawn.channels());
        set(Choice.FILTERS, drawn.filters());
        set(
                Choice.INPUT_HEIGHT,
                length(
                        drawn.input().height(),
                        Choice.KERNEL_HEIGHT,
                        Choice.STRIDE_ROWS,
                        Choice.DILATION_ROWS));
        set(
                Choice.INPUT_WIDTH,
                length(
                        drawn.input().width(),
                        Choice.KERNEL_WIDTH,
                        Choice.STRIDE_COLUMNS,
                        Choice.DILATION_COLUMNS));
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

    /** Long enough for two windows, as drawn inputs are, where a window slides over them. */
    private int length(int drawnLength, Choice kernel, Choice stride, Choice dilation) {
        boolean known =
                Stream.of(kernel, stride, dilation).allMatch(one -> counts.fault(one).isEmpty());
        if (operation.get() == OperationType.TRANSPOSED_CONVOLUTION || !known) {
            return drawnLength;
        }
        int least =
                ProblemPlan.lengthForTwoWindows(
                        counts.number(kernel), counts.number(stride), counts.number(dilation));
        return Math.clamp(least, drawnLength, ProblemPlan.LONGEST_SIDE);
    }

    private Optional<Complaint> typed() {
        return PlanCounts.ALL.stream()
                .filter(this::has)
                .flatMap(choice -> counts.fault(choice).stream())
                .findFirst();
    }

    /** What the problem is to be like; empty while a field is at fault. */
    Optional<ProblemPlan> plan() {
        complaint.set(typed());
        return complaint.get().isPresent() ? Optional.empty() : Optional.of(asked());
    }

    private ProblemPlan asked() {
        boolean pools = operation.get().isPooling();
        return ProblemPlan.of(
                        operation.get(),
                        counts.size(Choice.INPUT_HEIGHT, Choice.INPUT_WIDTH),
                        counts.size(Choice.KERNEL_HEIGHT, Choice.KERNEL_WIDTH))
                .withStrides(counts.size(Choice.STRIDE_ROWS, Choice.STRIDE_COLUMNS))
                .withPadding(margins())
                .withDilations(counts.size(Choice.DILATION_ROWS, Choice.DILATION_COLUMNS))
                .withChannels(counts.number(Choice.CHANNELS))
                .withFilters(pools ? drawn.filters() : counts.number(Choice.FILTERS))
                .withBias(!pools && bias.get())
                .with(numbers.get())
                .with(drawn.convention());
    }

    private Padding margins() {
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

    /** The fields do not go together. */
    void refuse(ConvolutionException problem) {
        Set<Choice> fields = EnumSet.copyOf(PlanCounts.ALL);
        fields.retainAll(Choice.at(problem.place()));
        complaint.set(Optional.of(new Complaint(fields, words -> words.say(problem))));
    }
}
