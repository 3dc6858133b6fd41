package kernelwalk.words;

import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Operation;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;

/**
 * What is said of one layer in a list of layers.
 *
 * @param words the language
 */
public record LayerText(Words words) {

    /** What its operation is called, shortly. */
    public String type(Operation operation) {
        return words.say("operation.short." + OperationType.of(operation).code());
    }

    /** What a layer is called: by its name, or else by its type. */
    public String name(String name, Operation operation) {
        return name.isEmpty() ? type(operation) : name;
    }

    /** The size of what comes into an exercise: its maps without the samples, H×W×C, or how many units. */
    public static String input(Exercise exercise) {
        List<Integer> lengths = exercise.input().layout().lengths();
        return exercise.takesUnits() ? lengths.getLast().toString() : maps(lengths);
    }

    /** The size of what comes out of the open layer: its maps without the samples, OH×OW×F, or how many units. */
    public static String output(Exercise exercise, Computation computation) {
        List<Integer> lengths = computation.geometry().output().lengths();
        return exercise.givesUnits() ? lengths.getLast().toString() : maps(lengths);
    }

    /** The lengths of every axis of what comes out of the open layer, as Keras lists them. */
    public static String axes(Exercise exercise, Computation computation) {
        List<Integer> lengths = computation.geometry().output().lengths();
        List<Integer> own =
                exercise.givesUnits() ? List.of(lengths.getFirst(), lengths.getLast()) : lengths;
        return own.stream().map(String::valueOf).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String maps(List<Integer> lengths) {
        return lengths.stream().skip(1).map(String::valueOf).collect(Collectors.joining("×"));
    }
}
