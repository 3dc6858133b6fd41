package kernelwalk.ui.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.Format;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;

/** Writes the exercise into a file for other programs, where the user wants it. */
public final class Exporting {

    /** Sharp enough for a projector. */
    private static final PictureSize COPIED =
            new PictureSize(PictureSize.USUAL.width(), PictureSize.USUAL.height(), 2);

    private final Document document;
    private final Desk desk;
    private final Questions questions;
    private final Notices notices;
    private final BooleanSupplier practised;
    private final Supplier<Look> looks;

    /**
     * @param practised whether a student works the result out
     * @param looks     how the exercise is shown now
     */
    public Exporting(
            Document document,
            Desk desk,
            Questions questions,
            Notices notices,
            BooleanSupplier practised,
            Supplier<Look> looks) {
        this.document = document;
        this.desk = desk;
        this.questions = questions;
        this.notices = notices;
        this.practised = practised;
        this.looks = looks;
    }

    /** Asks for a file and a format and writes it, or says why not. */
    public void export() {
        exported().ifPresent(this::ask);
    }

    /** The board as a PNG file, as it looks now; empty, and said why, where there is none. */
    public Optional<byte[]> picture() {
        return exported().map(this::picture);
    }

    private byte[] picture(Exercise exercise) {
        var png = new ByteArrayOutputStream();
        Look look = looks.get().with(COPIED);
        try {
            PictureFormat.PNG.write(exercise, look, png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** What is open, where it may leave the window. */
    private Optional<Exercise> exported() {
        document.finishTyping();
        if (document.attempt().get().isPresent()) {
            notices.tell(Phrase.of("desk.export.attempt"));
        } else if (practised.getAsBoolean()) {
            notices.tell(Phrase.of("desk.export.practising"));
        } else {
            return Optional.of(document.exercise().get());
        }
        return Optional.empty();
    }

    private void ask(Exercise exercise) {
        Path suggestion = desk.beside("");
        questions
                .fileToExport(suggestion, exercise)
                .ifPresent(choice -> write(exercise, choice.format(), choice.file()));
    }

    private void write(Exercise exercise, Format format, Path chosen) {
        Optional<Phrase> refusal = format.refusal(exercise, looks.get());
        if (refusal.isPresent()) {
            notices.tell(refusal.get());
            return;
        }
        Path file = ended(chosen, format.ending());
        if (!file.equals(chosen) && Files.exists(file) && !questions.replacing(file)) {
            return;
        }
        Instead wish =
                KnownFiles.toChoosing(file)
                        .map(why -> questions.instead(file, why))
                        .orElse(Instead.REPLACE);
        switch (wish) {
            case REPLACE -> writeInto(file, exercise, format);
            case COPY -> writeInto(SheetNames.forCopy(file, format.ending()), exercise, format);
            case SAVE_AS -> ask(exercise);
            case RELOAD, CANCEL -> {}
        }
    }

    private void writeInto(Path file, Exercise exercise, Format format) {
        String name = FileName.last(file);
        Look look = looks.get();
        try {
            Optional<Phrase> said =
                    questions.awaited(
                            Phrase.of("desk.work.export", name),
                            progress -> written(file, exercise, look, format, progress));
            said.ifPresent(notices::tell);
        } catch (OutOfMemoryError large) {
            notices.tell(words -> words.say("file.too-large", name));
        }
    }

    /** Writes a file, and says so or why not; nothing of it is seen when it is given up. */
    private static Phrase written(
            Path file, Exercise exercise, Look look, Format format, Progress progress) {
        String name = FileName.last(file);
        try {
            WholeFile.write(
                    file,
                    bytes -> format.write(exercise, look, new WantedBytes(bytes, progress)),
                    progress::finish);
            return words -> words.say("export.done", name, words.say("format." + format.code()));
        } catch (NotWrittenException problem) {
            return words -> words.say("file.about", name, words.say(problem));
        }
    }

    /** A dialog need not put the ending there. */
    private static Path ended(Path chosen, String ending) {
        String name = chosen.getFileName().toString();
        return name.toLowerCase(Locale.ROOT).endsWith(ending)
                ? chosen
                : chosen.resolveSibling(name + ending);
    }
}
