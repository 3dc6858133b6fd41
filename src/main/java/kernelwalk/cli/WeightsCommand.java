package kernelwalk.cli;

import java.io.IOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import kernelwalk.exercise.SeededFramework;
import kernelwalk.framework.seed.Draws;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk weights}: the first weights of layers, as a framework draws them from a seed. */
final class WeightsCommand implements Callable<Integer> {

    private final Streams streams;

    private final OptionSpec framework =
            OneOf.of(SeededFramework.class, SeededFramework::code)
                    .option("--framework")
                    .required(true)
                    .paramLabel("F")
                    .descriptionKey("cli.help.weights.framework")
                    .build();

    private final OptionSpec seed =
            SeedText.option("--seed")
                    .required(true)
                    .descriptionKey("cli.help.weights.seed")
                    .build();

    private final OptionSpec layers =
            OptionSpec.builder("--layer")
                    .required(true)
                    .arity("1")
                    .paramLabel("LAYER")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.weights.layer")
                    .build();

    private final OptionSpec format =
            OptionSpec.builder("--format")
                    .paramLabel("FORMAT")
                    .type(DrawnText.class)
                    .defaultValue("text")
                    .descriptionKey("cli.help.weights.format")
                    .build();

    WeightsCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("weights")
                .usageMessage(
                        new UsageMessageSpec()
                                .sortOptions(false)
                                .customSynopsis(
                                        "  kernelwalk weights --framework F --seed S --layer LAYER"
                                                + " [--layer LAYER...] [--format text|json]"))
                .addOption(HelpOption.make())
                .addOption(framework)
                .addOption(seed)
                .addOption(layers)
                .addOption(format);
    }

    @Override
    public Integer call() throws IOException {
        SeededFramework chosen = framework.getValue();
        BigInteger from = seed.getValue();
        if (!chosen.takes(from)) {
            streams.complain(
                    streams.words()
                            .say(
                                    "cli.weights.seed",
                                    chosen.code(),
                                    SeedText.of(chosen).in(streams.words())));
            return CommandLineProgram.WRONG_USAGE;
        }
        var asked = new ArrayList<AskedLayer>();
        for (String text : layers.<List<String>>getValue()) {
            try {
                asked.add(LayerText.read(text, chosen));
            } catch (LayerProblem problem) {
                streams.complain("--layer " + text, problem.in(streams.words()));
                return CommandLineProgram.WRONG_USAGE;
            }
        }
        Draws draws = Draws.of(chosen, from);
        format.<DrawnText>getValue()
                .write(
                        chosen,
                        from,
                        asked.stream()
                                .map(each -> draws.next(each.layer(), each.initializer()))
                                .iterator(),
                        streams.out(),
                        streams.words());
        return CommandLineProgram.DONE;
    }
}
