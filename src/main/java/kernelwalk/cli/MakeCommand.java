package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kernelwalk.classroom.AskedFor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.ChainWishes;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.homework.problem.MadeChain;
import kernelwalk.homework.problem.NumberKind;
import kernelwalk.homework.problem.PlanWishes;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemPlan;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.homework.problem.Redraw;
import kernelwalk.homework.problem.Wishes;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk make}: exercises with drawn numbers, and their answers for whoever marks them. */
final class MakeCommand implements Callable<Integer> {

    private static final int MOST_PROBLEMS = 999;

    /** Whether there is to be something. */
    private enum YesOrNo {
        YES,
        NO;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Streams streams;

    private final OptionSpec folder =
            PathText.required("cli.help.make.output", "DIR", "-o", "--output");

    private final OptionSpec seed =
            new WholeNumber(0, 999_999_999)
                    .option("--seed")
                    .paramLabel("S")
                    .descriptionKey("cli.help.make.seed")
                    .build();

    private final OptionSpec count =
            new WholeNumber(1, MOST_PROBLEMS)
                    .option("--count")
                    .defaultValue("1")
                    .descriptionKey("cli.help.make.count")
                    .build();

    private final OptionSpec operation =
            OneOf.of(OperationType.class, OperationType.SLIDING, OperationType::code)
                    .option("--operation")
                    .defaultValue(OperationType.CONVOLUTION.code())
                    .descriptionKey("cli.help.make.operation")
                    .build();

    private final OptionSpec code = ProblemCodeOption.make("cli.help.make.code");

    private final ChainOptions chains = new ChainOptions();

    private final OptionSpec ask = AskOption.withoutDefault();

    private final OptionSpec difficulty =
            OneOf.of(Difficulty.class, Difficulty::code)
                    .option("--difficulty")
                    .defaultValue(Difficulty.USUAL.code())
                    .descriptionKey("cli.help.make.difficulty")
                    .build();

    private final OptionSpec input =
            new SizeText(ProblemPlan.LONGEST_SIDE)
                    .option("--input")
                    .descriptionKey("cli.help.make.input")
                    .build();

    private final OptionSpec kernel =
            new SizeText(ProblemPlan.LONGEST_SIDE)
                    .option("--kernel", "--window")
                    .descriptionKey("cli.help.make.kernel")
                    .build();

    private final OptionSpec stride =
            new SizeText(ProblemPlan.LONGEST_SIDE)
                    .option("--stride")
                    .descriptionKey("cli.help.make.stride")
                    .build();

    private final OptionSpec dilation =
            new SizeText(ProblemPlan.LONGEST_SIDE)
                    .option("--dilation")
                    .descriptionKey("cli.help.make.dilation")
                    .build();

    private final OptionSpec padding =
            PaddingText.option("--padding").descriptionKey("cli.help.make.padding").build();

    private final OptionSpec channels =
            new WholeNumber(1, ProblemPlan.MOST_CHANNELS)
                    .option("--channels")
                    .descriptionKey("cli.help.make.channels")
                    .build();

    private final OptionSpec filters =
            new WholeNumber(1, ProblemPlan.MOST_CHANNELS)
                    .option("--filters")
                    .descriptionKey("cli.help.make.filters")
                    .build();

    private final OptionSpec bias =
            OneOf.of(YesOrNo.class, YesOrNo::code)
                    .option("--bias")
                    .descriptionKey("cli.help.make.bias")
                    .build();

    private final OptionSpec numbers =
            OneOf.of(NumberKind.class, NumberKind::code)
                    .option("--numbers")
                    .descriptionKey("cli.help.make.numbers")
                    .build();

    private final OptionSpec force =
            OptionSpec.builder("--force")
                    .type(boolean.class)
                    .arity("0")
                    .defaultValue("false")
                    .descriptionKey("cli.help.make.force")
                    .build();

    MakeCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        CommandSpec spec =
                CommandSpec.wrapWithoutInspection(this)
                        .name("make")
                        .usageMessage(
                                new UsageMessageSpec()
                                        .sortOptions(false)
                                        .customSynopsis(
                                                "  kernelwalk make [--seed S] [--count N]"
                                                        + " [OPTION...] -o DIR"))
                        .addOption(HelpOption.make());
        Stream.of(
                        folder,
                        seed,
                        count,
                        operation,
                        ask,
                        difficulty,
                        input,
                        kernel,
                        stride,
                        padding,
                        dilation,
                        channels,
                        filters,
                        bias,
                        numbers,
                        force)
                .forEach(spec::addOption);
        chains.all().forEach(spec::addOption);
        spec.addOption(code);
        return spec;
    }

