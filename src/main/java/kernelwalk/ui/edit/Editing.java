package kernelwalk.ui.edit;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Predicate;
import javafx.beans.value.ObservableBooleanValue;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.KernelPreset;
import kernelwalk.notation.Expectation;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.ParsedTensor;
import kernelwalk.notation.TensorText;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.ui.document.Typing;
import kernelwalk.ui.document.Waiting;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.KernelGuess;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.walk.Playhead;

/** What can be done to the selected cells. Each gesture is one step of undo; what cannot be done is said. */
public final class Editing {

    private final Document document;
    private final Practice practice;
    private final KernelGuess guess;
    private final Playhead playhead;
    private final Notices notices;
    private final PastedText texts;
    private final Pasting pasting;
    private final AnswerEditing answers;
    private final SelectedCells cells;
    private final CopiedCells copied;
    private final Edits edits;
    private final GivenInput given;
    private final RandomFilling random;
    private Predicate<Target> hidden = _ -> false;

    public Editing(
            Document document,
            Practice practice,
            KernelGuess guess,
            Playhead playhead,
            Pointer pointer,
            Notices notices,
            KeptBack keptBack,
            PastedText texts,
            Pasting pasting,
            Waiting waiting) {
        this.document = document;
        this.practice = practice;
        this.guess = guess;
        this.playhead = playhead;
        this.notices = notices;
        this.texts = texts;
        this.pasting = pasting;
        answers = new AnswerEditing(practice, notices, texts);
        cells = new SelectedCells(document, practice, guess, playhead, pointer);
        copied =
                new CopiedCells(
                        document,
                        practice,
                        keptBack,
                        target -> hidden.test(target),
                        notices,
                        waiting,
                        cells,
                        answers);
        edits = new Edits(document, notices);
        given = new GivenInput(document, notices);
        random = new RandomFilling(cells, edits);
    }

    /** Who says which numbers are hidden: they are neither copied nor shown to be changed. */
    public void hiddenBy(Predicate<Target> hides) {
        hidden = hides;
    }

    /** Who keeps the exercise as it is, so that nothing is typed into it. */
    public void keptBy(ObservableBooleanValue lock) {
        cells.keptBy(lock);
    }

    /** What stands in a cell when it is opened; nothing where it is hidden. */
    public String text(Target target) {
        boolean shown = guess.on().get() || !hidden.test(target);
        return shown ? typing().text(target) : "";
    }

    /** Where typed numbers go. */
    public Typing typing() {
        if (guess.on().get()) {
            return guess;
        }
        return practice.isOn() ? practice.typing() : document;
    }

    /** Whether something can be typed into a cell: a number of the exercise, or an answer while a student practises. */
    public boolean canType(Target target) {
        return cells.canType(target);
    }

    /** Says why nothing can be typed into a cell that holds what the layer before gives, with the way there. */
    public void explain(Target target) {
        if (!practice.isOn() && given.has(target)) {
            given.tell();
        }
    }

    /** Selects the whole card of the focused cell, or of the input's cell that comes first. */
    public void selectAll() {
        cells.selectAll();
    }

    /** Whether a cell is one of the selected ones. */
    public boolean isSelected(Target cell) {
        return cells.has(cell);
    }

    /** The selected cells. */
    List<Target> selected() {
        return cells.selection().isPresent() ? SelectedCells.flat(cells.rows()) : List.of();
    }

    /** Moves the focused corner of the rectangle. */
    public void extend(int down, int across) {
        cells.extend(down, across);
    }

    /** Whether there are selected cells that numbers can be put into. */
    public boolean canWrite() {
        return cells.canWrite();
    }

    /** Says why nothing can be typed, where that is because the layer before gives the input. */
    public void sayWhyNot() {
        if (!canWrite() && !document.exercise().get().hasTypedInput()) {
            given.tell();
        }
    }

    /** The row-major indices of selected cells of an answer. */
    public List<Integer> selectedAnswers() {
        return cells.written().stream().map(Target::index).toList();
    }

    /**
     * The numbers of the selected cells for a spreadsheet; empty when nothing is selected, and with a notice where they
     * are to be predicted.
     */
    public Optional<String> copy() {
        return copied.selected();
    }

    /**
     * The numbers of the feature map that the walk is in, or what a student has written in their place; empty, with a
     * notice, while they are to be predicted.
     */
    public Optional<String> copyOutput() {
        return copied.output();
    }

    /**
     * The whole tensor of the card that has the keyboard, or else the input, as another program writes it; of answers
     * the selected ones as {@link #copy}.
     */
    public Optional<String> copyAs(Notation notation) {
        return copied.as(notation);
    }

