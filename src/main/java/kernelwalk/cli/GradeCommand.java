package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.function.Predicate;
import kernelwalk.classroom.AskedFor;
import kernelwalk.classroom.ClassMarking;
import kernelwalk.classroom.ClassRecord;
import kernelwalk.classroom.ClassReports;
import kernelwalk.classroom.ClassTable;
import kernelwalk.classroom.GradedProblem;
import kernelwalk.classroom.KeyFolder;
import kernelwalk.classroom.Marked;
import kernelwalk.classroom.ProblemNames;
import kernelwalk.classroom.Submission;
import kernelwalk.classroom.Submissions;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.homework.answer.SpreadsheetFile;
import kernelwalk.words.Failure;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.Model.UsageMessageSpec;

/** {@code kernelwalk grade}: marks the answers of a class to one exercise. */
final class GradeCommand implements Callable<Integer> {

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

    private final OptionSpec key = PathText.required("cli.help.grade.key", "FILE|FOLDER", "--key");

    private final OptionSpec output =
            PathText.required("cli.help.grade.output", "REPORT", "-o", "--output");

    private final OptionSpec isTable = flag("--table");

    private final OptionSpec isForced = flag("--force");

    private final OptionSpec range = RangeOption.make();

    private final OptionSpec ask = AskOption.make();

    private final OfOption of = new OfOption();

    private final MarkingOptions rules = new MarkingOptions();

    private final OptionSpec countFrom = CountFromOption.make();

    private final OptionSpec decimalComma = DecimalCommaOption.make();

