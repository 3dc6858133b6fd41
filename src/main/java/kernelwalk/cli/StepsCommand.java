package kernelwalk.cli;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.ExerciseFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;

/** {@code kernelwalk steps}: how each window comes to its number. */
@Command(name = "steps", customSynopsis = "  kernelwalk steps FILE [--window N,Y,X,F]")
final class StepsCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private HelpOption help;

    @Parameters(paramLabel = "FILE", descriptionKey = "cli.help.steps.file")
    private String file;

    @Option(
            names = "--window",
            paramLabel = "N,Y,X,F",
            converter = WindowPlace.class,
            descriptionKey = "cli.help.steps.window")
    private Cell window;

    StepsCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
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
            streams.complain(streams.words().say("cli.no_such_window", output, last));
            return CommandLineProgram.WRONG_USAGE;
        }
        return CommandLineProgram.DONE;
    }
}
