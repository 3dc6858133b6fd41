package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.ProblemFolder;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.homework.problem.PlanWishes;
import kernelwalk.homework.problem.ProblemCode;
import kernelwalk.homework.problem.ProblemSet;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk worksheet}: exercises on paper, and their key beside it. */
final class WorksheetCommand implements Callable<Integer> {

    private final Streams streams;

    private final PositionalParamSpec files =
            PositionalParamSpec.builder()
                    .arity("0..*")
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.worksheet.file")
                    .build();

    private final OptionSpec output =
            PathText.required("cli.help.worksheet.output", "SHEET", "-o", "--output");

    private final OptionSpec code = ProblemCodeOption.make("cli.help.worksheet.code");

    private final OptionSpec ask =
            OneOf.of(Asked.class, Asked::code)
                    .option("--ask")
                    .descriptionKey("cli.help.worksheet.ask")
                    .build();

    private final OptionSpec steps = LookOptions.flag("--steps", "cli.help.worksheet.steps");

    private final OptionSpec paper =
            OneOf.of(Paper.class, Paper::code)
                    .option("--paper")
                    .defaultValue(Paper.A4.code())
                    .descriptionKey("cli.help.worksheet.paper")
                    .build();

    private final OptionSpec language =
            OneOf.of(Language.class, Language::code)
                    .option("--language")
                    .descriptionKey("cli.help.worksheet.language")
                    .build();

    private final OptionSpec countFrom = CountFromOption.make();

    private final OptionSpec force = LookOptions.flag("--force", "cli.help.worksheet.force");

    WorksheetCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("worksheet")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk worksheet FILE...|--code CODE -o SHEET.pdf"
                                                + " [--ask output|layers|size|parameters] [--steps] [--paper a4|letter] [--language en|ko]"
                                                + " [--count-from 0|1] [--force]"))
                .addOption(HelpOption.make())
                .addOption(output)
                .addOption(code)
                .addOption(ask)
                .addOption(steps)
                .addOption(paper)
                .addOption(language)
                .addOption(countFrom)
                .addOption(force)
                .addPositional(files);
    }

    @Override
    public Integer call() throws IOException {
        Path sheet = output.getValue();
        if (!FileName.isEnded(FileName.text(sheet), Worksheet.ENDING)) {
            return refuse(FileName.text(sheet), streams.words().say("cli.worksheet.not-pdf"));
        }
        Path key = Worksheet.key(sheet);
        for (Path file : List.of(sheet, key)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !force.<Boolean>getValue()) {
                return refuse(FileName.text(file), streams.words().say("cli.worksheet.exists"));
            }
        }
        List<String> names = Optional.ofNullable(files.<List<String>>getValue()).orElse(List.of());
        ProblemSet coded = code.getValue();
        if (names.isEmpty() == (coded == null)) {
            streams.complain(streams.words().say("cli.worksheet.files-or-code"));
            return CommandLineProgram.WRONG_USAGE;
        }
        var problems = new ArrayList<Exercise>();
        for (String name : names) {
            Optional<String> refusal = read(name, problems);
            if (refusal.isPresent()) {
                return refuse(name, refusal.get());
            }
        }
        if (coded != null) {
            Optional<String> refusal = make(coded, problems);
            if (refusal.isPresent()) {
                return refuse(ProblemCode.of(coded), refusal.get());
            }
        }
        Optional<ProblemSet> set = Optional.ofNullable(coded).or(() -> known(names, problems));
        Asked asked =
                Optional.ofNullable(ask.<Asked>getValue())
                        .or(() -> set.map(ProblemSet::asked))
                        .orElse(Asked.OUTPUT);
        if (steps.<Boolean>getValue() && asked != Asked.OUTPUT) {
            streams.complain(streams.words().say("cli.worksheet.steps-of-an-output"));
            return CommandLineProgram.WRONG_USAGE;
        }
        for (Exercise problem : problems) {
            Optional<String> refusal = refusal(problem, asked);
            if (refusal.isPresent()) {
                return refuse(named(problem, problems, names), refusal.get());
            }
        }
        return write(
                new Worksheet(
                        problems,
                        paper.getValue(),
                        words(),
                        steps.<Boolean>getValue(),
                        asked,
                        set.map(it -> it.asking(asked)).map(ProblemCode::of)),
                sheet,
                key);
    }

    private static Optional<ProblemSet> known(List<String> names, List<Exercise> problems) {
        return names.size() == 1
                ? ProblemFolder.set(FileName.path(names.getFirst()), problems)
                : Optional.empty();
    }

    /** The name of the file that was read, or which problem it is. */
    private String named(Exercise problem, List<Exercise> problems, List<String> names) {
        int number = problems.indexOf(problem);
        return names.size() == problems.size()
                ? names.get(number)
                : streams.words().say("export.worksheet.problem", number + 1);
    }

    private Optional<String> refusal(Exercise problem, Asked asked) {
        Words words = streams.words();
        try {
            return Worksheet.refusal(problem, asked).map(why -> why.in(words));
        } catch (RuntimeException | OutOfMemoryError e) {
            return Optional.of(Failure.of(e, words).message());
        }
    }

    /** Makes the problems of a code; why not, where one cannot be made or put on paper. */
    private Optional<String> make(ProblemSet set, List<Exercise> problems) {
        Words words = streams.words();
        for (int number = 1; number <= set.count(); number++) {
            try {
                Optional<Exercise> problem = set.problem(number).map(Exercise::atEnd);
                if (problem.isEmpty()) {
                    return Optional.of(
                            words.say("export.worksheet.too-many-cells", PlanWishes.MOST_CELLS));
                }
                problems.add(problem.get());
            } catch (RuntimeException | OutOfMemoryError e) {
                return Optional.of(Failure.of(e, words).message());
            }
        }
        return Optional.empty();
    }

    private Words words() {
        Language asked = language.getValue();
        Words words = asked == null ? streams.words() : Words.in(asked);
        return words.counting(CountFromOption.of(countFrom));
    }

    /** Reads a file, or those of a folder in the order of their names; why not, where one cannot be taken. */
    private Optional<String> read(String name, List<Exercise> problems) throws IOException {
        Path path = FileName.path(name);
        List<String> names = Files.isDirectory(path) ? inFolder(path) : List.of(name);
        Words words = streams.words();
        if (names.isEmpty()) {
            return Optional.of(words.say("cli.worksheet.no-problem"));
        }
        for (String file : names) {
            try {
                problems.add(NamedExercise.read(file, streams).atEnd());
            } catch (RuntimeException | OutOfMemoryError e) {
                return Optional.of(Failure.of(e, words).message());
            }
        }
        return Optional.empty();
    }

    private static List<String> inFolder(Path folder) throws IOException {
        return ProblemFolder.files(folder).stream().map(FileName::text).toList();
    }

    private int write(Worksheet worksheet, Path sheet, Path key) throws IOException {
        try {
            WholeFile.write(sheet, worksheet::write);
            WholeFile.write(key, worksheet::writeKey);
        } catch (NotWrittenException problem) {
            return refuse(FileName.text(problem.file()), streams.words().say(problem));
        }
        int count = worksheet.problems().size();
        streams.out().write(streams.words().say("cli.worksheet.done", sheet, key, count) + "\n");
        return CommandLineProgram.DONE;
    }

    private int refuse(String file, String why) throws IOException {
        streams.out().flush();
        streams.complain(file, why);
        return CommandLineProgram.FAILED;
    }
}
