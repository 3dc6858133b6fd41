package kernelwalk.cli;

import java.nio.file.Path;
import java.text.Normalizer;

/**
 * One student's answer, as it was handed in.
 *
 * @param student who, by the name of the file without its ending
 * @param file    where the answer is
 */
record Submission(String student, Path file) {

    static Submission of(Path file) {
        String name = file.toAbsolutePath().normalize().getFileName().toString();
        int ending = name.lastIndexOf('.');
        return new Submission(composed(ending > 0 ? name.substring(0, ending) : name), file);
    }

    /** The letters put together, since some systems take Hangul apart in the names of files. */
    private static String composed(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC);
    }
}
