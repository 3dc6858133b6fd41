package kernelwalk.ui.edit;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.SourceFile;
import kernelwalk.notation.BadByteException;
import kernelwalk.notation.EncodedText;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Waiting;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/**
 * A text file with one tensor, or with kernel and bias.
 *
 * @param file where it is
 */
public record NumberFile(Path file) {

    private static final List<String> ENDINGS =
            List.of("txt", "csv", "tsv", "dat", "py", "m", "tex", "md", "r", "jl");

    /** The most that is read at once: a text of more takes longer than anybody waits for a paste. */
    private static final long MOST_BYTES = 1L << 24;

    /** The names of such files, for a dialog. */
    public static final List<String> PATTERNS =
            ENDINGS.stream().map(ending -> "*." + ending).toList();

    /** Whether a file is one by its name. */
    public static boolean isNamed(Path file) {
        String name = FileName.last(file).toLowerCase(Locale.ROOT);
        return ENDINGS.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /** Puts the numbers in the place of the selected card or the input, or says why not. */
    public void read(Editing editing, Waiting waiting, Notices notices) {
        try (InputStream bytes = SourceFile.open(file)) {
            if (Files.size(file) > MOST_BYTES) {
                tell(notices, "file.too-many-bytes", MOST_BYTES >> 20);
                return;
            }
            Optional<byte[]> all =
                    waiting.awaited(
                            Phrase.of("desk.work.open", FileName.last(file)), _ -> all(bytes));
            if (all.isPresent()) {
                editing.replace(EncodedText.decode(all.get()));
            }
        } catch (ExerciseFileException problem) {
            notices.tell(words -> words.say("file.about", FileName.last(file), words.say(problem)));
        } catch (BadByteException bad) {
            notices.tell(
                    words -> words.say("file.about", FileName.last(file), notText(bad, words)));
        } catch (IOException | UncheckedIOException e) {
            tell(notices, "file.not-readable");
        } catch (OutOfMemoryError large) {
            notices.tell(Phrase.of("file.too-large", FileName.last(file)));
        }
    }

    private static byte[] all(InputStream bytes) {
        try {
            return bytes.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String notText(BadByteException bad, Words words) {
        return words.say("position.line", bad.line(), bad.column(), words.say("file.not-utf8"));
    }

    private void tell(Notices notices, String why, Object... arguments) {
        notices.tell(
                words -> words.say("file.about", FileName.last(file), words.say(why, arguments)));
    }
}
