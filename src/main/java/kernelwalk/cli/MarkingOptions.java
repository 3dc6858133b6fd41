package kernelwalk.cli;

import java.util.OptionalInt;
import java.util.function.Function;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.MarkingRules.Layout;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NumberText;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.TypeConversionException;

/** What is asked of an answer, wherever answers are marked: what no option says is as the exercise file has it. */
final class MarkingOptions {

    /** The options in a synopsis. */
    static final String SYNOPSIS =
            " [--places N] [--tolerance T] [--inputs-rounded N] [--layout exact|any]";

    private final OptionSpec places =
            new WholeNumber(0, NumberText.MOST_DIGITS)
                    .option("--places")
                    .descriptionKey("cli.help.places")
                    .build();

    private final OptionSpec tolerance =
            OptionSpec.builder("--tolerance")
                    .paramLabel("T")
                    .completionCandidates(new Wanted("number"))
                    .type(Rational.class)
                    .converters((ITypeConverter<Rational>) MarkingOptions::distance)
                    .descriptionKey("cli.help.tolerance")
                    .build();

    private final OptionSpec inputsRounded =
            new WholeNumber(0, NumberText.MOST_DIGITS)
                    .option("--inputs-rounded")
                    .descriptionKey("cli.help.inputs-rounded")
                    .build();

    private final OptionSpec layout =
            OneOf.of(Layout.class, Layout::code)
                    .option("--layout")
                    .descriptionKey("cli.help.layout")
                    .build();

    /** Gives a command these options. */
    CommandSpec addTo(CommandSpec command) {
        return command.addOption(places)
                .addOption(tolerance)
                .addOption(inputsRounded)
                .addOption(layout);
    }

    private static Rational distance(String text) {
        try {
            var distance = (Rational) NumberText.parse(text, NumberType.EXACT);
            if (distance.signum() >= 0) {
                return distance;
            }
        } catch (NotationException notANumber) {
            throw new TypeConversionException(notANumber.getMessage());
        }
        throw new TypeConversionException(text);
    }

    /** What an exercise asks of an answer, but for what an option says. */
    MarkingRules of(MarkingRules ofExercise) {
        MarkingRules rules = ofExercise;
        rules = changed(rules, places, rules::withPlaces);
        rules = changed(rules, tolerance, rules::withTolerance);
        Integer rounded = inputsRounded.getValue();
        rules = rounded == null ? rules : rules.withInputsRounded(OptionalInt.of(rounded));
        return changed(rules, layout, rules::with);
    }

    private static <T> MarkingRules changed(
            MarkingRules rules, OptionSpec option, Function<T, MarkingRules> to) {
        T value = option.getValue();
        return value == null ? rules : to.apply(value);
    }
}
