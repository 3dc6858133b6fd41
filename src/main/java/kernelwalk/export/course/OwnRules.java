package kernelwalk.export.course;

import java.util.ArrayList;
import java.util.List;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
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
import kernelwalk.convolution.Rounding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.SidesText;
import kernelwalk.words.Words;

/** What nobody can know of an operation who hears its name, its window, strides and padding. */
final class OwnRules {

    private OwnRules() {}

    static List<String> of(Exercise exercise, Words words) {
        return switch (exercise.operation()) {
            case Relu relu -> of(relu, exercise, words);
            case Flatten _ ->
                    List.of(
                            words.say(
                                    Flatten.readsChannelsFirst(exercise.convention())
                                            ? "export.course.flatten.channels-first"
                                            : "export.course.flatten.channels-last"));
            case ZeroPadding(var margins) ->
                    List.of(words.sentence(new SidesText(words).padding(margins)));
            case UpSampling sampling ->
                    List.of(words.say("export.course.blocks", sampling.factors()));
            case Dropout _ -> List.of(words.say("export.course.dropout"));
            case TransposedConvolution transposed ->
                    transposed.outputPadding().equals(Size.ZERO)
                            ? List.of()
                            : List.of(
                                    words.say(
                                            "export.course.output-padding",
                                            transposed.outputPadding()));
            case MaxPooling pool -> rounding(pool.rounding(), words);
            case AveragePooling pool -> rounding(pool.rounding(), words);
            case Convolution _, Dense _, GlobalPooling _ -> List.of();
            case Sigmoid _, Tanh _, Softmax _, BatchNormalization _ -> List.of();
        };
    }

    private static List<String> of(Relu relu, Exercise exercise, Words words) {
        var style = exercise.typedStyle();
        var rules = new ArrayList<String>();
        if (!relu.negativeSlope().isZero()) {
            rules.add(words.say("export.course.slope", style.inFull(relu.negativeSlope())));
        }
        relu.maximum()
                .ifPresent(
                        maximum ->
                                rules.add(
                                        words.say("export.course.maximum", style.inFull(maximum))));
        return rules;
    }

    private static List<String> rounding(Rounding rounding, Words words) {
        return rounding == Rounding.CEIL
                ? List.of(words.say("export.course.rounded-up"))
                : List.of();
    }
}
