package kernelwalk.cli;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.homework.Marking;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk grade}: marks the answers of a class to one exercise. */
final class GradeCommand implements Callable<Integer> {

    /** So many answers are in memory at a time. */
    private static final int BATCH = 64;

    private final Streams streams;

    private final PositionalParamSpec answers =
            PositionalParamSpec.builder()
                    .arity("1..*")
                    .required(true)
                    .paramLabel("ANSWERS")
                    .type(List.class)
                    .auxiliaryTypes(String.class)
                    .descriptionKey("cli.help.grade.answers")
                    .build();

    private final OptionSpec key =
            OptionSpec.builder("--key")
                    .required(true)
                    .paramLabel("FILE")
                    .type(String.class)
                    .descriptionKey("cli.help.grade.key")
                    .build();

    private final OptionSpec output =
            OptionSpec.builder("-o", "--output")
                    .required(true)
                    .paramLabel("REPORT")
                    .type(String.class)
                    .descriptionKey("cli.help.grade.output")
                    .build();

    private final MarkingOptions rules = new MarkingOptions();

    private final OptionSpec countFrom = CountFromOption.make();

    private final OptionSpec decimalComma = DecimalCommaOption.make();

    GradeCommand(Streams streams) {
        this.streams = streams;
    }

    /** How the command is written. */
    CommandSpec spec() {
        return rules.addTo(command());
    }

    private CommandSpec command() {
        return CommandSpec.wrapWithoutInspection(this)
                .name("grade")
                .usageMessage(
                        new UsageMessageSpec()
                                .customSynopsis(
                                        "  kernelwalk grade --key FILE ANSWERS... -o REPORT.csv"
                                                + MarkingOptions.SYNOPSIS
                                                + " [--count-from 0|1]"
                                                + " [--decimal-comma]"))
                .addOption(HelpOption.make())
                .addOption(key)
                .addOption(output)
                .addOption(countFrom)
                .addOption(decimalComma)
                .addPositional(answers);
    }

    @Override
    public Integer call() throws IOException {
        Path keyFile = Path.of(key.<String>getValue());
        Optional<Marking> marking = marking(keyFile);
        if (marking.isEmpty()) {
            return CommandLineProgram.FAILED;
        }
        var report = new ReportFile(Path.of(output.<String>getValue()), GradeReport.BEGINNING);
        var summary = new ReportFile(beside(report.path()), ClassSummary.BEGINNING);
        var submissions = new Submissions(List.of(keyFile, report.path(), summary.path()));
        boolean failed = false;
        for (String name : answers.<List<String>>getValue()) {
            failed |= !add(name, submissions);
        }
        if (isRefused(report, submissions) || isRefused(summary, submissions)) {
            return CommandLineProgram.FAILED;
        }
        var result = new ClassSummary(words());
        try {
            report.write(text -> write(submissions.all(), keyFile, marking.get(), text, result));
            summary.write(result::writeCsv);
        } catch (IOException e) {
            streams.complain(report.path() + ": " + words().say("file.not-writable"));
            return CommandLineProgram.FAILED;
        }
        result.writeText(streams.out());
        return failed || result.hasUnreadable()
                ? CommandLineProgram.FAILED
                : CommandLineProgram.DONE;
    }

    private Words words() {
        return CountFromOption.counting(countFrom, streams).words();
    }

    private Optional<Marking> marking(Path file) {
        try {
            Exercise exercise = ExerciseFile.read(file);
            return Optional.of(Marking.of(exercise, rules.of(exercise.marking())));
        } catch (RuntimeException | OutOfMemoryError e) {
            streams.complain(file + ": " + Failure.of(e, words()).message());
            return Optional.empty();
        }
    }

    /** The summary of {@code report.csv} is {@code report-summary.csv}. */
    private static Path beside(Path report) {
        String name = report.toAbsolutePath().getFileName().toString();
        int ending = name.lastIndexOf('.');
        int end = ending > 0 ? ending : name.length();
        return report.resolveSibling(name.substring(0, end) + "-summary" + name.substring(end));
    }

    private boolean add(String name, Submissions submissions) {
        int before = submissions.all().size();
        try {
            submissions.add(Path.of(name));
        } catch (IOException e) {
            streams.complain(name + ": " + words().say("answer-file.not-readable"));
            return false;
        }
        if (Files.isDirectory(Path.of(name)) && submissions.all().size() == before) {
            streams.complain(name + ": " + words().say("cli.grade.empty-folder"));
            return false;
        }
        return true;
    }

    /** Nobody's work is written over: only an older report is. */
    private boolean isRefused(ReportFile report, Submissions submissions) {
        boolean refused = submissions.contains(report.path()) || report.isSomethingElse();
        if (refused) {
            streams.complain(report.path() + ": " + words().say("cli.grade.not-a-report"));
        }
        return refused;
    }

    private void write(
            List<Submission> submissions,
            Path keyFile,
            Marking marking,
            Writer text,
            ClassSummary summary)
            throws IOException {
        var table =
                new GradeReport(
                        text, problem(keyFile), marking.shape().samples() > 1, words().countFrom());
        var marker = new ClassMarking(marking, DecimalCommaOption.commas(decimalComma), words());
        table.writeHeader();
        for (int from = 0; from < submissions.size(); from += BATCH) {
            int to = Math.min(from + BATCH, submissions.size());
            for (Marked marked : marker.mark(submissions.subList(from, to))) {
                table.write(marked);
                summary.add(marked);
                if (marked instanceof Marked.Unreadable(Submission submission, Failure failure)) {
                    streams.complain(submission.file() + ": " + failure.message());
                }
            }
        }
    }

    private static String problem(Path keyFile) {
        String name = keyFile.toAbsolutePath().getFileName().toString();
        int end = name.length() - ExerciseFile.ENDING.length();
        return name.endsWith(ExerciseFile.ENDING) && end > 0
                ? name.substring(0, end)
                : Submission.of(keyFile).student();
    }
}
