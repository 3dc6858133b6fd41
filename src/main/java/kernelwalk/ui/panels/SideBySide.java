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
import kernelwalk.convolution.Convention;
import kernelwalk.exercise.ConventionDifference;
import kernelwalk.exercise.ConventionDifference.OtherCells;
import kernelwalk.exercise.ConventionDifference.SameResult;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.FrameworkLimit;
import kernelwalk.ui.document.Document;

/** The exercise under two conventions side by side, and which of the cells that differ is looked at. */
public final class SideBySide {

    private final Document document;
    private final BooleanProperty shown = new SimpleBooleanProperty();
    private final ObjectProperty<Convention> left = new SimpleObjectProperty<>(Convention.KERAS);
    private final ObjectProperty<Convention> right = new SimpleObjectProperty<>(Convention.SCIPY);
    private final IntegerProperty place = new SimpleIntegerProperty();

    public SideBySide(Document document) {
        this.document = document;
    }

    /** Whether it is on the screen. */
    public BooleanProperty shown() {
        return shown;
    }

    ObjectProperty<Convention> left() {
        return left;
    }

    ObjectProperty<Convention> right() {
        return right;
    }

    /** Which of the cells that differ is looked at, from 0. */
    IntegerProperty place() {
        return place;
    }

    /** Shows the exercise's own rules beside the first that give another result, if there are such. */
    public void open() {
        Exercise exercise = document.exercise().get();
        left.set(exercise.convention());
        right.set(
                others(exercise)
                        .filter(
                                other ->
                                        !(ConventionDifference.of(exercise, other)
                                                instanceof SameResult))
                        .findFirst()
                        .orElseGet(() -> others(exercise).findFirst().orElseThrow()));
        place.set(0);
        shown.set(true);
    }

    private static Stream<Convention> others(Exercise exercise) {
        return Stream.of(Convention.values()).filter(other -> other != exercise.convention());
    }

    /** What the right makes of the exercise as the left has it. */
    ConventionDifference difference() {
        Exercise exercise = document.exercise().get();
        return limit(left.get())
                .<ConventionDifference>map(ConventionDifference.NotTaken::new)
                .orElseGet(() -> ConventionDifference.of(exercise.with(left.get()), right.get()));
    }

    private Optional<FrameworkLimit> limit(Convention convention) {
        return FrameworkLimit.of(document.exercise().get().operation(), convention);
    }

    /** What stands in the way of a convention. */
    ConventionDifference own(Convention convention) {
        return limit(convention)
                .<ConventionDifference>map(ConventionDifference.NotTaken::new)
                .orElseGet(() -> ConventionDifference.of(document.exercise().get(), convention));
    }

    /** The exercise under a convention that takes it. */
    Optional<Exercise> under(Convention convention) {
        return switch (own(convention)) {
            case ConventionDifference.NotTaken _, ConventionDifference.Impossible _ ->
                    Optional.empty();
            case SameResult _, OtherCells _ ->
                    Optional.of(document.exercise().get().with(convention));
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
