package kernelwalk.picture;

/**
 * What the eyes of different people make of a colour.
 *
 * @see <a href="https://doi.org/10.1109/TVCG.2009.113">Machado, Oliveira and Fernandes (2009), A physiologically-based
 *     model for simulation of color vision deficiency, the matrices of severity 1.0, for linear sRGB</a>
 */
enum ColourVision {
    USUAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    /** Without the cones for long waves. */
    PROTANOPIA(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    /** Without the cones for middle waves. */
    DEUTERANOPIA(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    /** Without the cones for short waves. */
    TRITANOPIA(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    private final double[] matrix;

    ColourVision(double... matrix) {
        this.matrix = matrix;
    }

    /** A colour 0xRRGGBB as it is seen. */
    Lab seen(int rgb) {
        double[] light = {linear(rgb >> 16 & 0xFF), linear(rgb >> 8 & 0xFF), linear(rgb & 0xFF)};
        return Lab.ofLinear(row(0, light), row(1, light), row(2, light));
    }

    /** What lies outside the screen's colours is the nearest of them. */
    private double row(int row, double[] light) {
        double sum = 0;
        for (int i = 0; i < 3; i++) {
            sum += matrix[3 * row + i] * light[i];
        }
        return Math.clamp(sum, 0, 1);
    }

    /** The light of an sRGB channel from 0 to 255. */
    static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
