package kernelwalk.ui.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Progress;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.PictureSeries;
import kernelwalk.export.SolutionFormat;
import kernelwalk.export.look.Look;
import kernelwalk.export.look.PictureSize;
import kernelwalk.export.picture.CardPicture;
import kernelwalk.export.solution.Solution;
import kernelwalk.picture.HiddenNumbers;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.document.Document;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;

/** Writes the exercise into files for other programs, where the user wants them. */
public final class Exporting {

    /** Sharp enough for a projector. */
    private static final PictureSize COPIED =
            new PictureSize(PictureSize.USUAL.width(), PictureSize.USUAL.height(), 2);

    private final Document document;
    private final Desk desk;
    private final Questions questions;
    private final Notices notices;
    private final BooleanSupplier practised;
    private final BooleanSupplier predicted;
    private final Supplier<Look> looks;
    private final UnaryOperator<Exercise> shown;
    private BooleanSupplier open = () -> true;

    /**
     * @param practised whether a student works the result out
     * @param predicted whether values are still to be predicted
     * @param looks     how the exercise is shown now
     * @param shown     hides of the exercise what the board does not show
     */
    public Exporting(
            Document document,
            Desk desk,
            Questions questions,
            Notices notices,
            BooleanSupplier practised,
            BooleanSupplier predicted,
            Supplier<Look> looks,
            UnaryOperator<Exercise> shown) {
        this.document = document;
        this.desk = desk;
        this.questions = questions;
        this.notices = notices;
        this.practised = practised;
        this.predicted = predicted;
        this.looks = looks;
        this.shown = shown;
    }

    /** Who says whether anything may be written. */
    public void openBy(BooleanSupplier allowed) {
        open = allowed;
    }

    /** What is open, where it may leave the window; empty, and said why, where not. */
    public Optional<Exercise> exported() {
        document.finishTyping();
        if (!open.getAsBoolean()) {
            return Optional.empty();
        }
        if (document.attempt().get().isPresent()) {
            notices.tell(Phrase.of("desk.export.attempt"));
        } else if (practised.getAsBoolean()) {
            notices.tell(Phrase.of("desk.export.practising"));
        } else {
            return Optional.of(shown.apply(document.exercise().get()));
        }
        return Optional.empty();
    }

    /** How the exercise is shown now. */
    public Look look() {
        return looks.get();
    }

    /** A name to begin with, without an ending. */
    public Path suggestion() {
        return desk.beside("");
    }

    /** The board as a PNG file, as it looks now; empty, and said why, where there is none. */
    public Optional<byte[]> picture() {
        return exported().map(this::picture);
    }

    private byte[] picture(Exercise exercise) {
        return png(bytes -> PictureFormat.PNG.write(exercise, look().with(COPIED), bytes));
    }

    /** The card of a cell as a PNG file, as it looks now; empty, and said why, where there is none. */
    public Optional<byte[]> card(Target cell) {
        return exported()
                .map(it -> CardPicture.with(cell, it, look()))
                .map(card -> png(card::writePng));
    }