    @Override
    public Integer call() throws IOException {
        Words words = streams.words();
        ProblemSet coded = code.getValue();
        if (coded != null) {
            Optional<String> other =
                    ChainOptions.given(
                            seed,
                            count,
                            operation,
                            difficulty,
                            input,
                            kernel,
                            stride,
                            dilation,
                            padding,
                            channels,
                            filters,
                            bias,
                            numbers);
            if (other.or(chains::given).isPresent()) {
                streams.complain(
                        words.say("cli.make.code-and", other.or(chains::given).orElseThrow()));
                return CommandLineProgram.WRONG_USAGE;
            }
            return make(asking(coded));
        }
        var wishes = wishes();
        Optional<ChainWishes> chain = chainWishes();
        if (chains.contradict()) {
            streams.complain(words.say("cli.make.preset-and-layers"));
            return CommandLineProgram.WRONG_USAGE;
        }
        Optional<String> refusal =
                chain.flatMap(
                        _ -> ChainOptions.given(operation, stride, padding, dilation, numbers));
        if (refusal.isPresent()) {
            streams.complain(words.say("cli.make.not-for-chains", refusal.get()));
            return CommandLineProgram.WRONG_USAGE;
        }
        if (chain.isEmpty() && wishes.asksPoolForWeights()) {
            streams.complain(words.say("cli.make.pool-has-no-weights"));
            return CommandLineProgram.WRONG_USAGE;
        }
        return make(
                asking(
                        new ProblemSet(
                                chosenSeed(),
                                count.getValue(),
                                chain.<Wishes>map(it -> it).orElse(wishes))));
    }

    /** What the option says, or else what a code does. */
    private ProblemSet asking(ProblemSet set) {
        return MakeCommand.<AskedFor>optional(ask).map(it -> set.asking(it.asked())).orElse(set);
    }

    private int make(ProblemSet set) throws IOException {
        Words words = streams.words();
        AskedFor asked = AskedFor.of(set.asked());
        if (asked == AskedFor.PARAMETERS
                && set.wishes() instanceof PlanWishes plan
                && plan.operation().isPooling()) {
            streams.complain(words.say("cli.make.pool-has-no-parameters"));
            return CommandLineProgram.WRONG_USAGE;
        }
        var files = new ProblemFiles(folder.getValue(), set.count());
        Optional<Path> existing = files.existing();
        if (existing.isPresent() && !force.<Boolean>getValue()) {
            streams.complain(existing.get(), words.say("cli.make.exists"));
            return CommandLineProgram.FAILED;
        }
        for (int number = 1; number <= files.count(); number++) {
            String problem = files.name(number);
            Optional<Draft> drawn;
            try {
                long problemSeed = set.seedOf(number);
                drawn =
                        switch (set.wishes()) {
                            case ChainWishes chain ->
                                    Optional.of(draft(problem, chain.problem(problemSeed), asked));
                            case PlanWishes plan ->
                                    plan.problem(problemSeed)
                                            .map(redraw -> draft(problem, redraw, asked));
                        };
                if (drawn.isEmpty()) {
                    streams.complain(
                            words.say("cli.make.too-large", problem, PlanWishes.MOST_CELLS));
                    return CommandLineProgram.FAILED;
                }
                files.write(number, named(problem, asked, drawn.get().exercise()), asked);
            } catch (NotWrittenException failure) {
                streams.complain(failure.file(), words.say(failure));
                return CommandLineProgram.FAILED;
            } catch (RuntimeException | OutOfMemoryError e) {
                streams.complain(problem, Failure.of(e, words).message());
                return CommandLineProgram.FAILED;
            }
            drawn.get().text().write(streams.out());
        }
        try {
            files.writeCode(set);
        } catch (NotWrittenException failure) {
            streams.complain(failure.file(), words.say(failure));
            return CommandLineProgram.FAILED;
        }
        streams.out()
                .write(
                        words.say(
                                        "cli.make.done",
                                        files.count(),
                                        files.folder(),
                                        String.valueOf(set.seed()),
                                        ProblemCode.of(set))
                                + "\n");
        return CommandLineProgram.DONE;
    }

    /** What is said of a problem. */
    private interface ProblemText {
        void write(Writer out) throws IOException;
    }

    /** A problem that was made. */
    private record Draft(Exercise exercise, ProblemText text) {}

    private Draft draft(String name, Redraw drawn, AskedFor asked) {
        return new Draft(
                drawn.exercise(), new MadeProblem(name, drawn, asked, streams.words())::write);
    }

    private Draft draft(String name, MadeChain made, AskedFor asked) {
        return new Draft(
                made.exercise(), new MadeChainText(name, made, asked, streams.words())::write);
    }

    /** What is asked of chains, where one is asked for. */
    private Optional<ChainWishes> chainWishes() {
        return chains.types()
                .map(
                        types ->
                                new ChainWishes(
                                        types,
                                        optional(input),
                                        optional(kernel),
                                        optional(channels),
                                        optional(filters),
                                        chains.units(),
                                        hasBias()));
    }

    private Optional<Boolean> hasBias() {
        return MakeCommand.<YesOrNo>optional(bias).map(chosen -> chosen == YesOrNo.YES);
    }

    private int chosenSeed() {
        Integer given = seed.getValue();
        return given == null ? new SplittableRandom().nextInt(1_000_000) : given;
    }

    private PlanWishes wishes() {
        return new PlanWishes(
                operation.getValue(),
                difficulty.getValue(),
                optional(input),
                optional(kernel),
                optional(stride),
                optional(padding),
                optional(dilation),
                optional(channels),
                optional(filters),
                hasBias(),
                optional(numbers));
    }

    private static <T> Optional<T> optional(OptionSpec option) {
        return Optional.ofNullable(option.<T>getValue());
    }

    /** With its title, and what it asks for in its notes unless that is every value. */
    private Exercise named(String title, AskedFor asked, Exercise exercise) {
        Exercise titled = exercise.titled(title);
        return asked == AskedFor.OUTPUT
                ? titled
                : titled.withNotes(Worksheet.question(titled, asked.asked(), streams.words()));
    }
}
