package kernelwalk.ui.compare;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.TwoBoards;
import kernelwalk.exercise.WhatIf;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Standing.Beside;
import kernelwalk.ui.walk.Playhead;
import kernelwalk.words.Phrase;

/**
 * The exercise beside another one, which was put aside or differs from it by one change. Both walk together, led by the
 * longer walk. On the left always stands what is open, so that the tool bar and undo go on working.
 */
public final class Comparison {

    private final Document document;
    private final Notices notices;
    private final BooleanBinding keeps;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ReadOnlyObjectWrapper<Optional<TwoBoards>> boards =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Computation> leader;
    private final Playhead playhead;
    private final ReadOnlyObjectWrapper<Optional<Beside>> beside =
            new ReadOnlyObjectWrapper<>(Optional.empty());

    /** Each pair that was exchanged: going back exchanges it again. */
    private final Set<Set<Exercise>> swapped = new HashSet<>();

    /**
     * @param keeps whether there are numbers that must not be told
     */
    public Comparison(Document document, Notices notices, BooleanBinding keeps) {
        this.document = document;
        this.notices = notices;
        this.keeps = keeps;
        leader = new ReadOnlyObjectWrapper<>(document.computation().get());
        playhead = new Playhead(leader.getReadOnlyProperty());
        document.exercise().subscribe(this::follow);
        document.openings().subscribe((_, _) -> forget());
        keeps.subscribe(this::tellNothing);
    }

    /** Whether it is on the screen. */
    public ReadOnlyBooleanProperty shown() {
        return shown;
    }

    /** Where both walk. */
    public Playhead playhead() {
        return playhead;
    }

    /** What stands side by side; nothing before it is asked for. */
    ReadOnlyObjectProperty<Optional<TwoBoards>> boards() {
        return boards.getReadOnlyProperty();
    }

    /** Whether it cannot be asked for, as there are numbers that must not be told. */
    public BooleanBinding keeps() {
        return keeps;
    }

    private void tellNothing(boolean kept) {
        if (kept) {
            leave();
        }
    }

    /** Keeps the open layer as it is now, to be held against what becomes of it. */
    public void setAside() {
        put(new Beside(document.exercise().get().alone(), true));
        notices.tell(Phrase.of("compare.set-aside"), List.of(document.sheet(), shown));
    }

    /** What stands beside the exercise, or would if it were asked for. */
    public ReadOnlyObjectProperty<Optional<Beside>> beside() {
        return beside.getReadOnlyProperty();
    }

    /** Has something stand beside the exercise once that is asked for. */
    public void put(Beside other) {
        beside.set(Optional.of(other));
    }

    private Optional<Exercise> other() {
        return beside.get().map(Beside::exercise);
    }

    private void put(Exercise right) {
        put(new Beside(right, beside.get().filter(Beside::isAside).isPresent()));
    }

    /** A change of another exercise is none of this one; what was put aside stays. */
    private void forget() {
        leave();
        swapped.clear();
        beside.set(beside.get().filter(Beside::isAside));
    }

    /** Shows the exercise beside what was put aside, or else beside the first change that can be made. */
    public void open() {
        if (keeps.get()) {
            return;
        }
        Exercise own = document.exercise().get().alone();
        Exercise right =
                other().filter(kept -> !kept.equals(own))
                        .or(() -> changes().stream().map(WhatIf::made).findFirst())
                        .orElse(own);
        stand(own, right);
        playhead.toStart();
    }

    /** Whether there is a question "what if" about the exercise on the left: only where a window slides. */
    boolean isChangeable() {
        return OperationType.of(document.exercise().get().operation()).slides();
    }

    /** What the exercise on the left can be changed into in one step. */
    List<WhatIf> changes() {
        return WhatIf.of(document.exercise().get().alone());
    }

    /** Puts a change on the right. */
    void choose(WhatIf change) {
        beside.set(Optional.empty());
        stand(document.exercise().get().alone(), change.made());
    }

    /** What stands on the right becomes the exercise, as one step of undo; what it was stands on the right then. */
    void swap() {
        boards.get()
                .ifPresent(
                        now -> {
                            put(now.left());
                            swapped.add(new HashSet<>(List.of(now.left(), now.right())));
                            document.change(
                                    Phrase.of("compare.swap.change"),
                                    open -> after(open, now.right()));
                            document.problem().get().ifPresent(_ -> stand(now.left(), now.right()));
                        });
    }

    private static Exercise after(Exercise open, Exercise wanted) {
        return open.with(wanted.input())
                .with(wanted.operation())
                .with(wanted.numbers())
                .with(wanted.convention());
    }

    /** Puts it away; what stood on the right is kept for the next time. */
    public void leave() {
        playhead.playing().set(false);
        shown.set(false);
    }

    private void follow(Exercise before, Exercise now) {
        Exercise left = now.alone();
        Exercise gone = before.alone();
        if (other().filter(left::equals).isPresent()
                && swapped.contains(new HashSet<>(List.of(gone, left)))) {
            put(gone);
        }
        if (shown.get()) {
            other().ifPresent(kept -> stand(left, kept));
        }
    }

    private void stand(Exercise left, Exercise right) {
        try {
            TwoBoards both = TwoBoards.of(left, right);
            if (both.takesLong()) {
                notices.tell(Phrase.of("compare.too-large"), List.of(document.sheet()));
                leave();
                return;
            }
            put(right);
            leader.set(both.leader());
            boards.set(Optional.of(both));
            shown.set(true);
        } catch (ConvolutionException problem) {
            notices.tell(words -> words.say(problem), List.of(document.sheet()));
        }
    }
}
