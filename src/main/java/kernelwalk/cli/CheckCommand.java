package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.ExerciseFile;
import kernelwalk.homework.Answer;
import kernelwalk.homework.AnswerFile;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.ParameterQuestion;
import kernelwalk.homework.Verdict;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk check}: whether an answer is right, and what explains it when it is not. */
final class CheckCommand implements Callable<Integer> {

    /** The answer that comes through a pipe. */
    private static final String PIPE = "-";

    private final Streams streams;

    private final PositionalParamSpec fileName =
            PositionalParamSpec.builder()
                    .index("0")
                    .arity("1")
                    .required(true)
                    .paramLabel("FILE")
                    .type(String.class)
                    .descriptionKey("cli.help.check.file")
                    .build();

    private final PositionalParamSpec answerName =
            PositionalParamSpec.builder()
                    .index("1")
                    .arity("1")
                    .required(true)
                    .paramLabel("ANSWER")
                    .type(String.class)
                    .descriptionKey("cli.help.check.answer")
                    .build();

    private final OptionSpec format =
            OptionSpec.builder("--format")
                    .paramLabel("FORMAT")
                    .type(CheckFormat.class)
                    .defaultValue("text")
                    .descriptionKey("cli.help.check.format")
                    .build();

    private final OptionSpec places = PlacesOption.make();

    private final OptionSpec ask = Asked.option();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("check")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk check FILE ANSWER [--format text|json]"
                                                + " [--places N]"
                                                + " [--ask output|size|parameters]"))
                .addOption(HelpOption.make())
                .addOption(format)
                .addOption(places)
                .addOption(ask)
                .addPositional(fileName)
                .addPositional(answerName);
    }

    @Override
    public Integer call() throws IOException {
        CheckFormat chosen = format.getValue();
        CheckResult result = chosen.result(streams.out(), streams.words());
        String file = fileName.getValue();
        String reading = file;
        Marking marking;
        Check check;
        try {
            if (ask.<Asked>getValue() != Asked.OUTPUT) {
                Exercise exercise = ExerciseFile.read(Path.of(file));
                if (ask.getValue() == Asked.PARAMETERS
                        && ParameterQuestion.of(exercise).isEmpty()) {
                    streams.complain(streams.words().say("make.pool_has_no_parameters"));
                    return CommandLineProgram.WRONG_USAGE;
                }
                reading = answerName.getValue();
                return checkCounts(exercise, reading, chosen);
            }
            marking = Marking.of(ExerciseFile.read(Path.of(file)), PlacesOption.rules(places));
            reading = answerName.getValue();
            check = marking.check(answer(reading, marking));
        } catch (RuntimeException | OutOfMemoryError e) {
            var failure = Failure.of(e, streams.words());
            result.failure(failure);
            streams.out().flush();
            streams.complain(reading + ": " + failure.message());
            return CommandLineProgram.FAILED;
        }
        result.success(check, marking.exercise().operation());
        return check.verdict() == Verdict.RIGHT
                ? CommandLineProgram.DONE
                : CommandLineProgram.FAILED;
    }

    private int checkCounts(Exercise exercise, String name, CheckFormat chosen) throws IOException {
        String text =
                name.equals(PIPE)
                        ? AnswerFile.text(streams.in(), 1)
                        : AnswerFile.text(Path.of(name), 1);
        var question = new CountCheck(exercise, ask.getValue(), streams.words());
        return question.write(text, chosen, streams.out())
                ? CommandLineProgram.DONE
                : CommandLineProgram.FAILED;
    }

    private Answer answer(String name, Marking marking) {
        return name.equals(PIPE)
                ? AnswerFile.read(streams.in(), marking)
                : AnswerFile.read(Path.of(name), marking);
    }
}
