package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.Format;
import kernelwalk.export.PageFormat;
import kernelwalk.export.PictureSeries;
import kernelwalk.export.look.Look;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.ParseResult;

/** {@code kernelwalk export}: exercises in a format for other programs. One that fails does not stop the others. */
final class ExportCommand implements Callable<Integer> {

    private static final String FORMATS =
            Format.all().stream().map(Format::code).collect(Collectors.joining("|"));

    private final Streams streams;
    private CommandSpec spec;

    /** What this run has written, so that no exercise takes the place of another. */
    private final Set<Path> written = new HashSet<>();

    private final PositionalParamSpec files =
            PositionalParamSpec.builder()
                    .arity("0..*")
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.export.file")
                    .build();

    private final OptionSpec lessons = LessonsExport.option();

    private final OptionSpec output =
            PathText.required("cli.help.export.output", "OUT", "-o", "--output");

    private final OptionSpec format =
            OneOf.of(Format.class, Format.all(), Format::code)
                    .option("--format")
                    .descriptionKey("cli.help.export.format")
                    .build();

    private final OptionSpec framework =
            OneOf.of(CodeLanguage.class, CodeLanguage::code)
                    .option("--framework")
                    .descriptionKey("cli.help.export.framework")
                    .build();

    private final OptionSpec all = LookOptions.flag("--all", "cli.help.export.all");

    private final OptionSpec layer = LayerOption.make("cli.help.export.layer");

    private final LookOptions looks = new LookOptions();

