package kernelwalk.cli;

import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.ExerciseFile;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

/** {@code kernelwalk compute}: the outputs of any number of files. One that fails does not stop the others. */
@Command(name = "compute", customSynopsis = "  kernelwalk compute FILE... [--format text|json|csv]")
final class ComputeCommand implements Callable<Integer> {

    private final Streams streams;

    @Mixin private HelpOption help;

    @Parameters(arity = "1..*", paramLabel = "FILE", descriptionKey = "cli.help.compute.file")
    private List<String> files;

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            descriptionKey = "cli.help.compute.format")
    private OutputFormat format;

    ComputeCommand(Streams streams) {
        this.streams = streams;
    }

    @Override
    public Integer call() throws IOException {
        Results results = format.results(streams, files.size() > 1);
        boolean failed = false;
        for (String file : files) {
            failed |= !compute(file, results);
        }
        return failed ? CommandLineProgram.FAILED : CommandLineProgram.DONE;
    }

    private boolean compute(String file, Results results) throws IOException {
        Exercise exercise;
        Tensor<Shape> output;
        try {
            exercise = ExerciseFile.read(Path.of(file));
            output = exercise.compute().output();
        } catch (RuntimeException | OutOfMemoryError e) {
            var failure = Failure.of(e, streams.words());
            results.failure(file, failure);
            streams.out().flush();
            streams.complain(file + ": " + failure.message());
            return false;
        }
        results.success(file, exercise, output);
        return true;
    }
}
