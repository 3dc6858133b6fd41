package kernelwalk.ui.practice;

import java.util.Optional;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.value.ObservableObjectValue;
import kernelwalk.picture.ReplayProgress;

/** Which part of what was asked for lies on the bench: a comparison before steps, and these before the verdict. */
final class Bench extends ObjectBinding<BenchPart> {

    private final ObservableObjectValue<Optional<Worksheet>> sheet;
    private final ObservableObjectValue<Optional<StepsForm.Shown>> steps;
    private final ObservableObjectValue<Optional<ReplayProgress>> replay;

    Bench(
            ObservableObjectValue<Optional<Worksheet>> sheet,
            ObservableObjectValue<Optional<StepsForm.Shown>> steps,
            ObservableObjectValue<Optional<ReplayProgress>> replay) {
        this.sheet = sheet;
        this.steps = steps;
        this.replay = replay;
        bind(sheet, steps, replay);
    }

    @Override
    protected BenchPart computeValue() {
        if (replay.get().isPresent()) {
            return BenchPart.COMPARISON;
        }
        if (steps.get().isPresent()) {
            return BenchPart.STEPS;
        }
        return sheet.get().flatMap(Worksheet::check).isPresent()
                ? BenchPart.VERDICT
                : BenchPart.HINT;
    }
}
