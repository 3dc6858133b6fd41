package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk worksheet}: exercises on paper, and their key beside it. */
final class WorksheetCommand implements Callable<Integer> {

    private static final String ENDING = ".pdf";

    private final Streams streams;

    private final PositionalParamSpec files =
            PositionalParamSpec.builder()
                    .arity("1..*")
                    .required(true)
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.worksheet.file")
                    .build();

    private final OptionSpec output =
            PathText.required("cli.help.worksheet.output", "SHEET", "-o", "--output");

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
                                        "  kernelwalk worksheet FILE... -o SHEET.pdf"
                                                + " [--paper a4|letter] [--language en|ko]"
                                                + " [--count-from 0|1] [--force]"))
                .addOption(HelpOption.make())
                .addOption(output)
                .addOption(paper)
                .addOption(language)
                .addOption(countFrom)
                .addOption(force)
                .addPositional(files);
    }

    @Override
    public Integer call() throws IOException {
        Path sheet = output.getValue();
        Path key = key(sheet);
        for (Path file : List.of(sheet, key)) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS) && !force.<Boolean>getValue()) {
                return refuse(FileName.text(file), streams.words().say("cli.worksheet.exists"));
            }
        }
        var problems = new ArrayList<Exercise>();
        for (String name : files.<List<String>>getValue()) {
            Optional<String> refusal = read(name, problems);
            if (refusal.isPresent()) {
                return refuse(name, refusal.get());
            }
        }
        return write(new Worksheet(problems, paper.getValue(), words()), sheet, key);
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
                Exercise exercise = NamedExercise.read(file, streams).atEnd();
                Optional<Phrase> refusal = Worksheet.refusal(exercise);
                if (refusal.isPresent()) {
                    return Optional.of(refusal.get().in(words));
                }
                problems.add(exercise);
            } catch (RuntimeException | OutOfMemoryError e) {
                return Optional.of(Failure.of(e, words).message());
            }
        }
        return Optional.empty();
    }

    private static List<String> inFolder(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> FileName.last(file).endsWith(ExerciseFile.ENDING))
                    .sorted()
                    .map(FileName::text)
                    .toList();
        }
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

    /** {@code sheet.pdf} has {@code sheet-key.pdf}. */
    private static Path key(Path sheet) {
        String name = FileName.last(sheet);
        String stem =
                name.endsWith(ENDING) ? name.substring(0, name.length() - ENDING.length()) : name;
        return sheet.resolveSibling(stem + "-key" + ENDING);
    }

    private int refuse(String file, String why) throws IOException {
        streams.out().flush();
        streams.complain(file, why);
        return CommandLineProgram.FAILED;
    }
}
