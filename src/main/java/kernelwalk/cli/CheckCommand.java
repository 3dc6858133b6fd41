package kernelwalk.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.CountCheck;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.ChainMarking;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.question.ParameterCount;
import kernelwalk.notation.Commas;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk check}: whether an answer is right, and what explains it when it is not. */
final class CheckCommand implements Callable<Integer> {

    /** What is made of a file. */
    private interface Reading<T> {
        T read() throws IOException;
    }

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

    private final OptionSpec range = RangeOption.make();

    private final MarkingOptions marking = new MarkingOptions();

    private final OptionSpec ask = AskOption.make();

    private final OfOption of = new OfOption();

    private final OptionSpec countFrom = CountFromOption.make();

    private final OptionSpec decimalComma = DecimalCommaOption.make();

    CheckCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return marking.addTo(command());
    }

    private CommandSpec command() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("check")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk check FILE ANSWER [--of LAYER] [--format text|json]"
                                                + " [--range NAME]"
                                                + MarkingOptions.SYNOPSIS
                                                + " [--ask output|size|parameters]"
                                                + " [--count-from 0|1] [--decimal-comma]"))
                .addOption(HelpOption.make())
                .addOption(format)
                .addOption(range)
                .addOption(of.spec())
                .addOption(ask)
                .addOption(countFrom)
                .addOption(decimalComma)
                .addPositional(fileName)
                .addPositional(answerName);
    }

    @Override
    public Integer call() throws IOException {
        String file = fileName.getValue();
        Optional<Exercise> read = tried(file, () -> NamedExercise.read(file, streams));
        if (read.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        Exercise chain = read.get();
        OptionalInt layer = of.layer(chain);
        if (layer.isEmpty()) {
            streams.complain(file, of.complaint(chain, words()));
            return CommandLineProgram.FAILED;
        }
        AskedFor asked = ask.getValue();
        boolean isWhole = asked != AskedFor.OUTPUT && of.isAll(chain);
        Optional<Exercise> exercise = tried(file, () -> chain.at(layer.getAsInt()));
        if (exercise.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        if (asked == AskedFor.PARAMETERS && hasNone(exercise.get(), isWhole)) {
            streams.complain(words().say(noParameters(exercise.get())));
            return CommandLineProgram.WRONG_USAGE;
        }
        return asked == AskedFor.OUTPUT
                ? checkOutput(exercise.get())
                : checkCounts(exercise.get(), asked, isWhole);
    }

    /** That there are none, and what else can be asked. */
    static String noParameters(Exercise exercise) {
        return exercise.operation() instanceof Pooling
                ? "cli.make.pool-has-no-parameters"
                : "cli.check.no-parameters";
    }

    /** Whether there are no parameters to ask for. */
    static boolean hasNone(Exercise exercise, boolean isWhole) {
        ParameterCount count =
                isWhole ? ParameterCount.ofChain(exercise) : ParameterCount.of(exercise);
        return count.expected() == 0;
    }

    private int checkOutput(Exercise exercise) throws IOException {
        MarkingRules rules = marking.of(exercise.marking());
        ChainMarking chain = ChainMarking.of(exercise, rules);
        Optional<Marking> prepared =
                tried(fileName.getValue(), () -> chain.layer(exercise.opened()));
        if (prepared.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        var answers =
                new AnswerArgument(
                        answerName.getValue(),
                        Optional.ofNullable(range.<String>getValue()),
                        commas(),
                        streams);
        boolean isNamed = of.isGiven() && !of.isAll(exercise);
        Optional<List<CheckedLayer>> checked =
                tried(
                        answerName.getValue(),
                        () -> answers.check(chain, prepared.get(), isNamed, words()));
        if (checked.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        result().success(checked.get());
        FrameworkNote.write(fileName.getValue(), exercise, streams);
        return status(checked.get().stream().allMatch(it -> it.check().verdict() == Verdict.RIGHT));
    }

    private int checkCounts(Exercise exercise, AskedFor asked, boolean isWhole) throws IOException {
        Optional<CountCheck> check =
                tried(
                        fileName.getValue(),
                        () ->
                                isWhole
                                        ? CountCheck.ofChain(exercise, asked, commas(), words())
                                        : CountCheck.of(exercise, asked, commas(), words()));
        if (check.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        Optional<Boolean> isRight =
                tried(
                        answerName.getValue(),
                        () ->
                                new CountText(format.getValue(), words())
                                        .write(check.get(), countsText(), streams.out()));
        return status(isRight.orElse(false));
    }

    private static int status(boolean isRight) {
        return isRight ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }

    /** Reads or works out something of a file; says what is wrong with that file when it cannot. */
    private <T> Optional<T> tried(String file, Reading<T> reading) throws IOException {
        try {
            return Optional.of(reading.read());
        } catch (RuntimeException | OutOfMemoryError e) {
            var failure = Failure.of(e, words());
            result().failure(failure);
            streams.out().flush();
            streams.complain(file, failure.message());
            return Optional.empty();
        }
    }

    private Words words() {
        return CountFromOption.counting(countFrom, streams).words();
    }

    private CheckResult result() {
        return format.<CheckFormat>getValue().result(streams.out(), words());
    }

    private String countsText() {
        String name = answerName.getValue();
        return name.equals(NamedExercise.PIPE)
                ? AnswerFile.text(streams.in(), 1)
                : AnswerFile.text(FileName.path(name), 1);
    }

    private Commas commas() {
        return DecimalCommaOption.commas(decimalComma);
    }
}
