package kernelwalk.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.exercise.lesson.Lecture;
import kernelwalk.export.PageFormat;
import kernelwalk.export.look.Look;
import kernelwalk.export.page.LecturePage;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import picocli.CommandLine.Model.OptionSpec;

/** Many lessons as one page: those that ship with the program, or those of a folder or an archive. */
record LessonsExport(Streams streams, Look look, boolean replaces) {

    /** Stands for the lessons that ship with the program, where no folder is named. */
    private static final String SHIPPED = "";

    static OptionSpec option() {
        return OptionSpec.builder("--lessons")
                .paramLabel("FOLDER")
                .arity("0..1")
                .type(String.class)
                .fallbackValue(SHIPPED)
                .descriptionKey("cli.help.export.lessons")
                .build();
    }

    /**
     * Writes them; what cannot be taken is left out and said.
     *
     * @param from the value of the option
     */
    int write(String from, Path out) throws IOException {
        Words words = streams.words();
        if (!FileName.isEnded(FileName.text(out), PageFormat.HTML.ending())
                || Files.isDirectory(out)) {
            streams.complain(words.say("cli.export.lessons-are-a-page", out));
            return CommandLineProgram.WRONG_USAGE;
        }
        if (!from.equals(SHIPPED) && !isThere(FileName.path(from))) {
            return refuse(from, words.say("cli.export.no-folder"));
        }
        LecturePage page =
                from.equals(SHIPPED)
                        ? LecturePage.shipped()
                        : LecturePage.of(Lecture.of(FileName.path(from)));
        for (LecturePage.LeftOut lesson : page.leftOut()) {
            refuse(lesson.name(), lesson.why(words));
        }
        Optional<Phrase> refusal = page.refusal();
        if (refusal.isPresent()) {
            return refuse(
                    from.equals(SHIPPED) ? FileName.text(out) : from, refusal.get().in(words));
        }
        return write(page, out);
    }

    /** A folder, or an archive. */
    private static boolean isThere(Path path) {
        return Files.isDirectory(path) || Files.isRegularFile(path) && Lecture.isOne(path);
    }

    private int write(LecturePage page, Path out) throws IOException {
        WholeFile.Content content = bytes -> page.write(look, bytes);
        boolean isThere = Files.isRegularFile(out) && !replaces;
        if (isThere && !ComparedBytes.hold(out, content)) {
            return refuse(FileName.text(out), streams.words().say("cli.export.exists"));
        }
        if (!isThere) {
            try {
                WholeFile.write(out, content);
            } catch (NotWrittenException problem) {
                return refuse(FileName.text(problem.file()), streams.words().say(problem));
            }
        }
        String done = streams.words().say("cli.export.lessons-done", out, page.count());
        streams.out().write(done + "\n");
        return page.leftOut().isEmpty() ? CommandLineProgram.DONE : CommandLineProgram.FAILED;
    }

    private int refuse(String file, String why) throws IOException {
        streams.out().flush();
        streams.complain(file, why);
        return CommandLineProgram.FAILED;
    }
}