    private final OptionSpec force = LookOptions.flag("--force", "cli.help.export.force");

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        spec =
                CommandSpec.wrapWithoutInspection(this)
                        .name("export")
                        .usageMessage(
                                new UsageMessageSpec()
                                        .customSynopsis(
                                                "  kernelwalk export FILE...|--lessons [FOLDER] -o OUT [--format "
                                                        + FORMATS
                                                        + "]"
                                                        + " [--framework keras|pytorch|numpy] [--layer LAYER]"
                                                        + LookOptions.SYNOPSIS
                                                        + " [--force]"))
                        .addOption(HelpOption.make())
                        .addOption(lessons)
                        .addOption(output)
                        .addOption(format)
                        .addOption(framework)
                        .addOption(layer)
                        .addOption(all)
                        .addPositional(files);
        looks.addTo(spec);
        return spec.addOption(force);
    }

    @Override
    public Integer call() throws IOException {
        List<String> names = Optional.ofNullable(files.<List<String>>getValue()).orElse(List.of());
        Path out = output.getValue();
        String lecture = lessons.getValue();
        if (names.isEmpty() == (lecture == null)) {
            return wrongUsage("cli.export.files-or-lessons", out);
        }
        if (lecture != null) {
            return exportLessons(lecture, out);
        }
        boolean intoFolder = Files.isDirectory(out);
        if (!intoFolder && names.size() > 1) {
            return wrongUsage("cli.export.several-files", out);
        }
        Optional<Format> typical = named(out).or(() -> ended(out).stream().findFirst());
        if (typical.isEmpty()) {
            return wrongUsage(
                    intoFolder ? "cli.export.which-format" : "cli.export.unknown-ending", out);
        }
        if (contradictsFramework()) {
            return wrongUsage("cli.export.framework-or-format", out);
        }
        Optional<String> contradiction = idle().refusal(typical.get(), streams.words());
        if (contradiction.isPresent()) {
            return wrongUsage(contradiction.get());
        }
        sayWhatIsIdle(typical.get());
        boolean failed = false;
        for (String name : names) {
            failed |= !export(name, out);
        }
        return failed ? CommandLineProgram.FAILED : CommandLineProgram.DONE;
    }

    private int exportLessons(String from, Path out) throws IOException {
        Words words = streams.words();
        if (looks.isOfOneWindow() || isAll() || layer.getValue() != null || !isPage()) {
            return wrongUsage("cli.export.lessons-are-a-page", out);
        }
        Optional<String> contradiction = idle().refusal(PageFormat.HTML, words);
        if (contradiction.isPresent()) {
            return wrongUsage(contradiction.get());
        }
        sayWhatIsIdle(PageFormat.HTML);
        Look look = looks.of(Lessons.first(), words).look().orElseThrow();
        return new LessonsExport(streams, look, force.getValue()).write(from, out);
    }

    private void sayWhatIsIdle(Format format) {
        idle().notes(format, streams.words()).forEach(streams::complain);
    }

    private IdleOptions idle() {
        ParseResult given = spec.commandLine().getParseResult();
        return new IdleOptions(looks, all, layer, framework, given);
    }

    private boolean isPage() {
        Format asked = format.getValue();
        return asked == null || asked == PageFormat.HTML;
    }

    private int wrongUsage(String key, Path out) {
        return wrongUsage(streams.words().say(key, out));
    }

    private int wrongUsage(String sentence) {
        streams.complain(streams.words().say("cli.see-help", sentence, "kernelwalk export"));
        return CommandLineProgram.WRONG_USAGE;
    }

    private boolean export(String file, Path out) throws IOException {
        Words words = streams.words();
        try {
            Exercise read = NamedExercise.read(file, streams);
            Optional<String> wished = Optional.ofNullable(layer.getValue());
            Optional<Exercise> opened = LayerOption.open(read, wished);
            if (opened.isEmpty()) {
                return refuse(file, NamedLayer.noSuch(read, wished.orElseThrow(), words));
            }
            Exercise exercise = opened.get();
            LookOptions.Wish wish = looks.of(exercise, words);
            if (wish.look().isEmpty()) {
                return refuse(file, wish.refusal());
            }
            Format into = chosen(exercise, out);
            Path path = Files.isDirectory(out) ? out.resolve(stem(file) + into.ending()) : out;
            return isAll()
                    ? exportAll(file, exercise, wish.look().get(), into, path)
                    : export(file, exercise, wish.look().get(), into, path);
        } catch (NotWrittenException problem) {
            return refuse(FileName.text(problem.file()), words.say(problem));
        } catch (RuntimeException | OutOfMemoryError e) {
            return refuse(file, Failure.of(e, words).message());
        }
    }

    private boolean isAll() {
        return all.<Boolean>getValue();
    }

    /** A file for each moment of the walk at the level that is asked for. */
    private boolean exportAll(String file, Exercise exercise, Look look, Format into, Path path)
            throws IOException {
        var series = new PictureSeries(exercise, look, into);
        Optional<Phrase> refusal = series.refusal();
        if (refusal.isPresent()) {
            return refuse(file, refusal.get().in(streams.words()));
        }
        for (PictureSeries.Numbered one : series.files(path)) {
            if (!export(file, one.exercise(), one.look(), into, one.file())) {
                return false;
            }
        }
        return true;
    }

    private boolean export(String file, Exercise exercise, Look look, Format into, Path path)
            throws IOException {
        Words words = streams.words();
        Optional<Phrase> refusal = into.refusal(exercise, look);
        if (refusal.isPresent()) {
            return refuse(file, refusal.get().in(words));
        }
        if (!written.add(path)) {
            return refuse(file, words.say("cli.export.same-name", path));
        }
        WholeFile.Content content = bytes -> into.write(exercise, look, bytes);
        boolean isThere = Files.isRegularFile(path) && !force.<Boolean>getValue();
        if (isThere && !ComparedBytes.hold(path, content)) {
            return refuse(FileName.text(path), words.say("cli.export.exists"));
        }
        if (!isThere) {
            WholeFile.write(path, content);
        }
        String called = words.say("format." + into.code());
        streams.out().write(words.say("export.done", path, called) + "\n");
        return true;
    }

    private boolean refuse(String file, String why) throws IOException {
        streams.out().flush();
        streams.complain(file, why);
        return false;
    }

    private Format chosen(Exercise exercise, Path out) {
        return named(out).or(() -> Format.of(out.toString(), exercise)).orElseThrow();
    }

    /** The format that an option names; a framework is that of a program, where the file's name allows one. */
    private Optional<Format> named(Path out) {
        Optional<Format> program = Optional.ofNullable(framework.getValue());
        List<Format> ended = ended(out);
        return Optional.<Format>ofNullable(format.getValue())
                .or(() -> program.filter(it -> ended.isEmpty() || ended.contains(it)));
    }

    /** The formats that the file's name allows; a folder's allows none in particular. */
    private static List<Format> ended(Path out) {
        return Files.isDirectory(out) ? List.of() : Format.ending(out.toString());
    }

    private boolean contradictsFramework() {
        Format asked = format.getValue();
        CodeLanguage program = framework.getValue();
        return program != null && asked instanceof CodeLanguage && asked != program;
    }

    /** {@code mean.kernelwalk.json} becomes {@code mean.py} and the like. */
    private static String stem(String file) {
        String name = FileName.last(FileName.path(file));
        return name.replaceFirst("(\\.kernelwalk)?\\.json$", "");
    }
}
