package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.file.ExerciseFile;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk steps}: how each window comes to its number. */
final class StepsCommand implements Callable<Integer> {

    private final Streams streams;

    private final PositionalParamSpec fileName =
            PositionalParamSpec.builder()
                    .arity("1")
                    .required(true)
                    .paramLabel("FILE")
                    .type(String.class)
                    .descriptionKey("cli.help.steps.file")
                    .build();

    private final OptionSpec place =
            OptionSpec.builder("--window")
                    .paramLabel("N,Y,X,F")
                    .type(Cell.class)
                    .converters(new WindowPlace())
                    .descriptionKey("cli.help.steps.window")
                    .build();

    StepsCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("steps")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis("  kernelwalk steps FILE [--window N,Y,X,F]"))
                .addOption(HelpOption.make())
                .addOption(place)
                .addPositional(fileName);
    }

    @Override
    public Integer call() throws IOException {
        String file = fileName.getValue();
        Cell window = place.getValue();
        WorkedSteps steps;
        try {
            steps = new WorkedSteps(ExerciseFile.read(Path.of(file)), streams.words());
        } catch (RuntimeException | OutOfMemoryError e) {
            streams.complain(file + ": " + Failure.of(e, streams.words()).message());
            return CommandLineProgram.FAILED;
        }
        if (window == null) {
            steps.write(streams.out());
        } else if (WindowPlace.isIn(steps.output(), window)) {
            steps.write(window, streams.out());
        } else {
            Shape output = steps.output();
            String last = WindowPlace.text(output.cell(output.count() - 1));
            streams.complain(streams.words().say("cli.no-such-window", output, last));
            return CommandLineProgram.WRONG_USAGE;
        }
        return CommandLineProgram.DONE;
    }
}
