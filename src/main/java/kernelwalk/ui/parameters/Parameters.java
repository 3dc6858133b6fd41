package kernelwalk.ui.parameters;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.FrameworkLimit;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.notation.PlainSigns;
import kernelwalk.ui.document.Complaint;
import kernelwalk.ui.document.Derived;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.words.ChoiceText;
import kernelwalk.words.Phrase;

/**
 * What the fields of the tool bar show, also while it is impossible.
 *
 * <p>Every choice that can be made changes the document at once, as one step of undo. One that cannot stays in its
 * field with a complaint, and is made together with the next one beside it that makes it possible: the height of a
 * kernel with its width. It is gone as soon as something else is chosen, or its fields are left; nothing that was
 * refused is made later unasked.
 */
public final class Parameters {

    private static final Pattern WHOLE = Pattern.compile("[-−]?\\d{1,9}");

    private final Document document;
    private final Consumer<Exercise> changed;
    private final Notices notices;
    private final ReadOnlyObjectWrapper<Choices> choices = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Choice, String>> texts =
            new ReadOnlyObjectWrapper<>(Map.of());
    private final ReadOnlyObjectWrapper<Optional<Complaint>> complaint =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ObjectBinding<Optional<Complaint>> refusal;
    private final ObjectBinding<Optional<Complaint>> objection;
    private final OwnNumbers ownNumbers;
    private Choices made;
    private int layer;
    private boolean making;

    /** Parameters whose changes nobody follows. */
    public Parameters(Document document, Notices notices) {
        this(document, _ -> {}, notices);
    }

    /**
     * @param changed is told what there was before each change that is made here
     */
    public Parameters(Document document, Consumer<Exercise> changed, Notices notices) {
        this.document = document;
        this.changed = changed;
        this.notices = notices;
        ownNumbers = new OwnNumbers(document, notices);
        layer = document.exercise().get().opened();
        refusal = Derived.value(this::refused, document.exercise());
        objection = Derived.value(() -> complaint.get().or(refusal::get), complaint, refusal);
        show(Choices.of(document.exercise().get()));
        document.exercise().subscribe(_ -> follow());
        document.problem().subscribe(this::follow);
    }

    /** The numbers of the operation that stand in no cell. */
    OwnNumbers ownNumbers() {
        return ownNumbers;
    }

    /** Whether the size of the input can be chosen, and is not that of what the layer before gives. */
    boolean choosesInput() {
        return document.exercise().get().hasTypedInput();
    }

    /** What is chosen, but for the fields that hold no number. */
    public ReadOnlyObjectProperty<Choices> choices() {
        return choices.getReadOnlyProperty();
    }

    /** The texts in fields for a whole number that are none. */
    ReadOnlyObjectProperty<Map<Choice, String>> texts() {
        return texts.getReadOnlyProperty();
    }

    /** What cannot be done, and why. */
    public ReadOnlyObjectProperty<Optional<Complaint>> complaint() {
        return complaint.getReadOnlyProperty();
    }

    /** What cannot be done, or else what the framework whose rules are chosen would refuse. */
    ObjectBinding<Optional<Complaint>> objection() {
        return objection;
    }

    /** What the framework whose rules are chosen would refuse, though it can be computed. */
    ObjectBinding<Optional<Complaint>> refusal() {
        return refusal;
    }

    private Optional<Complaint> refused() {
        var exercise = document.exercise().get();
        return FrameworkLimit.of(exercise.operation(), exercise.convention())
                .map(
                        limit ->
                                new Complaint(
                                        Set.of(Choice.CONVENTION),
                                        words -> words.say("panels.rules.limit." + limit.code())));
    }

    /** What stands in a field for a whole number. */
    String text(Choice choice) {
        return texts.get().getOrDefault(choice, number(choices.get(), choice));
    }

    /** A text was put into a field for a whole number. */
    public void type(Choice choice, String typed) {
        String text = PlainSigns.of(typed).strip();
        if (text.equals(text(choice))) {
            return;
        }
        forgetOthers(choice);
        if (WHOLE.matcher(text).matches()) {
            keepText(choice, null);
            int count = Integer.parseInt(text.replace('−', '-'));
            choose(choice, now -> now.with(choice, count));
        } else {
            keepText(choice, text);
            complainOfTexts();
        }
    }

