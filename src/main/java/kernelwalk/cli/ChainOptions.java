package kernelwalk.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.exercise.OperationType;
import kernelwalk.homework.problem.ProblemPlan;
import picocli.CommandLine.Model.OptionSpec;

/** What {@code make} can be told of chains of layers. */
final class ChainOptions {

    private final OptionSpec layers = new LayersText().option();

    private final OptionSpec preset =
            OneOf.of(ChainPreset.class, ChainPreset::code)
                    .option("--preset")
                    .descriptionKey("cli.help.make.preset")
                    .build();

    private final OptionSpec units =
            new WholeNumber(1, ProblemPlan.MOST_CHANNELS)
                    .option("--units")
                    .descriptionKey("cli.help.make.units")
                    .build();

    /** In the order of the help. */
    Stream<OptionSpec> all() {
        return Stream.of(layers, preset, units);
    }

    /** What each layer does, where a chain is asked for. */
    Optional<List<OperationType>> types() {
        return Optional.ofNullable(layers.<LayersText.Layers>getValue())
                .map(LayersText.Layers::types)
                .or(
                        () ->
                                Optional.ofNullable(preset.<ChainPreset>getValue())
                                        .map(ChainPreset::layers));
    }

    Optional<Integer> units() {
        return Optional.ofNullable(units.<Integer>getValue());
    }

    /** The first of them that is given. */
    Optional<String> given() {
        return given(layers, preset, units);
    }

    /** Whether the layers are said in two ways. */
    boolean contradict() {
        return given(layers).isPresent() && given(preset).isPresent();
    }

    /** The first of some options that is given; a default is not. */
    static Optional<String> given(OptionSpec... options) {
        return Stream.of(options)
                .filter(
                        option ->
                                option.command()
                                        .commandLine()
                                        .getParseResult()
                                        .hasMatchedOption(option))
                .map(OptionSpec::longestName)
                .findFirst();
    }
}
