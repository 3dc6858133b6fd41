package kernelwalk.ui.practice;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.StudentWork;
import kernelwalk.homework.answer.AnswerCell;
import kernelwalk.homework.answer.AnswerCell.Written;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.History;
import kernelwalk.ui.document.KeptWork;
import kernelwalk.ui.document.Refusal;
import kernelwalk.ui.document.TypedCell;
import kernelwalk.ui.document.Typing;
import kernelwalk.words.Phrase;

/** A student guesses the kernel: only input and output are seen, and the outputs that agree with the typed weights. */
public final class KernelGuess implements Typing {

    /** Kernels with more weights are not guessed. */
    static final int MOST_WEIGHTS = 100;

    private static final Phrase TYPED = Phrase.of("practice.change.guess");

    private final Document document;
    private final KeptWork kept;
    private final ReadOnlyObjectWrapper<Optional<GuessedKernel>> now =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper on = new ReadOnlyBooleanWrapper();
    private final TypedCell<GuessedKernel> typed = new TypedCell<>();
    private final History<GuessedKernel> history = new History<>();
    private ObservableValue<Boolean> hidden = new SimpleObjectProperty<>(false);

    /**
     * @param kept where what is guessed is kept with each key
     */
    public KernelGuess(Document document, KeptWork kept) {
        this.document = document;
        this.kept = kept;
        now.subscribe(guess -> on.set(guess.isPresent()));
        now.subscribe(guess -> guess.ifPresent(this::keep));
        document.exercise().subscribe(this::endWithIts);
        document.attempt().subscribe(attempt -> attempt.ifPresent(_ -> stop()));
    }

    /** Ends while something is hidden that a kernel is guessed from. */
    public void waitFor(ObservableValue<Boolean> hides) {
        hidden = hides;
        hides.subscribe(
                hiding -> {
                    if (hiding) {
                        stop();
                    }
                });
    }

    /** Whether something is hidden that a kernel is guessed from. */
    public ObservableValue<Boolean> lacksNumbers() {
        return hidden;
    }

    private void endWithIts(Exercise exercise) {
        if (now.get().filter(guess -> guess.isOf(exercise)).isEmpty()) {
            stop();
        }
    }

    /** What is guessed; empty while nobody guesses. */
    public ReadOnlyObjectProperty<Optional<GuessedKernel>> now() {
        return now.getReadOnlyProperty();
    }

    /** Whether somebody guesses. */
    public ReadOnlyBooleanProperty on() {
        return on.getReadOnlyProperty();
    }

    /** Whether there is a kernel that is small enough, and the output and the bias can be seen. */
    public boolean isPossible() {
        return document.attempt().get().isEmpty()
                && !hidden.getValue()
                && document.exercise().get().operation() instanceof Weighted weighted
                && weighted.kernel().count() <= MOST_WEIGHTS
                && document.computation().get().geometry().output().count()
                        <= StudentWork.MOST_CELLS;
    }

    /** Blanks the kernel; what was guessed of it before stands there again. */
    public void start() {
        if (isPossible() && !on.get()) {
            history.clear();
            now.set(Optional.of(takenUp(kept.of(document.exercise().get()).guess())));
        }
    }

    private void keep(GuessedKernel guess) {
        Exercise exercise = document.exercise().get();
        if (guess.isOf(exercise)) {
            kept.keep(exercise, kept.of(exercise).guessing(guess.texts()));
        }
    }

    /** What was guessed before, or nothing where the kernel has another size or its numbers are of another type now. */
    private GuessedKernel takenUp(List<String> texts) {
        GuessedKernel blank = blank();
        if (texts.size() != blank.texts().size()) {
            return blank;
        }
        Map<Integer, Optional<Value>> weights = new LinkedHashMap<>();
        try {
            for (int index = 0; index < texts.size(); index++) {
                weights.put(index, read(texts.get(index), blank.exercise().numbers()));
            }
            return blank.with(weights);
        } catch (NotationException otherNumbers) {
            return blank;
        }
    }

    private GuessedKernel blank() {
        return GuessedKernel.blank(document.exercise().get(), document.computation().get());
    }

    /** The first weight that is not guessed yet, where the next number that is typed belongs. */
    public Optional<Target> firstBlank() {
        return now.get()
                .map(guess -> guess.texts().indexOf(""))
                .filter(index -> index >= 0)
                .map(index -> new Target(Part.KERNEL, index));
    }

    /** Takes every weight away, as one step of undo. */
    public void startAfresh() {
        change(blank());
    }

    /** Shows the exercise again. */
    public void stop() {
        typed.cancel();
        history.clear();
        now.set(Optional.empty());
    }

    private void change(GuessedKernel after) {
        finishTyping();
        now.get()
                .filter(before -> !before.equals(after))
                .ifPresent(
                        before -> {
                            now.set(Optional.of(after));
                            history.replaced(before, TYPED);
                        });
    }

    /** The chosen weights become blank. */
    public void clear(List<Target> cells) {
        put(cells, Optional.empty());
    }

    /**
     * The chosen weights all become one number, or blank.
     *
     * @throws NotationException when it is neither
     */
    public void fill(List<Target> cells, String text) {
        put(cells, read(text, current().exercise().numbers()));
    }

    private void put(List<Target> cells, Optional<Value> weight) {
        Map<Integer, Optional<Value>> others = new LinkedHashMap<>();
        cells.forEach(cell -> others.put(cell.index(), weight));
        change(current().with(others));
    }

    private GuessedKernel current() {
        return now.get().orElseThrow();
    }

    private static Optional<Value> read(String text, NumberType numbers) {
        return AnswerCell.read(text, numbers) instanceof Written written
                ? Optional.of(written.value())
                : Optional.empty();
    }

    @Override
    public String text(Target target) {
        return current().texts().get(target.index());
    }

    @Override
    public void type(Target target, String text) {
        GuessedKernel before = typed.begin(current());
        try {
            Optional<Value> weight = read(text, before.exercise().numbers());
            now.set(Optional.of(before.with(Map.of(target.index(), weight))));
            typed.take();
        } catch (NotationException problem) {
            now.set(Optional.of(before));
            var refused = new Refusal(target, words -> words.say(problem));
            typed.refuse(refused, NumberText.isBeginning(text));
        }
    }

    @Override
    public void finishTyping() {
        typed.finish()
                .filter(before -> on.get() && !before.equals(current()))
                .ifPresent(before -> history.replaced(before, TYPED));
    }

    @Override
    public void cancelTyping() {
        typed.cancel().ifPresent(before -> now.set(Optional.of(before)));
    }

    @Override
    public ReadOnlyObjectProperty<Optional<Refusal>> refusal() {
        return typed.refusal();
    }

    /** What would be undone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> undoName() {
        return history.undoName();
    }

    /** What would be redone. */
    public ReadOnlyObjectProperty<Optional<Phrase>> redoName() {
        return history.redoName();
    }

    public void undo() {
        finishTyping();
        if (undoName().get().isPresent()) {
            now.set(Optional.of(history.undo(current())));
        }
    }

    public void redo() {
        finishTyping();
        if (redoName().get().isPresent()) {
            now.set(Optional.of(history.redo(current())));
        }
    }
}
