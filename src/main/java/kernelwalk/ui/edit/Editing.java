package kernelwalk.ui.edit;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.KernelPreset;
import kernelwalk.notation.GridText;
import kernelwalk.notation.Notation;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberArray;
import kernelwalk.notation.NumberText;
import kernelwalk.notation.TensorText;
import kernelwalk.picture.AnswerSheet;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Pointer;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.ui.document.Typing;
import kernelwalk.ui.practice.KeptBack;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Phrase;

/** What can be done to the selected cells. Each gesture is one step of undo; what cannot be done is said. */
public final class Editing {

    private final Document document;
    private final Practice practice;
    private final Playhead playhead;
    private final Pointer pointer;
    private final Notices notices;
    private final KeptBack keptBack;
    private final AnswerEditing answers;
    private final Pasting pasting;

    public Editing(
            Document document,
            Practice practice,
            Playhead playhead,
            Pointer pointer,
            Notices notices,
            KeptBack keptBack,
            Pasting pasting) {
        this.document = document;
        this.practice = practice;
        this.playhead = playhead;
        this.pointer = pointer;
        this.notices = notices;
        this.keptBack = keptBack;
        this.answers = new AnswerEditing(practice, notices);
        this.pasting = pasting;
    }

    /** Where typed numbers go. */
    public Typing typing() {
        return practice.isOn() ? practice.typing() : document;
    }

    /** Whether something can be typed into a cell: a number of the exercise, or an answer while a student practises. */
    public boolean canType(Target target) {
        return practice.sheet()
                .get()
                .map(_ -> target.part() == Part.OUTPUT && practice.asksValues().get())
                .orElseGet(target::isEditable);
    }

    /** Selects the whole card of the focused cell, or of the input's cell that comes first. */
    public void selectAll() {
        Target focus = pointer.focus().orElseGet(this::first);
        pointer.selection().set(Optional.of(card(focus).all()));
    }

    private Target first() {
        return isPractised() ? new Target(Part.OUTPUT, 0) : new Target(Part.INPUT, firstInput());
    }

    private boolean isPractised() {
        return practice.isOn();
    }

    /** Whether a cell is one of the selected ones. */
    public boolean isSelected(Target cell) {
        return pointer.selection().get().isPresent()
                && selected().stream().anyMatch(row -> row.contains(cell));
    }

    /** Moves the focused corner of the rectangle. */
    public void extend(int down, int across) {
        pointer.selection()
                .set(
                        pointer.selection()
                                .get()
                                .map(from -> card(from.focus()).extended(from, down, across)));
    }

    /** Whether there are selected cells that numbers can be put into. */
    public boolean canWrite() {
        return pointer.focus().filter(this::canType).isPresent();
    }

    /**
     * The numbers of the selected cells for a spreadsheet; empty when nothing is selected, and with a notice where they
     * are to be predicted.
     */
    public Optional<String> copy() {
        return pointer.selection().get().filter(this::isToldOf).map(this::text);
    }

    /**
     * The numbers of the feature map that the walk is in, or what a student has written in their place; empty, with a
     * notice, while they are to be predicted.
     */
    public Optional<String> copyOutput() {
        var position = playhead.walk().at(playhead.moment().get());
        var shape = output();
        int sample = Math.min(position.sample(), shape.samples() - 1);
        int filter = Math.min(position.filter(), shape.channels() - 1);
        var first = new Target(Part.OUTPUT, shape.index(sample, 0, 0, filter));
        return Optional.of(card(first).all()).filter(this::isToldOf).map(this::text);
    }

    /**
     * The whole tensor of the card that has the keyboard, or else the input, as another program writes it; of answers
     * the selected ones as {@link #copy}.
     */
    public Optional<String> copyAs(Notation notation) {
        Target focus = pointer.focus().orElseGet(() -> new Target(Part.INPUT, firstInput()));
        boolean isOutput = focus.part() == Part.OUTPUT;
        return isOutput && keptBack.get()
                ? copy()
                : new Copying(document, notices).of(focus, notation);
    }

