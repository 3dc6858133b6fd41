package kernelwalk.export.look;

/**
 * How large a picture is.
 *
 * @param width  units across
 * @param height units down
 * @param scale  pixels for each unit
 */
public record PictureSize(int width, int height, double scale) {

    /** As a usual window is. */
    public static final PictureSize USUAL = new PictureSize(1280, 800, 1);

    /** The least and the largest length of a picture, in units. */
    public static final int LEAST = 320;

    public static final int MOST = 4096;
}
