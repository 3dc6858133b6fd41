package kernelwalk.exercise.file;

/**
 * A place in an exercise file.
 *
 * @param path   the JSON path, such as {@code operation.kernel.shape}; empty for the whole file
 * @param line   counted from 1, or 0 where it is not known
 * @param column counted from 1, or 0 where it is not known
 */
public record FilePosition(String path, int line, int column) {

    /** The file as a whole. */
    public static final FilePosition NOWHERE = new FilePosition("", 0, 0);
}