    /** The numbers of the card of a cell as {@link #copy}. */
    public Optional<String> copyCard(Target cell) {
        return copied.card(cell);
    }

    /** As {@link #copy}, and the cells become 0; what may not be copied stays. */
    public Optional<String> cut() {
        Optional<String> text = copy();
        if (practice.isOn()) {
            clear();
        } else if (text.isPresent()) {
            writeAll(Rational.ZERO, "edit.change.cut");
        }
        return text;
    }

    /** The selected cells become 0, or blank where they are answers. */
    public void clear() {
        if (guess.on().get()) {
            guess.clear(cells.written());
        } else if (practice.isOn()) {
            answers.clear(cells.written());
        } else {
            writeAll(Rational.ZERO, "edit.change.clear");
        }
    }

    /** The selected cells all become one number. */
    public void fill(String text) {
        if (practice.isOn()) {
            answers.fill(cells.written(), text);
            return;
        }
        try {
            if (guess.on().get()) {
                guess.fill(cells.written(), text);
                return;
            }
            writeAll(NumberText.parse(text, numbers()), "edit.change.fill");
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    /**
     * Puts in what a text has: a whole tensor in the place of the card that it is for, or a rectangle of numbers at
     * the selected cell.
     */
    public void paste(String text) {
        if (guess.on().get()) {
            fill(text);
        } else if (!practice.isOn() && TensorText.isLines(text)) {
            pasteLines(text);
        } else {
            replace(text);
        }
    }

    /** Whether lines of numbers are the weights of a dense layer: a line for each input, a number for each unit. */
    private boolean takesUnits() {
        return document.exercise().get().operation() instanceof Dense
                && cells.writtenPart().equals(Optional.of(Part.KERNEL));
    }

    /** Puts the whole tensor that a text has in the place of the selected card or the input, also lines of numbers. */
    void replace(String text) {
        if (practice.isOn()) {
            answers.paste(cells.written(), text);
        } else {
            pasting.paste(text, cells.writtenPart(), this::put);
        }
    }

    /** One number goes into every selected cell; of several each goes into its own. */
    private void pasteLines(String text) {
        try {
            texts.numbers(text, Expectation.of(numbers()).with(looked()))
                    .map(meaning -> meaning.tensors().getFirst())
                    .ifPresent(lines -> putLines(lines, text));
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    private void putLines(ParsedTensor lines, String text) {
        if (lines.values().size() == 1 && canWrite()) {
            put(lines.values().getFirst());
        } else if (takesUnits()) {
            replace(text);
            return;
        } else {
            new PastedLines(cells, edits).put(lines.numbers());
        }
        PastedWords.remarks(lines).ifPresent(notices::tell);
    }

    /** The shape that lines are looked to have, where they can mean two things. */
    private PasteFit looked() {
        return new PasteFit(
                document.exercise().get(),
                cells.writtenPart().orElse(Part.INPUT),
                false,
                cells.isRectangle() && cells.canWrite()
                        ? Optional.of(cells.size())
                        : Optional.empty());
    }

    /** One pasted number goes into every selected cell. */
    private void put(Value number) {
        writeAll(number, "edit.change.paste");
    }

    private void writeAll(Value value, String key) {
        if (canWrite()) {
            List<List<Target>> rows = cells.rows();
            List<Target> targets = SelectedCells.flat(rows);
            edits.make(
                    Edits.named(key, new Size(rows.size(), rows.getFirst().size())),
                    exercise ->
                            CellNumbers.put(
                                    exercise, targets, Collections.nCopies(targets.size(), value)));
        }
    }

    /** Puts random numbers where they were asked for. */
    public void randomise(RandomChoice choice) {
        random.fill(choice);
    }

    /** What is edited. */
    public Exercise exercise() {
        return edits.document().exercise().get();
    }

    /** Where random numbers go unless something else is chosen: a selected rectangle, or the input. */
    public Scope scope() {
        return random.usual();
    }

    /** Where random numbers can go. */
    public List<Scope> scopes() {
        return random.scopes();
    }

    /** Gives the filters, or the walk's own filter alone, a well-known kernel. */
    public void apply(KernelPreset preset, boolean thisFilterOnly) {
        var position = playhead.position();
        OptionalInt only = thisFilterOnly ? OptionalInt.of(position.filter()) : OptionalInt.empty();
        edits.make(
                words -> words.say("edit.change.preset", words.say("preset." + preset.code())),
                exercise -> preset.in(exercise, only));
    }

    /** Whether the operation has weights. */
    public boolean hasKernel() {
        return random.hasKernel();
    }

    private NumberType numbers() {
        return document.exercise().get().numbers();
    }
}
