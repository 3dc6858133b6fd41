package kernelwalk.ui.panels;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import kernelwalk.exercise.ConventionDifference;
import kernelwalk.exercise.ConventionDifference.OtherCells;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RuleBook;
import kernelwalk.ui.document.Document;

/** The exercise by two rules side by side, and which of the cells that differ is looked at. */
public final class SideBySide {

    private final Document document;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<RuleBook> left = new SimpleObjectProperty<>(RuleBook.KERAS);
    private final ObjectProperty<RuleBook> right =
            new SimpleObjectProperty<>(RuleBook.SCIPY_CORRELATE);
    private final IntegerProperty place = new SimpleIntegerProperty();

    public SideBySide(Document document) {
        this.document = document;
    }

    /** Whether it is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    ObjectProperty<RuleBook> left() {
        return left;
    }

    ObjectProperty<RuleBook> right() {
        return right;
    }

    /** Which of the cells that differ is looked at, from 0. */
    IntegerProperty place() {
        return place;
    }

    /**
     * Shows the exercise's own rules, or by hand what they do not do, beside the first that give another result, if
     * there are such.
     */
    public void open() {
        Exercise exercise = document.exercise().get();
        RuleBook own = RuleBook.of(exercise);
        left.set(isSame(own) ? own : RuleBook.BY_HAND);
        right.set(
                others().filter(other -> !isSame(other))
                        .findFirst()
                        .orElseGet(() -> others().findFirst().orElseThrow()));
        place.set(0);
        shown.set(true);
    }

    private Stream<RuleBook> others() {
        return Stream.of(RuleBook.values()).filter(other -> other != left.get());
    }

    private boolean isSame(RuleBook rules) {
        return own(rules) instanceof SameResult;
    }

    /** What the right makes of the exercise beside the left. */
    ConventionDifference difference() {
        Optional<Exercise> one = under(left.get());
        Optional<Exercise> other = under(right.get());
        return one.isPresent() && other.isPresent()
                ? ConventionDifference.between(one.get(), other.get())
                : own(one.isPresent() ? right.get() : left.get());
    }

    /** What rules make of the exercise, or what stands in their way. */
    ConventionDifference own(RuleBook rules) {
        return ConventionDifference.of(document.exercise().get(), rules);
    }

    /** The exercise by rules that take it; none of which is worked out by the way when it takes long. */
    Optional<Exercise> under(RuleBook rules) {
        if (document.computation().get().cost().isNoticed()) {
            return Optional.empty();
        }
        return switch (own(rules)) {
            case ConventionDifference.NotTaken _,
                    ConventionDifference.Impossible _,
                    ConventionDifference.NotCompared _ ->
                    Optional.empty();
            case SameResult _, OtherCells _ -> Optional.of(rules.worked(document.exercise().get()));
        };
    }

    /** The row-major indices of the cells that differ, in order. */
    List<Integer> cells() {
        return difference() instanceof OtherCells(List<Integer> cells, int _) ? cells : List.of();
    }

    /** The cell that is looked at: one that differs, or else the first. */
    int index() {
        List<Integer> cells = cells();
        return cells.isEmpty() ? 0 : cells.get(Math.clamp(place.get(), 0, cells.size() - 1));
    }

    /** To another of the cells that differ; from the last to the first. */
    void move(int by) {
        int count = cells().size();
        place.set(count == 0 ? 0 : Math.floorMod(place.get() + by, count));
    }
}