    private static OptionSpec flag(String name) {
        return OptionSpec.builder(name)
                .type(boolean.class)
                .arity("0")
                .defaultValue("false")
                .descriptionKey("cli.help.grade." + name.substring(2))
                .build();
    }

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
                                        "  kernelwalk grade --key FILE|FOLDER ANSWERS... -o REPORT.csv"
                                                + " [--table] [--range NAME] [--force]"
                                                + " [--of LAYER] [--ask output|size|parameters]"
                                                + MarkingOptions.SYNOPSIS
                                                + " [--count-from 0|1]"
                                                + " [--decimal-comma]"))
                .addOption(HelpOption.make())
                .addOption(key)
                .addOption(output)
                .addOption(isTable)
                .addOption(range)
                .addOption(isForced)
                .addOption(of.spec())
                .addOption(ask)
                .addOption(countFrom)
                .addOption(decimalComma)
                .addPositional(answers);
    }

    @Override
    public Integer call() throws IOException {
        List<Path> keys = keys(key.getValue());
        List<GradedProblem> problems =
                keys.stream().flatMap(file -> problem(file).stream()).toList();
        if (problems.isEmpty() || problems.size() < keys.size()) {
            return CommandLineProgram.FAILED;
        }
        var reports = ClassReports.of(output.getValue());
        if (isOtherwiseUsed(reports, _ -> false)) {
            return CommandLineProgram.FAILED;
        }
        var own = new ArrayList<>(keys);
        own.addAll(reports.paths());
        var submissions =
                new Submissions(
                        own,
                        ProblemNames.of(problems),
                        range().map(SpreadsheetFile::isPlace).orElse(true));
        boolean failed = false;
        for (String name : answers.<List<String>>getValue()) {
            failed |= !add(name, submissions, problems);
        }
        if (isRefused(reports, submissions)) {
            return CommandLineProgram.FAILED;
        }
        var record = new ClassRecord(problems, words());
        try (ClassReports.Finished finished =
                record.finish(reports, taker -> mark(submissions.all(), problems, taker))) {
            if (isRefused(reports, submissions)) {
                return CommandLineProgram.FAILED;
            }
            finished.place();
        } catch (NotWrittenException problem) {
            streams.complain(problem.file(), words().say(problem));
            return CommandLineProgram.FAILED;
        }
        new SummaryText(record.summary(), words()).write(streams.out());
        if (submissions.byOrder() > 0) {
            String names = String.join(", ", ProblemNames.of(problems).all());
            streams.out()
                    .write(words().say("cli.grade.by-order", submissions.byOrder(), names) + "\n");
        }
        return failed || record.summary().hasUnreadable()
                ? CommandLineProgram.FAILED
                : CommandLineProgram.DONE;
    }

    private Words words() {
        return CountFromOption.counting(countFrom, streams).words();
    }

    /** The exercise, or those of a folder by name. */
    private List<Path> keys(Path named) throws IOException {
        if (!Files.isDirectory(named)) {
            return List.of(named);
        }
        List<Path> all = KeyFolder.exercises(named);
        if (all.isEmpty()) {
            streams.complain(named, words().say("cli.grade.no-exercises"));
        }
        return all;
    }

    private Optional<GradedProblem> problem(Path file) {
        try {
            AskedFor asked = ask.getValue();
            Exercise chain = ExerciseFile.readComputable(file);
            OptionalInt layer = of.layer(chain);
            if (layer.isEmpty()) {
                streams.complain(file, of.complaint(chain, words()));
                return Optional.empty();
            }
            Exercise exercise = chain.at(layer.getAsInt());
            boolean isWhole = of.isAll(chain) && (asked != AskedFor.OUTPUT || of.isGiven());
            if (asked == AskedFor.PARAMETERS && CheckCommand.hasNone(exercise, isWhole)) {
                streams.complain(file, words().say(CheckCommand.noParameters(exercise)));
                return Optional.empty();
            }
            return Optional.of(
                    GradedProblem.of(
                            file,
                            exercise,
                            isWhole,
                            asked,
                            rules::of,
                            range(),
                            DecimalCommaOption.commas(decimalComma),
                            words()));
        } catch (RuntimeException | OutOfMemoryError e) {
            streams.complain(file, Failure.of(e, words()).message());
            return Optional.empty();
        }
    }

    private Optional<String> range() {
        return Optional.ofNullable(range.<String>getValue());
    }

    private boolean add(String name, Submissions submissions, List<GradedProblem> problems) {
        int before = submissions.all().size();
        boolean isFolder;
        try {
            Path file = FileName.path(name);
            isFolder = Files.isDirectory(file);
            if (isTable.<Boolean>getValue()) {
                submissions.addTable(file, ClassTable.read(file, range(), problems));
            } else {
                submissions.add(file);
            }
        } catch (IOException e) {
            streams.complain(name, words().say("answer-file.not-readable"));
            return false;
        } catch (RuntimeException e) {
            streams.complain(name, Failure.of(e, words()).message());
            return false;
        }
        if (isFolder && submissions.all().size() == before) {
            streams.complain(name, words().say("classroom.empty-folder"));
            return false;
        }
        return true;
    }

    /** Nobody's work is written over: only an older report is, and one that was edited or locked when that is asked for. */
    private boolean isRefused(ClassReports reports, Submissions submissions) throws IOException {
        if (isOtherwiseUsed(reports, submissions::contains)) {
            return true;
        }
        if (!isForced.<Boolean>getValue()) {
            for (Path path : reports.readOnly()) {
                streams.complain(path, words().say("cli.read-only"));
                return true;
            }
            for (Path path : reports.edited()) {
                streams.complain(path, words().say("cli.grade.edited"));
                return true;
            }
        }
        return false;
    }

    private boolean isOtherwiseUsed(ClassReports reports, Predicate<Path> isAnswer) {
        List<Path> others = reports.othersOr(isAnswer);
        others.stream()
                .limit(1)
                .forEach(path -> streams.complain(path, words().say("classroom.not-a-report")));
        return !others.isEmpty();
    }

    private void mark(
            List<Submission> submissions, List<GradedProblem> problems, ClassMarking.Taker taker)
            throws IOException {
        new ClassMarking(problems)
                .mark(
                        submissions,
                        marked -> {
                            taker.take(marked);
                            complain(marked);
                        });
    }

    private void complain(Marked marked) {
        switch (marked) {
            case Marked.Unreadable(Submission answer, String _, Phrase reason) ->
                    streams.complain(answer.place(), reason.in(words()));
            case Marked.LeftOut(Submission file, String _, Phrase reason) ->
                    streams.complain(file.place(), reason.in(words()));
            case Marked.Checked _, Marked.Counted _ -> {}
        }
    }
}