    /** Whether the result, if that is selected, may be told: not while it is being predicted. */
    private boolean isToldOf(Selection selection) {
        boolean told = selection.focus().part() != Part.OUTPUT || isPractised() || !keptBack.get();
        if (!told) {
            notices.tell(Phrase.of("edit.prediction-kept"));
        }
        return told;
    }

    /** As {@link #copy}, and the cells become 0. */
    public Optional<String> cut() {
        Optional<String> text = copy();
        if (isPractised()) {
            clear();
        } else {
            writeAll(Rational.ZERO, "edit.change.cut");
        }
        return text;
    }

    /** The selected cells become 0, or blank where they are answers. */
    public void clear() {
        if (isPractised()) {
            answers.clear(written());
        } else {
            writeAll(Rational.ZERO, "edit.change.clear");
        }
    }

    /** The selected cells all become one number. */
    public void fill(String text) {
        if (isPractised()) {
            answers.fill(written(), text);
            return;
        }
        try {
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
        if (isPractised()) {
            answers.paste(written(), text);
        } else if (TensorText.isLines(text)) {
            pasteLines(text);
        } else {
            pasting.paste(text, chosen(), this::put);
        }
    }

    /** Puts the whole tensor that a text has in the place of the selected card or the input, also lines of numbers. */
    void replace(String text) {
        if (isPractised()) {
            answers.paste(written(), text);
        } else {
            pasting.paste(text, chosen(), this::put);
        }
    }

    /**
     * Puts a rectangle of numbers over the selection's upper left cell and on; what reaches over the edge makes the
     * input or the kernel larger. One number goes into every selected cell.
     */
    private void pasteLines(String text) {
        try {
            NumberArray rows = TensorText.parse(text, numbers()).numbers();
            if (rows.values().size() == 1 && canWrite()) {
                put(rows.values().getFirst());
            } else {
                paste(rows);
            }
        } catch (NotationException problem) {
            notices.tell(words -> words.say(problem));
        }
    }

    /** What the selected cells are part of, where numbers can be put into them. */
    private Optional<Part> chosen() {
        return pointer.focus().filter(this::canType).map(Target::part);
    }

    /** One pasted number goes into every selected cell. */
    private void put(Value number) {
        writeAll(number, "edit.change.paste");
    }

    private void paste(NumberArray lines) {
        int rows = lines.shape().getFirst();
        int columns = lines.shape().getLast();
        Target at =
                canWrite()
                        ? selected().getFirst().getFirst()
                        : new Target(Part.INPUT, firstInput());
        boolean upright = at.part() == Part.BIAS && columns == 1;
        int height = upright ? 1 : rows;
        int width = upright ? rows : columns;
        Exercise before = exercise();
        Phrase name = named("edit.change.paste", new Size(height, width));
        boolean changed =
                change(
                        name,
                        exercise -> {
                            Exercise grown = CellNumbers.grown(exercise, at, height, width);
                            Target corner = CellNumbers.moved(at, exercise, grown);
                            return CellNumbers.put(
                                    grown,
                                    flat(rectangle(grown, corner, height, width)),
                                    lines.values());
                        });
        if (changed) {
            Target corner = CellNumbers.moved(at, before, exercise());
            pointer.selection().set(Optional.of(around(exercise(), corner, height, width)));
        }
    }

    private static List<List<Target>> rectangle(
            Exercise exercise, Target corner, int height, int width) {
        Selection selection = around(exercise, corner, height, width);
        return CellCard.of(corner, exercise).rows(selection);
    }

    private static Selection around(Exercise exercise, Target corner, int height, int width) {
        return CellCard.of(corner, exercise).extended(Selection.of(corner), height - 1, width - 1);
    }

    /** Puts random numbers where they were asked for. */
    public void randomise(RandomChoice choice) {
        Exercise exercise = exercise();
        List<Target> targets =
                switch (choice.scope()) {
                    case SELECTION -> canWrite() ? flat(selected()) : List.of();
                    case INPUT -> CellNumbers.all(exercise, Part.INPUT);
                    case KERNEL -> hasKernel() ? CellNumbers.all(exercise, Part.KERNEL) : List.of();
                };
        if (!targets.isEmpty()) {
            List<Value> values = Arrays.asList(choice.numbers().draw(targets.size()));
            change(
                    named("edit.change.randomise", choice.numbers().seed()),
                    before -> CellNumbers.put(before, targets, values));
        }
    }

    /** Where random numbers go unless something else is chosen: a selected rectangle, or the input. */
    public Scope scope() {
        boolean rectangle = pointer.selection().get().filter(s -> !s.isSingle()).isPresent();
        return rectangle && canWrite() ? Scope.SELECTION : Scope.INPUT;
    }

    /** Where random numbers can go. */
    public List<Scope> scopes() {
        return Stream.of(Scope.values())
                .filter(each -> each != Scope.SELECTION || canWrite())
                .filter(each -> each != Scope.KERNEL || hasKernel())
                .toList();
    }

    /** Gives the filters, or the walk's own filter alone, a well-known kernel. */
    public void apply(KernelPreset preset, boolean thisFilterOnly) {
        var position = playhead.walk().at(playhead.moment().get());
        OptionalInt only = thisFilterOnly ? OptionalInt.of(position.filter()) : OptionalInt.empty();
        change(
                words -> words.say("edit.change.preset", words.say("preset." + preset.code())),
                exercise -> preset.in(exercise, only));
    }

    /** Whether the operation has weights. */
    public boolean hasKernel() {
        return exercise().operation() instanceof Weighted;
    }

    private void writeAll(Value value, String key) {
        if (canWrite()) {
            List<List<Target>> rows = selected();
            List<Target> targets = flat(rows);
            change(
                    named(key, new Size(rows.size(), rows.getFirst().size())),
                    exercise ->
                            CellNumbers.put(
                                    exercise, targets, Collections.nCopies(targets.size(), value)));
        }
    }

    /** Makes a change, or says why not; whether it was made. */
    private boolean change(Phrase name, UnaryOperator<Exercise> edit) {
        document.change(name, edit);
        Optional<ConvolutionException> problem = document.problem().get();
        problem.ifPresentOrElse(
                impossible -> notices.tell(words -> words.say(impossible)), notices::dismiss);
        return problem.isEmpty();
    }

    private static Phrase named(String key, Object what) {
        return words -> words.say(key, what);
    }

    private List<List<Target>> selected() {
        Selection selection = pointer.selection().get().orElseThrow();
        return card(selection.focus()).rows(selection);
    }

    /** The row-major indices of selected cells of an answer. */
    public List<Integer> selectedAnswers() {
        return written().stream().map(Target::index).toList();
    }

    /** The selected cells that can be written into. */
    private List<Target> written() {
        return canWrite() ? flat(selected()) : List.of();
    }

    private String text(Selection selection) {
        List<List<Target>> rows = card(selection.focus()).rows(selection);
        if (isPractised() && selection.focus().part() == Part.OUTPUT) {
            return answers.text(rows);
        }
        return GridText.tabbed(
                rows.stream().map(row -> row.stream().map(this::number).toList()).toList());
    }

    private Value number(Target target) {
        return target.part() == Part.OUTPUT
                ? document.computation().get().output().at(target.index())
                : document.number(target);
    }

    private CellCard card(Target target) {
        return isPractised() && target.part() == Part.OUTPUT
                ? CellCard.of(target, output())
                : CellCard.of(target, document.computation().get());
    }

    /** N × OH × OW × F of what stands in place of the output. */
    private Shape output() {
        return practice.shown()
                .map(AnswerSheet::shape)
                .orElse(document.computation().get().geometry().output());
    }

    private int firstInput() {
        var position = playhead.walk().at(playhead.moment().get());
        return exercise().input().layout().index(position.sample(), 0, 0, 0);
    }

    private Exercise exercise() {
        return document.exercise().get();
    }

    private NumberType numbers() {
        return exercise().numbers();
    }

    private static List<Target> flat(List<List<Target>> rows) {
        return rows.stream().flatMap(List::stream).toList();
    }
}
