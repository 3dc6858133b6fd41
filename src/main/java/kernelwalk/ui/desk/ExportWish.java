package kernelwalk.ui.desk;

import java.nio.file.Path;
import kernelwalk.exercise.Exercise;
import kernelwalk.export.Format;
import kernelwalk.export.look.Look;

/**
 * What is to be written for other programs.
 *
 * @param exercise   what is written
 * @param format     in which format
 * @param look       how it is shown there
 * @param isSeries   whether every moment that the look asks for has a file of its own
 * @param file       where to; the format's ending is put there where it is missing
 * @param mayReplace whether somebody has agreed already that a file of this name is replaced
 */
public record ExportWish(
        Exercise exercise,
        Format format,
        Look look,
        boolean isSeries,
        Path file,
        boolean mayReplace) {

    /** One file, which replaces none without a question. */
    public ExportWish(Exercise exercise, Format format, Look look, Path file) {
        this(exercise, format, look, false, file, false);
    }
}
