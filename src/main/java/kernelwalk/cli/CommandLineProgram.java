package kernelwalk.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Everything that Kernelwalk does without a window. */
public final class CommandLineProgram {

    /** Exit status: all well. */
    public static final int DONE = 0;

    /** Exit status: some file failed. */
    public static final int FAILED = 1;

    /** Exit status: the command line means nothing. */
    public static final int WRONG_USAGE = 2;

    /** So many bytes are read before anybody waits for them. */
    private static final long MOST_BYTES_AT_ONCE = 1 << 18;

    /** In the order of the help, each made when it is asked for. */
    private static final Map<String, Function<Streams, CommandSpec>> COMMANDS = commands();

    private final Streams streams;
    private boolean outputIsBroken;

    private CommandLineProgram(Streams streams) {
        this.streams = streams;
    }

    private static Map<String, Function<Streams, CommandSpec>> commands() {
        var commands = new LinkedHashMap<String, Function<Streams, CommandSpec>>();
        commands.put("compute", streams -> new ComputeCommand(streams).spec());
        commands.put("steps", streams -> new StepsCommand(streams).spec());
        commands.put("export", streams -> new ExportCommand(streams).spec());
        commands.put("worksheet", streams -> new WorksheetCommand(streams).spec());
        commands.put("check", streams -> new CheckCommand(streams).spec());
        commands.put("make", streams -> new MakeCommand(streams).spec());
        commands.put("grade", streams -> new GradeCommand(streams).spec());
        commands.put("weights", streams -> new WeightsCommand(streams).spec());
        return Collections.unmodifiableMap(commands);
    }

    /** Whether arguments ask for the window: none, or one that is neither an option nor a command. */
    public static boolean asksForWindow(String... arguments) {
        return arguments.length == 0
                || arguments.length == 1
                        && !arguments[0].startsWith("-")
                        && !COMMANDS.containsKey(arguments[0]);
    }

    /**
     * Does what the arguments say. Nothing is thrown: every problem becomes one line on standard error.
     *
     * @param version the program's own
     * @return the exit status
     */
    public static int run(Streams streams, String version, String... arguments) {
        return new CommandLineProgram(streams).run(version, arguments);
    }

    /**
     * The file that a window is to show.
     *
     * @return empty when no file can be called so; one line on standard error says why
     */
    public static Optional<Path> file(String name, Streams streams) {
        try {
            return Optional.of(FileName.path(name));
        } catch (ExerciseFileException problem) {
            streams.complain(name, streams.words().say(problem));
            return Optional.empty();
        }
    }

    /** Whether a file may take so long to read that a window is better there before; the window tells what is wrong with it. */
    public static boolean isLarge(Optional<Path> file) {
        try {
            return file.isPresent()
                    && Files.isRegularFile(file.get())
                    && Files.size(file.get()) > MOST_BYTES_AT_ONCE;
        } catch (IOException e) {
            return false;
        }
    }

    /**
     * What a window is to show: an exercise or an attempt of a file, or the first lesson.
     *
     * @return empty when the file cannot be read, or holds an exercise that cannot be computed; one line on standard error says why
     */
    public static Optional<Sheet> open(Optional<Path> file, Streams streams) {
        try {
            Sheet sheet = file.map(ExerciseFile::readSheet).orElseGet(Lessons::first);
            if (sheet instanceof Exercise exercise) {
                exercise.atEnd().compute();
            }
            return Optional.of(sheet);
        } catch (RuntimeException | OutOfMemoryError e) {
            String message = Failure.of(e, streams.words()).message();
            file.ifPresentOrElse(
                    path -> streams.complain(path, message), () -> streams.complain(message));
            return Optional.empty();
        }
    }

    private int run(String version, String... arguments) {
        try {
            int status = commandLine(version, arguments).execute(arguments);
            if (!outputIsBroken) {
                streams.out().flush();
            }
            return status;
        } catch (IOException e) {
            return complain("cli.not-written");
        } catch (OutOfMemoryError e) {
            return complain("cli.out-of-memory");
        }
    }

