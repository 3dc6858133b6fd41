package kernelwalk.ui.document;

import java.nio.file.Path;
import kernelwalk.export.Format;

/**
 * What an exercise is to be exported as.
 *
 * @param file   where to
 * @param format in which format
 */
public record ExportChoice(Path file, Format format) {}
