package kernelwalk.ui.desk;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Words;

/**
 * What a window keeps, as a process of its own: types the numbers that it is told, and saves. It repeats each command
 * when what came of it is on the disk.
 */
final class WindowProcess {

    private WindowProcess() {}

    /** The folder of the user, and the file to open, if any. */
    public static void main(String[] arguments) throws IOException {
        Optional<Path> file =
                arguments.length == 1 ? Optional.empty() : Optional.of(Path.of(arguments[1]));
        var trouble = new Trouble();
        var aside = new SetAside(Path.of(arguments[0]));
        var disk = new DeskFolder(aside, trouble);
        Found found = disk.begin(file, new Progress());
        DeskState state =
                found.last()
                        .orElseGet(
                                () ->
                                        DeskState.of(
                                                file.map(ExerciseFile::readSheet)
                                                        .orElseGet(Lessons::first),
                                                file,
                                                disk.recent()));
        var session = new Session(state.sheet(), Words.in(Locale.ENGLISH), Questions.NOBODY);
        session.desk().takeUp(state, later -> write(disk, later));
        var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = "begin"; command != null; command = commands.readLine()) {
            switch (command) {
                case "begin" -> {}
                case "save" -> session.desk().save();
                default -> {
                    session.document().type(new Target(Part.INPUT, 0), command);
                    session.document().finishTyping();
                }
            }
            System.out.println(command);
        }
    }

    private static void write(DeskFolder disk, DeskState state) {
        try {
            disk.write(state);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