    private CommandLine commandLine(String version, String... arguments) {
        CommandSpec spec = rootSpec(version);
        asked(arguments)
                .forEach(
                        command ->
                                spec.addSubcommand(command, COMMANDS.get(command).apply(streams)));
        var root = new CommandLine(spec);
        localize(root);
        root.getSubcommands().values().forEach(this::localize);
        root.setCaseInsensitiveEnumValuesAllowed(true)
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(streams.out()))
                .setErr(new PrintWriter(streams.err()))
                .setUsageHelpAutoWidth(false)
                .setParameterExceptionHandler((problem, given) -> wrongUsage(problem, given))
                .setExecutionExceptionHandler((problem, _, _) -> failed(problem))
                .setExecutionStrategy(new CommandLine.RunLast());
        return root;
    }

    /** Written out, since reading annotations would take longer than most computations. */
    private CommandSpec rootSpec(String version) {
        var versionOption =
                OptionSpec.builder("--version")
                        .versionHelp(true)
                        .type(boolean.class)
                        .arity("0")
                        .descriptionKey("cli.help.version")
                        .build();
        return CommandSpec.create()
                .name("kernelwalk")
                .version("Kernelwalk " + version)
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis("  kernelwalk [FILE]", "  kernelwalk COMMAND …"))
                .addOption(HelpOption.make())
                .addOption(versionOption);
    }

    /** The command that the arguments begin with, so that no other takes its time; without one, all of them. */
    private static Collection<String> asked(String... arguments) {
        return arguments.length > 0 && COMMANDS.containsKey(arguments[0])
                ? List.of(arguments[0])
                : COMMANDS.keySet();
    }

    private void localize(CommandLine command) {
        command.setResourceBundle(streams.words().bundle());
    }

    private int wrongUsage(ParameterException problem, String... arguments) {
        Words words = streams.words();
        String command = problem.getCommandLine().getCommandSpec().qualifiedName();
        streams.complain(words.say("cli.see-help", sentence(problem, arguments), command));
        return WRONG_USAGE;
    }

    private String sentence(ParameterException problem, String... arguments) {
        Words words = streams.words();
        return switch (problem) {
            case UnmatchedArgumentException unmatched ->
                    words.say("cli.unmatched", String.join(" ", unmatched.getUnmatched()));
            case MissingParameterException missing
                    when missing.getMissing().size() == 1
                            && isGiven(missing.getMissing().getFirst(), arguments) ->
                    words.say(
                            "cli.missing-value",
                            name(missing.getMissing().getFirst()),
                            wanted(missing.getMissing().getFirst()));
            case MissingParameterException missing when !missing.getMissing().isEmpty() ->
                    words.say(
                            "cli.missing",
                            missing.getMissing().stream()
                                    .map(CommandLineProgram::name)
                                    .collect(Collectors.joining(", ")));
            case OverwrittenOptionException twice ->
                    words.say("cli.twice", name(twice.getOverwritten()));
            case ParameterException named
                    when named.getCause() instanceof ExerciseFileException file ->
                    words.say("file.about", name(named.getArgSpec()), words.say(file));
            default ->
                    problem.getArgSpec() == null
                            ? words.say("cli.missing-command", String.join(", ", COMMANDS.keySet()))
                            : words.say(
                                    "cli.bad-value",
                                    name(problem.getArgSpec()),
                                    wanted(problem.getArgSpec()));
        };
    }

    /** Whether an option is there, with nothing behind it. */
    private static boolean isGiven(ArgSpec argument, String... arguments) {
        return argument instanceof OptionSpec option
                && !Collections.disjoint(List.of(option.names()), List.of(arguments));
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private String wanted(ArgSpec argument) {
        Iterable<String> possible = argument.completionCandidates();
        if (possible == null) {
            return argument.paramLabel();
        }
        Wanted wanted =
                possible instanceof Wanted known
                        ? known
                        : new Wanted("one-of", String.join(", ", possible));
        return wanted.in(streams.words());
    }

    private int failed(Exception problem) {
        outputIsBroken = problem instanceof IOException;
        return outputIsBroken
                ? complain("cli.not-written")
                : complain(Failure.of(problem, streams.words()));
    }

    private int complain(Failure failure) {
        streams.complain(failure.message());
        return FAILED;
    }

    private int complain(String key, Object... arguments) {
        streams.complain(streams.words().say(key, arguments));
        return FAILED;
    }
}
