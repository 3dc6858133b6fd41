package kernelwalk.ui.edit;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.framework.seed.FirstWeights;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;

/**
 * Fills cells with random numbers.
 *
 * @param cells which are selected
 * @param edits makes the change
 */
record RandomFilling(SelectedCells cells, Edits edits) {

    /** Puts random numbers where they were asked for. */
    void fill(RandomChoice choice) {
        switch (choice) {
            case RandomChoice.Whole whole -> fill(whole);
            case RandomChoice.OfFramework(FirstWeights weights) ->
                    edits.make(
                            words ->
                                    words.say(
                                            "edit.change.first-weights",
                                            weights.origin().framework().title(),
                                            weights.origin().seed()),
                            weights::put);
        }
    }

    private void fill(RandomChoice.Whole choice) {
        Exercise exercise = exercise();
        List<Target> targets =
                switch (choice.scope()) {
                    case SELECTION -> cells.written();
                    case INPUT -> CellNumbers.all(exercise, Part.INPUT);
                    case KERNEL -> hasKernel() ? CellNumbers.all(exercise, Part.KERNEL) : List.of();
                };
        if (!targets.isEmpty()) {
            List<Value> values = Arrays.asList(choice.numbers().draw(targets.size()));
            edits.make(
                    Edits.named("edit.change.randomise", choice.numbers().seed()),
                    before -> CellNumbers.put(before, targets, values));
        }
    }

    /** Where random numbers go unless something else is chosen: a selected rectangle, or the input. */
    Scope usual() {
        if (cells.isRectangle() && cells.canWrite()) {
            return Scope.SELECTION;
        }
        return isInputTyped() || !hasKernel() ? Scope.INPUT : Scope.KERNEL;
    }

    /** Where random numbers can go. */
    List<Scope> scopes() {
        return Stream.of(Scope.values())
                .filter(each -> each != Scope.SELECTION || cells.canWrite())
                .filter(each -> each != Scope.KERNEL || hasKernel())
                .filter(each -> each != Scope.INPUT || isInputTyped() || !hasKernel())
                .toList();
    }

    private boolean isInputTyped() {
        return exercise().hasTypedInput();
    }

    /** Whether the operation has weights. */
    boolean hasKernel() {
        return exercise().operation() instanceof Weighted;
    }

    private Exercise exercise() {
        return edits.document().exercise().get();
    }
}
