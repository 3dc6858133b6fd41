package kernelwalk.cli;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.Exercise;
import kernelwalk.words.CountFrom;
import kernelwalk.words.Failure;
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

    private final OptionSpec layer = LayerOption.make("cli.help.steps.layer");

    private final OptionSpec countFrom = CountFromOption.make();

    StepsCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("steps")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk steps FILE [--layer LAYER] [--window N,Y,X,F]"
                                                + " [--count-from 0|1]"))
                .addOption(HelpOption.make())
                .addOption(layer)
                .addOption(place)
                .addOption(countFrom)
                .addPositional(fileName);
    }

    @Override
    public Integer call() throws IOException {
        String file = fileName.getValue();
        Streams counting = CountFromOption.counting(countFrom, streams);
        Exercise exercise;
        WorkedSteps steps;
        try {
            exercise = NamedExercise.read(file, streams);
            Optional<String> named = Optional.ofNullable(layer.getValue());
            Optional<Exercise> opened = LayerOption.open(exercise, named);
            if (opened.isEmpty()) {
                counting.complain(NamedLayer.noSuch(exercise, layer.getValue(), counting.words()));
                return CommandLineProgram.WRONG_USAGE;
            }
            if (named.isEmpty() && place.getValue() == null) {
                new WalkedLayers(exercise, counting.words()).write(counting.out());
                return CommandLineProgram.DONE;
            }
            exercise = opened.get();
            steps = WalkedLayers.untitled(exercise, counting.words());
        } catch (RuntimeException | OutOfMemoryError e) {
            counting.complain(file, Failure.of(e, counting.words()).message());
            return CommandLineProgram.FAILED;
        }
        Cell named = place.getValue();
        if (named == null) {
            WalkedLayers.writeHead(exercise, counting.words(), counting.out());
            steps.write(counting.out());
            return CommandLineProgram.DONE;
        }
        CountFrom from = counting.words().countFrom();
        Optional<Cell> window = WindowPlace.in(steps.output(), named, from);
        if (window.isEmpty()) {
            counting.complain(
                    WindowPlace.refused(steps.output(), exercise.givesUnits(), counting.words()));
            return CommandLineProgram.WRONG_USAGE;
        }
        WalkedLayers.writeHead(exercise, counting.words(), counting.out());
        steps.write(window.get(), counting.out());
        return CommandLineProgram.DONE;
    }
}
