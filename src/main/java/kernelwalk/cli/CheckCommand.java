package kernelwalk.cli;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.CountCheck;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.exercise.file.FileName;
import kernelwalk.homework.Check;
import kernelwalk.homework.Marking;
import kernelwalk.homework.Understood;
import kernelwalk.homework.Verdict;
import kernelwalk.homework.answer.AnswerFile;
import kernelwalk.homework.answer.ReadAnswer;
import kernelwalk.homework.question.ParameterQuestion;
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
                                        "  kernelwalk check FILE ANSWER [--format text|json]"
                                                + " [--range NAME]"
                                                + MarkingOptions.SYNOPSIS
                                                + " [--ask output|size|parameters]"
                                                + " [--count-from 0|1] [--decimal-comma]"))
                .addOption(HelpOption.make())
                .addOption(format)
                .addOption(range)
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
        Exercise exercise = read.get();
        return switch (ask.<AskedFor>getValue()) {
            case OUTPUT -> checkOutput(exercise);
            case SIZE -> checkCounts(exercise, AskedFor.SIZE);
            case PARAMETERS -> {
                if (ParameterQuestion.of(exercise).isEmpty()) {
                    streams.complain(words().say("cli.make.pool-has-no-parameters"));
                    yield CommandLineProgram.WRONG_USAGE;
                }
                yield checkCounts(exercise, AskedFor.PARAMETERS);
            }
        };
    }

    private int checkOutput(Exercise exercise) throws IOException {
        MarkingRules rules = marking.of(exercise.marking());
        Optional<Marking> prepared = tried(fileName.getValue(), () -> Marking.of(exercise, rules));
        if (prepared.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        Optional<Understood> answer = tried(answerName.getValue(), () -> answer(prepared.get()));
        if (answer.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        Optional<Check> check =
                tried(
                        answerName.getValue(),
                        () -> prepared.get().check(answer.get().answer().answer()));
        if (check.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        result().success(check.get(), exercise, ReadingNotes.of(answer.get(), words()));
        FrameworkNote.write(fileName.getValue(), exercise, streams);
        return status(check.get().verdict() == Verdict.RIGHT);
    }

    private int checkCounts(Exercise exercise, AskedFor asked) throws IOException {
        Optional<String> key = tried(fileName.getValue(), () -> asked.key(exercise));
        if (key.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        var check = new CountCheck(exercise, asked, key.get(), commas(), words());
        Optional<Boolean> isRight =
                tried(
                        answerName.getValue(),
                        () ->
                                new CountText(format.getValue(), words())
                                        .write(check, countsText(), streams.out()));
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

    private Understood answer(Marking marking) {
        String name = answerName.getValue();
        List<ReadAnswer> meanings =
                name.equals(NamedExercise.PIPE)
                        ? AnswerFile.meanings(streams.in(), marking.exercise(), commas())
                        : AnswerFile.meanings(
                                FileName.path(name),
                                Optional.ofNullable(range.<String>getValue()),
                                marking.exercise(),
                                commas());
        return Understood.of(meanings, marking);
    }

    private Commas commas() {
        return DecimalCommaOption.commas(decimalComma);
    }
}
