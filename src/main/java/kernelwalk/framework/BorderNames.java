package kernelwalk.framework;

import java.util.List;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Convention;

/**
 * What a border is called by those who can copy one, as their programs write it.
 *
 * @see <a href="https://numpy.org/doc/stable/reference/generated/numpy.pad.html">numpy.pad</a>
 * @see <a href="https://docs.pytorch.org/docs/stable/generated/torch.nn.Conv2d.html">torch.nn.Conv2d, padding_mode</a>
 * @see <a href="https://www.tensorflow.org/api_docs/python/tf/pad">tf.pad</a>
 * @see <a href="https://docs.scipy.org/doc/scipy/reference/generated/scipy.signal.convolve2d.html">convolve2d, boundary</a>
 * @see <a href="https://docs.scipy.org/doc/scipy/reference/generated/scipy.ndimage.correlate.html">scipy.ndimage.correlate, mode</a>
 * @see <a href="https://docs.opencv.org/4.x/d2/de8/group__core__array.html">OpenCV, BorderTypes</a>
 * @see <a href="https://www.mathworks.com/help/images/ref/padarray.html">MATLAB, padarray</a>
 */
public final class BorderNames {

    private BorderNames() {}

    /** The names in a convention's own functions; none where it cannot copy such a border. */
    public static List<String> of(Border border, Convention convention) {
        return switch (convention) {
            case KERAS -> keras(border);
            case PYTORCH -> pyTorch(border);
            case SCIPY -> sciPy(border);
            case BY_HAND -> elsewhere(border);
        };
    }

    /** NumPy's word in {@code np.pad}. */
    public static String numpy(Border border) {
        return switch (border) {
            case ZEROS -> "constant";
            case REFLECT -> "reflect";
            case SYMMETRIC -> "symmetric";
            case REPLICATE -> "edge";
            case CIRCULAR -> "wrap";
        };
    }

    private static List<String> keras(Border border) {
        return switch (border) {
            case ZEROS -> List.of("ZeroPadding2D");
            case REFLECT -> List.of("tf.pad(mode=\"REFLECT\")");
            case SYMMETRIC -> List.of("tf.pad(mode=\"SYMMETRIC\")");
            case REPLICATE, CIRCULAR -> List.of();
        };
    }

    private static List<String> pyTorch(Border border) {
        return border == Border.SYMMETRIC
                ? List.of()
                : List.of("padding_mode=\"" + border.code() + "\"");
    }

    private static List<String> sciPy(Border border) {
        return switch (border) {
            case ZEROS -> List.of("convolve2d(boundary=\"fill\")", "ndimage mode=\"constant\"");
            case REFLECT -> List.of("ndimage mode=\"mirror\"");
            case SYMMETRIC -> List.of("convolve2d(boundary=\"symm\")", "ndimage mode=\"reflect\"");
            case REPLICATE -> List.of("ndimage mode=\"nearest\"");
            case CIRCULAR -> List.of("convolve2d(boundary=\"wrap\")", "ndimage mode=\"wrap\"");
        };
    }

    private static List<String> elsewhere(Border border) {
        String numpy = "np.pad(mode=\"" + numpy(border) + "\")";
        return switch (border) {
            case ZEROS -> List.of(numpy, "OpenCV BORDER_CONSTANT");
            case REFLECT -> List.of(numpy, "OpenCV BORDER_REFLECT_101");
            case SYMMETRIC -> List.of(numpy, "OpenCV BORDER_REFLECT", "MATLAB \"symmetric\"");
            case REPLICATE -> List.of(numpy, "OpenCV BORDER_REPLICATE", "MATLAB \"replicate\"");
            case CIRCULAR -> List.of(numpy, "OpenCV BORDER_WRAP", "MATLAB \"circular\"");
        };
    }
}
