package kernelwalk.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.SidesText;
import kernelwalk.words.Words;

/**
 * What an operation without a sliding window has of its own: numbers, an order, or that it does nothing.
 *
 * @param exercise with the layer open
 * @param words    the language
 */
record OwnNumbers(Exercise exercise, Words words) {

    List<String> lines() {
        Operation operation = exercise.operation();
        return switch (operation) {
            case Relu relu -> relu(relu);
            case BatchNormalization batch ->
                    List.of(
                            String.join(
                                    "   ",
                                    List.of(
                                            named("place.mean", batch.mean()),
                                            named("place.variance", batch.variance()),
                                            named("place.scale", batch.scale()),
                                            named("place.offset", batch.offset()),
                                            named("place.epsilon", List.of(batch.epsilon())))));
            case Flatten _ ->
                    List.of(
                            words.say(
                                    Flatten.readsChannelsFirst(exercise.convention())
                                            ? "cli.steps.flatten.channels-first"
                                            : "cli.steps.flatten.channels-last"));
            case ZeroPadding(var margins) -> List.of(new SidesText(words).padding(margins));
            case UpSampling(var factors) -> List.of(words.say("cli.steps.up-sampling", factors));
            case Dropout _ -> List.of(words.say("cli.steps.dropout"));
            case Softmax _ ->
                    List.of(
                            words.say(
                                    exercise.takesUnits()
                                            ? "cli.steps.softmax.units"
                                            : "cli.steps.softmax"));
            case Sigmoid _, Tanh _, Dense _, GlobalPooling _ -> List.of();
            case Convolution _, TransposedConvolution _, MaxPooling _, AveragePooling _ ->
                    List.of();
        };
    }

    private List<String> relu(Relu relu) {
        var own = new ArrayList<String>();
        if (!relu.negativeSlope().isZero()) {
            own.add(named("place.negative-slope", List.of(relu.negativeSlope())));
        }
        relu.maximum().ifPresent(most -> own.add(named("place.maximum", List.of(most))));
        return own.isEmpty() ? List.of() : List.of(String.join("   ", own));
    }

    private String named(String key, List<? extends Value> numbers) {
        String texts =
                numbers.stream()
                        .map(exercise.typedStyle()::inFull)
                        .collect(Collectors.joining(" "));
        return words.say("cli.steps.own", words.say(key), texts);
    }
}