    /** One more or less, never below what makes sense. */
    void step(Choice choice, int by) {
        forgetOthers(choice);
        if (!texts.get().containsKey(choice)) {
            int count = Math.max(choice.least(), choices.get().count(choice) + by);
            choose(choice, now -> now.with(choice, count));
        }
    }

    /** What was refused is forgotten when something is chosen that does not stand beside it. */
    private void forgetOthers(Choice choice) {
        complaint.get().filter(it -> !it.isBeside(choice)).ifPresent(_ -> restore());
    }

    /** Takes back everything in the fields that could not be done, if there is something. */
    boolean restore() {
        boolean refused = complaint.get().isPresent();
        if (refused) {
            making = true;
            document.change(Phrase.of("document.change.number"), UnaryOperator.identity());
            making = false;
            show(made);
        }
        return refused;
    }

    /** The fields at fault are left: what they hold is taken back, and why is said. */
    void leave() {
        complaint.get().map(Complaint::reason).ifPresent(notices::tell);
        restore();
    }

    void undo() {
        document.undo();
    }

    void redo() {
        document.redo();
    }

    /** Another kind of padding; when by numbers, it begins with the padding that there is. */
    void choose(PaddingKind kind) {
        if (kind.hasSides() && !choices.get().padding().hasSides()) {
            var margins = document.computation().get().geometry().margins();
            choose(Choice.PADDING, now -> now.with(kind).with(margins));
        } else {
            choose(Choice.PADDING, now -> now.with(kind));
        }
    }

    /** Chooses, and changes the exercise if it can be computed then. */
    void choose(Choice choice, UnaryOperator<Choices> change) {
        forgetOthers(choice);
        Choices before = choices.get().remembering(document.exercise().get());
        Choices asked = change.apply(before);
        if (asked.equals(before) && complaint.get().isEmpty()) {
            return;
        }
        choices.set(asked);
        if (unreadable().isEmpty()) {
            make(choice, asked);
        } else {
            complainOfTexts();
        }
    }

    private void make(Choice choice, Choices asked) {
        making = true;
        Exercise before = document.exercise().get();
        document.change(words -> new ChoiceText(words).of(choice, asked), asked::appliedTo);
        making = false;
        Optional<ConvolutionException> problem = document.problem().get();
        if (problem.isEmpty()) {
            show(asked.following(document.exercise().get()));
            changed.accept(before);
        } else {
            complaint.set(problem.map(impossible -> complaint(choice, impossible)));
        }
    }

    private Complaint complaint(Choice last, ConvolutionException problem) {
        Set<Choice> fields = choices.get().differences(made);
        if (problem.layer().orElse(layer) != layer) {
            fields.clear();
        }
        fields.retainAll(Choice.at(problem.place()));
        return new Complaint(fields.isEmpty() ? Set.of(last) : fields, words -> words.say(problem));
    }

    private void complainOfTexts() {
        Set<Choice> fields = unreadable();
        String text = texts.get().get(fields.iterator().next());
        complaint.set(Optional.of(new Complaint(fields, unreadable(text))));
    }

    /** Why a text is no whole number. */
    public static Phrase unreadable(String text) {
        return text.isBlank() ? Phrase.of("choice.missing") : Phrase.of("choice.not-whole", text);
    }

    private Set<Choice> unreadable() {
        var fields = EnumSet.noneOf(Choice.class);
        texts.get().keySet().stream().filter(choices.get()::has).forEach(fields::add);
        return fields;
    }

    private void keepText(Choice choice, String text) {
        var others = new EnumMap<Choice, String>(Choice.class);
        others.putAll(texts.get());
        others.put(choice, text);
        others.values().removeIf(other -> other == null);
        texts.set(Collections.unmodifiableMap(others));
    }

    /** The exercise was changed elsewhere: undone, opened, pasted into. */
    private void follow() {
        if (making) {
            return;
        }
        Exercise exercise = document.exercise().get();
        if (exercise.opened() != layer) {
            layer = exercise.opened();
            show(Choices.of(exercise));
            return;
        }
        Choices now = made.following(exercise);
        boolean settled = document.problem().get().isEmpty() && unreadable().isEmpty();
        boolean other = !now.differences(made).isEmpty();
        if (other || settled && complaint.get().isPresent()) {
            show(now);
        }
    }

    private void show(Choices now) {
        made = now;
        texts.set(Map.of());
        choices.set(now);
        complaint.set(Optional.empty());
    }

    private static String number(Choices choices, Choice choice) {
        return Integer.toString(choices.count(choice)).replace('-', '−');
    }
}
