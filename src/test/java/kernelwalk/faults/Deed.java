package kernelwalk.faults;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import kernelwalk.cli.CommandLineProgram;
import kernelwalk.cli.Streams;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.words.Words;

/** Something that writes files over older ones of its own, in one of several versions. */
enum Deed {
    /** The exercise is saved. */
    SAVING("sheet.kernelwalk.json"),
    /** The exercise is saved into a file with two names. */
    SAVING_LINKED("linked.kernelwalk.json", "linked-too.kernelwalk.json"),
    /** The exercise is exported. */
    EXPORTING("program.py"),
    /** Problems are made. */
    MAKING(
            "set/problem-01.kernelwalk.json",
            "set/problem-02.kernelwalk.json",
            "set/key/problem-01.answer.csv",
            "set/key/problem-02.answer.csv"),
    /** A class is graded. */
    GRADING("report.csv", "report-summary.csv", "report.html");

    /** What a run has come to. */
    record Outcome(int status, String said, String printed) {}

    /** So many versions there are of what is written. */
    static final int VERSIONS = 3;

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    private final List<String> files;

    Deed(String... files) {
        this.files = List.of(files);
    }

    /** Lays out everything that is read. */
    static void layOut(Path folder) throws IOException {
        for (int version = 0; version < VERSIONS; version++) {
            ExerciseFile.write(input(folder, version), exercise(version));
            Path answers = Files.createDirectories(folder.resolve("answers-" + version));
            for (int student = 0; student < 4; student++) {
                Files.writeString(
                        answers.resolve("student-" + student + ".csv"),
                        "5.5,6.5,7.5\n9.5,10.5,11.5\n13.5,14.5,1%d.5\n"
                                .formatted(5 + (student + version) % 3));
            }
        }
        ExerciseFile.write(folder.resolve("key.kernelwalk.json"), Lessons.first());
        Path linked = folder.resolve("linked.kernelwalk.json");
        Files.writeString(linked, "");
        Files.createLink(folder.resolve("linked-too.kernelwalk.json"), linked);
    }

    private static Path input(Path folder, int version) {
        return folder.resolve("version-" + version + ".kernelwalk.json");
    }

    /** Each is longer than the one before, so that a half written one is seen. */
    static Exercise exercise(int version) {
        return Lessons.first()
                .titled("x".repeat(version * 20_000))
                .withInput(0, Rational.of(version));
    }

    /** Does it. */
    Outcome run(Path folder, int version) {
        return switch (this) {
            case SAVING, SAVING_LINKED -> save(folder.resolve(files.getFirst()), version);
            case EXPORTING ->
                    command(
                            "export",
                            input(folder, version),
                            "--force",
                            "-o",
                            folder.resolve(files.getFirst()));
            case MAKING ->
                    command(
                            "make",
                            "--seed",
                            version,
                            "--count",
                            2,
                            "--force",
                            "-o",
                            folder.resolve("set"));
            case GRADING ->
                    command(
                            "grade",
                            "--key",
                            folder.resolve("key.kernelwalk.json"),
                            folder.resolve("answers-" + version),
                            "-o",
                            folder.resolve(files.getFirst()));
        };
    }

    private static Outcome save(Path file, int version) {
        try {
            ExerciseFile.write(file, exercise(version));
            return new Outcome(0, "", "");
        } catch (ExerciseFileException problem) {
            return new Outcome(1, file + ": " + ENGLISH.say(problem) + "\n", "");
        }
    }

    static Outcome command(Object... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        int status =
                CommandLineProgram.run(
                        new Streams(out, err, ENGLISH),
                        "1.0",
                        Arrays.stream(arguments).map(Object::toString).toArray(String[]::new));
        return new Outcome(status, err.toString(), out.toString());
    }

    /**
     * What it has written: of each file that is there its content. One of several names is read by the program first,
     * which finishes what was begun.
     */
    Map<String, String> written(Path folder) {
        if (this == SAVING_LINKED && Files.exists(folder.resolve(files.getFirst()))) {
            readable(folder.resolve(files.getFirst()));
        }
        var contents = new TreeMap<String, String>();
        for (String name : files) {
            Path file = folder.resolve(name);
            if (Files.exists(file)) {
                contents.put(name, content(file));
            }
        }
        return contents;
    }

    private static boolean readable(Path file) {
        try {
            return ExerciseFile.readSheet(file) != null;
        } catch (ExerciseFileException empty) {
            return false;
        }
    }

    /** The page of a class says at its beginning what its tables are and were: all but that. */
    private static String content(Path file) {
        try {
            return Files.readString(file).replaceFirst("<!-- written: [^>]*>", "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been left unfinished below a folder. */
    static List<Path> leftovers(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(file -> file.getFileName().toString().endsWith(".tmp"))
                    .filter(file -> Files.exists(file, LinkOption.NOFOLLOW_LINKS))
                    .toList();
        }
    }
}
