package kernelwalk.exercise;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Geometry;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.notation.LayerCall;
import kernelwalk.notation.ModelText;

/**
 * The layers of a model as operations whose weights are still to be filled: they are ones, an input without numbers is
 * 0 to 9 again and again.
 */
public final class ModelLayers {

    private final Exercise before;
    private final ModelText model;
    private final List<Layer> layers = new ArrayList<>();
    private final Set<String> names = new HashSet<>();
    private Shape typed;
    private Shape shape;

    private ModelLayers(Exercise before, ModelText model) {
        this.before = before;
        this.model = model;
        this.shape = before.typedInput().layout();
    }

    /**
     * An exercise with the layers of a model in the place of its own, and the model's input where it says how large.
     *
     * @throws kernelwalk.notation.NotationException when a layer or an argument is not known
     * @throws ConvolutionException                  when a layer does not fit what comes into it
     */
    public static Exercise into(Exercise exercise, ModelText model) {
        return new ModelLayers(exercise, model).exercise();
    }

    private Exercise exercise() {
        Convention convention = model.isTorch() ? Convention.PYTORCH : Convention.KERAS;
        List<LayerCall> calls = new ArrayList<>(model.layers());
        shape = begun(calls);
        typed = shape;
        for (LayerCall call : calls) {
            add(call, convention);
        }
        if (layers.isEmpty()) {
            throw model.layers().getFirst().unknown();
        }
        Exercise first = before.at(0);
        return first.with(layers.subList(0, 1), 0)
                .with(input(first.input(), typed))
                .with(layers, 0)
                .with(convention);
    }

    /** The shape of the input, as the model has it before or in its first layer; else that of the exercise. */
    private Shape begun(List<LayerCall> calls) {
        LayerCall first = calls.getFirst();
        if (!model.isTorch() && Set.of("Input", "InputLayer").contains(first.name())) {
            calls.removeFirst();
            first.taking(List.of("shape"), Set.of("input_shape", "name"));
            return shape(first, first.has("shape") ? "shape" : "input_shape");
        }
        return model.isTorch() ? TorchCalls.input(first, shape) : shape;
    }

    private Shape shape(LayerCall call, String argument) {
        List<Integer> lengths = call.wholes(argument);
        return switch (lengths.size()) {
            case 3 -> new Shape(shape.samples(), lengths.get(0), lengths.get(1), lengths.get(2));
            case 1 -> new Shape(shape.samples(), 1, 1, lengths.getFirst());
            default -> call.refuse(argument);
        };
    }

    private void add(LayerCall call, Convention convention) {
        if (model.isTorch()) {
            put(call.label(), TorchCalls.operation(call, shape), convention);
            return;
        }
        KerasCalls.take(call);
        if (call.has("input_shape")) {
            if (!layers.isEmpty()) {
                call.refuse("input_shape");
            }
            typed = shape(call, "input_shape");
            shape = typed;
        }
        put(call.word("name", ""), KerasCalls.operation(call, shape), convention);
        KerasCalls.activation(call).ifPresent(function -> put("", function, convention));
    }

    private void put(String name, Operation operation, Convention convention) {
        if (layers.size() == Exercise.MOST_LAYERS) {
            throw model.layers().getLast().unknown();
        }
        boolean isNew =
                LayerNaming.fault(name).isEmpty()
                        && !name.isEmpty()
                        && names.add(name.toLowerCase(Locale.ROOT));
        Operation fitted = operation.on(shape);
        layers.add(new Layer(isNew ? name : "", fitted));
        try {
            shape = Geometry.of(shape, fitted, convention).output();
        } catch (ConvolutionException problem) {
            throw problem.inLayer(layers.size() - 1);
        }
    }

    private static Tensor<Shape> input(Tensor<Shape> old, Shape wanted) {
        if (old.layout().equals(wanted)) {
            return old;
        }
        var values = new Value[wanted.count()];
        Arrays.setAll(values, i -> Rational.of(i % 10));
        return Tensor.of(wanted, values);
    }
}
