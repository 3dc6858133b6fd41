package kernelwalk.exercise;

import java.util.List;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.TapOrder;
import kernelwalk.convolution.Tensor;
import kernelwalk.notation.Display;

/** An exercise of which some parts are made anew. */
final class ExerciseDraft {

    String title;
    String notes;
    Tensor<Shape> input;
    Operation operation;
    NumberType numbers;
    Convention convention;
    Display display;
    TapOrder order;
    MarkingRules marking;
    Chain chain;
    Staging staging;
    List<DrawnWeights> drawn;

    ExerciseDraft(Exercise from) {
        title = from.title();
        notes = from.notes();
        input = from.input();
        operation = from.operation();
        numbers = from.numbers();
        convention = from.convention();
        display = from.display();
        order = from.order();
        marking = from.marking();
        chain = from.chain();
        staging = from.staging();
        drawn = from.drawn();
    }

    Exercise exercise() {
        return new Exercise(
                title,
                notes,
                input,
                operation,
                numbers,
                convention,
                display,
                order,
                marking,
                chain,
                staging,
                drawn);
    }
}
