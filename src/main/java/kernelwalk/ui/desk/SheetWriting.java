package kernelwalk.ui.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.file.NotWrittenException;
import kernelwalk.exercise.file.WholeFile;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.ui.document.Notices;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;

/** Writes exercises on paper, and their key beside them. */
public final class SheetWriting {

    private final Questions questions;
    private final Notices notices;

    public SheetWriting(Questions questions, Notices notices) {
        this.questions = questions;
        this.notices = notices;
    }

    /**
     * Writes a sheet after asking about what is there already, and tells when it is there.
     *
     * @param hasKey whether its key is written too
     */
    public Written write(Worksheet worksheet, Path sheet, boolean hasKey) {
        Path key = Worksheet.key(sheet);
        List<Path> files = hasKey ? List.of(sheet, key) : List.of(sheet);
        Stream<Path> there = files.stream().filter(Files::exists);
        if (there.anyMatch(file -> !questions.replacing(file))) {
            return Written.GIVEN_UP;
        }
        String name = FileName.last(sheet);
        Written written =
                questions
                        .awaited(
                                Phrase.of("desk.work.export", name),
                                progress -> written(worksheet, sheet, hasKey, progress))
                        .orElse(Written.GIVEN_UP);
        if (written.isDone()) {
            notices.tell(
                    hasKey
                            ? Phrase.of("desk.export.sheets", name, FileName.last(key))
                            : Phrase.of("desk.export.sheet", name));
        }
        return written;
    }

    private static Written written(
            Worksheet worksheet, Path sheet, boolean hasKey, Progress progress) {
        try {
            WholeFile.write(
                    sheet,
                    bytes -> worksheet.write(new WantedBytes(bytes, progress)),
                    progress::finish);
            if (hasKey) {
                WholeFile.write(Worksheet.key(sheet), worksheet::writeKey);
            }
            return Written.DONE;
        } catch (NotWrittenException problem) {
            String name = FileName.last(problem.file());
            return Written.failed(words -> words.say("file.about", name, words.say(problem)));
        }
    }
}