    private static byte[] png(WholeFile.Content picture) {
        var png = new ByteArrayOutputStream();
        try {
            picture.writeTo(png);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return png.toByteArray();
    }

    /** How the window where the walk stands comes to its number, in LaTeX; empty, and said why, where it is not told. */
    public Optional<String> window() {
        Optional<Exercise> exercise = exported();
        Optional<Phrase> refusal =
                exercise.flatMap(_ -> hidden().refusal(SolutionFormat.TEX, true));
        refusal.ifPresent(notices::tell);
        return exercise.filter(_ -> refusal.isEmpty()).flatMap(this::equation);
    }

    private Optional<String> equation(Exercise exercise) {
        Walk walk = exercise.compute().walk();
        Cell cell =
                walk.spreads() ? new Cell(0, 0, 0, 0) : walk.at(look().shown(exercise)).output();
        return Solution.tex(exercise, look()).equation(cell);
    }

    /** What is not to be told now. */
    public Hidden hidden() {
        Set<Part> parts = new HashSet<>(look().options().veiled());
        parts.addAll(HiddenNumbers.partly(document.exercise().get().staging()));
        return new Hidden(parts, predicted.getAsBoolean());
    }

    /** Writes what is wished for, after asking where something stands in the way, and tells when it is there. */
    public Written write(ExportWish wish) {
        Optional<Phrase> refusal =
                wish.isSeries()
                        ? new PictureSeries(wish.exercise(), wish.look(), wish.format()).refusal()
                        : wish.format().refusal(wish.exercise(), wish.look());
        if (refusal.isPresent()) {
            return Written.failed(refusal.get());
        }
        Path file = ended(wish.file(), wish.format().ending());
        return wish.isSeries() ? writeSeries(wish, file) : writeOne(wish, file);
    }

    private Written writeOne(ExportWish wish, Path file) {
        boolean isAgreed = wish.mayReplace() && file.equals(wish.file());
        if (!isAgreed && Files.isRegularFile(file) && !questions.replacing(file)) {
            return Written.GIVEN_UP;
        }
        Instead instead =
                KnownFiles.toChoosing(file)
                        .map(why -> questions.instead(file, why))
                        .orElse(Instead.REPLACE);
        return switch (instead) {
            case REPLACE ->
                    write(
                            wish,
                            List.of(
                                    new PictureSeries.Numbered(
                                            file, wish.exercise(), wish.look())));
            case COPY -> {
                Path copy = SheetNames.forCopy(file, wish.format().ending());
                yield write(
                        wish,
                        List.of(new PictureSeries.Numbered(copy, wish.exercise(), wish.look())));
            }
            case SAVE_AS, RELOAD, CANCEL -> Written.GIVEN_UP;
        };
    }

    private Written writeSeries(ExportWish wish, Path file) {
        var series = new PictureSeries(wish.exercise(), wish.look(), wish.format());
        List<PictureSeries.Numbered> files = series.files(file);
        Optional<Path> existing =
                files.stream().map(PictureSeries.Numbered::file).filter(Files::exists).findFirst();
        return existing.filter(there -> !questions.replacing(there)).isPresent()
                ? Written.GIVEN_UP
                : write(wish, files);
    }

    private Written write(ExportWish wish, List<PictureSeries.Numbered> files) {
        String name = FileName.last(files.getFirst().file());
        try {
            Written written =
                    questions
                            .awaited(
                                    Phrase.of("desk.work.export", name),
                                    progress -> written(wish, files, progress))
                            .orElse(Written.GIVEN_UP);
            if (written.isDone()) {
                notices.tell(done(wish, files));
            }
            return written;
        } catch (OutOfMemoryError large) {
            return Written.failed(words -> words.say("file.too-large", name));
        }
    }

    private static Phrase done(ExportWish wish, List<PictureSeries.Numbered> files) {
        String first = FileName.last(files.getFirst().file());
        String last = FileName.last(files.getLast().file());
        String format = "format." + wish.format().code();
        return words ->
                files.size() == 1
                        ? words.say("export.done", first, words.say(format))
                        : words.say("desk.export.done-all", first, last, words.say(format));
    }

    /** Writes files, each as a whole; nothing is seen of the one that is underway when it is given up. */
    private static Written written(
            ExportWish wish, List<PictureSeries.Numbered> files, Progress progress) {
        for (int i = 0; i < files.size(); i++) {
            PictureSeries.Numbered one = files.get(i);
            Runnable placing = i + 1 < files.size() ? progress::check : progress::finish;
            try {
                WholeFile.write(
                        one.file(),
                        bytes ->
                                wish.format()
                                        .write(
                                                one.exercise(),
                                                one.look(),
                                                new WantedBytes(bytes, progress)),
                        placing);
            } catch (NotWrittenException problem) {
                String name = FileName.last(one.file());
                return Written.failed(words -> words.say("file.about", name, words.say(problem)));
            }
        }
        return Written.DONE;
    }

    /** A name need not have the ending yet. */
    private static Path ended(Path chosen, String ending) {
        return chosen.resolveSibling(FileName.ended(chosen.getFileName().toString(), ending));
    }
}
