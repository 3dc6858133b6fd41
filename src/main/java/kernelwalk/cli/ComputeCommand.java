package kernelwalk.cli;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import kernelwalk.words.Failure;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk compute}: the outputs of any number of files. One that fails does not stop the others. */
final class ComputeCommand implements Callable<Integer> {

    private final Streams streams;

    private final PositionalParamSpec files =
            PositionalParamSpec.builder()
                    .arity("1..*")
                    .required(true)
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.compute.file")
                    .build();

    private final OptionSpec format =
            OptionSpec.builder("--format")
                    .paramLabel("FORMAT")
                    .type(OutputFormat.class)
                    .defaultValue("text")
                    .descriptionKey("cli.help.compute.format")
                    .build();

    private final OptionSpec layers =
            OptionSpec.builder("--layers")
                    .type(boolean.class)
                    .defaultValue("false")
                    .descriptionKey("cli.help.compute.layers")
                    .build();

    ComputeCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("compute")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk compute FILE... [--format text|json|csv] [--layers]"))
                .addOption(HelpOption.make())
                .addOption(format)
                .addOption(layers)
                .addPositional(files);
    }

    @Override
    public Integer call() throws IOException {
        List<String> names = files.getValue();
        OutputFormat chosen = format.getValue();
        Results results = chosen.results(streams, names.size() > 1);
        boolean failed = false;
        for (String file : names) {
            failed |= !compute(file, results);
        }
        return failed ? CommandLineProgram.FAILED : CommandLineProgram.DONE;
    }

    private boolean compute(String file, Results results) throws IOException {
        List<LayerOutput> outputs;
        try {
            outputs = LayerOutput.of(NamedExercise.read(file, streams));
        } catch (RuntimeException | OutOfMemoryError e) {
            var failure = Failure.of(e, streams.words());
            results.failure(file, failure);
            streams.out().flush();
            streams.complain(file, failure.message());
            return false;
        }
        results.success(file, outputs.getLast(), layers.getValue() ? outputs : List.of());
        FrameworkNote.write(file, outputs.getLast().layer(), streams);
        return true;
    }
}
