package kernelwalk.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.Format;
import kernelwalk.words.Failure;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk export}: exercises in a format for other programs. One that fails does not stop the others. */
final class ExportCommand implements Callable<Integer> {

    private static final String FORMATS =
            Format.all().stream().map(Format::code).collect(Collectors.joining("|"));

    private final Streams streams;

    /** What this run has written, so that no exercise takes the place of another. */
    private final Set<Path> written = new HashSet<>();

    private final PositionalParamSpec files =
            PositionalParamSpec.builder()
                    .arity("1..*")
                    .required(true)
                    .paramLabel("FILE")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.export.file")
                    .build();

    private final OptionSpec output =
            PathText.required("cli.help.export.output", "OUT", "-o", "--output");

    private final OptionSpec format =
            OneOf.of(Format.class, Format.all(), Format::code)
                    .option("--format")
                    .descriptionKey("cli.help.export.format")
                    .build();

    private final OptionSpec force =
            OptionSpec.builder("--force")
                    .type(boolean.class)
                    .arity("0")
                    .defaultValue("false")
                    .descriptionKey("cli.help.export.force")
                    .build();

    ExportCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("export")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk export FILE... -o OUT [--format "
                                                + FORMATS
                                                + "] [--force]"))
                .addOption(HelpOption.make())
                .addOption(output)
                .addOption(format)
                .addOption(force)
                .addPositional(files);
    }

    @Override
    public Integer call() throws IOException {
        List<String> names = files.getValue();
        Path out = output.getValue();
        boolean intoFolder = Files.isDirectory(out);
        if (!intoFolder && names.size() > 1) {
            return wrongUsage("cli.export.several-files", out);
        }
        if (format.getValue() == null && intoFolder) {
            return wrongUsage("cli.export.which-format", out);
        }
        if (format.getValue() == null && Format.ending(out.toString()).isEmpty()) {
            return wrongUsage("cli.export.unknown-ending", out);
        }
        boolean failed = false;
        for (String name : names) {
            failed |= !export(name, out);
        }
        return failed ? CommandLineProgram.FAILED : CommandLineProgram.DONE;
    }

    private int wrongUsage(String key, Path out) {
        Words words = streams.words();
        streams.complain(words.say("cli.see-help", words.say(key, out), "kernelwalk export"));
        return CommandLineProgram.WRONG_USAGE;
    }

    private boolean export(String file, Path out) throws IOException {
        Words words = streams.words();
        Path path;
        Format into;
        byte[] content;
        try {
            Exercise exercise = NamedExercise.read(file, streams);
            into = chosen(exercise, out);
            path = Files.isDirectory(out) ? out.resolve(stem(file) + into.ending()) : out;
            content = content(exercise, into);
        } catch (RuntimeException | OutOfMemoryError e) {
            return refuse(file, Failure.of(e, words).message());
        }
        if (!written.add(path)) {
            return refuse(file, words.say("cli.export.same-name", path));
        }
        try {
            if (!holds(path, content)) {
                if (Files.isRegularFile(path) && !force.<Boolean>getValue()) {
                    return refuse(FileName.text(path), words.say("cli.export.exists"));
                }
                WholeFile.write(path, bytes -> bytes.write(content));
            }
        } catch (NotWrittenException problem) {
            return refuse(FileName.text(problem.file()), words.say(problem));
        }
        String called = words.say("format." + into.code());
        streams.out().write(words.say("export.done", path, called) + "\n");
        return true;
    }

    /** Whether a file is what would be written; one that cannot be read is not. */
    private static boolean holds(Path file, byte[] content) {
        try {
            return Files.isRegularFile(file)
                    && Files.size(file) == content.length
                    && Arrays.equals(Files.readAllBytes(file), content);
        } catch (IOException e) {
            return false;
        }
    }

    private boolean refuse(String file, String why) throws IOException {
        streams.out().flush();
        streams.complain(file, why);
        return false;
    }

    private Format chosen(Exercise exercise, Path out) {
        Format asked = format.getValue();
        return asked == null ? Format.of(out.toString(), exercise).orElseThrow() : asked;
    }

    private static byte[] content(Exercise exercise, Format into) {
        var bytes = new ByteArrayOutputStream();
        try {
            into.write(exercise, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** {@code mean.kernelwalk.json} becomes {@code mean.py} and the like. */
    private static String stem(String file) {
        String name = FileName.last(FileName.path(file));
        return name.replaceFirst("(\\.kernelwalk)?\\.json$", "");
    }
}
