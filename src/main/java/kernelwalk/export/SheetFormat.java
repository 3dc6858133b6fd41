package kernelwalk.export;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Look;
import kernelwalk.export.sheet.LiveSheet;
import kernelwalk.words.Phrase;

/** The exercise as a spreadsheet that goes on computing. */
public enum SheetFormat implements Format {
    /** What Excel, LibreOffice and Google Sheets read. */
    XLSX;

    /** More formulas than a spreadsheet computes at once. */
    private static final int MOST_CELLS = 4096;

    @Override
    public String code() {
        return "xlsx";
    }

    @Override
    public String ending() {
        return ".xlsx";
    }

    @Override
    public Set<Aspect> aspects() {
        return EnumSet.of(Aspect.LANGUAGE, Aspect.BLANK);
    }

    @Override
    public Optional<Phrase> refusal(Exercise exercise, Look look) {
        var output = exercise.compute().output();
        Shape shape = output.layout();
        if (Math.max(shape.count(), exercise.input().count()) > MOST_CELLS) {
            return Optional.of(Phrase.of("export.sheet.too-large", shape, MOST_CELLS));
        }
        boolean isFinite =
                IntStream.range(0, output.count())
                        .allMatch(index -> Double.isFinite(output.at(index).toDouble()));
        return isFinite ? Optional.empty() : Optional.of(Phrase.of("export.sheet.not-finite"));
    }

    @Override
    public void write(Exercise exercise, Look look, OutputStream bytes) throws IOException {
        LiveSheet.write(exercise, look, bytes);
    }
}
