package kernelwalk.ui.look;

import javafx.scene.image.Image;
import javafx.scene.image.PixelWriter;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.picture.Role;

/**
 * One channel of one sample as a picture, a pixel for each number.
 *
 * @param numbers N × H × W × C
 */
record HeatMap(Tensor<Shape> numbers, int sample, int channel, Role role) {

    /** Whether another shows the same tensor; tensors never change, so the object tells. */
    boolean isSameAs(HeatMap other) {
        return other != null
                && numbers == other.numbers
                && sample == other.sample
                && channel == other.channel;
    }

    /** The smallest number in one colour, the largest in the other; what is not finite is left clear. */
    Image image(Color smallest, Color largest) {
        Shape shape = numbers.layout();
        double[][] values = new double[shape.height()][shape.width()];
        double least = Double.POSITIVE_INFINITY;
        double most = Double.NEGATIVE_INFINITY;
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                double value = numbers.at(shape.index(sample, row, column, channel)).toDouble();
                values[row][column] = value;
                if (Double.isFinite(value)) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
            }
        }
        var image = new WritableImage(shape.width(), shape.height());
        PixelWriter pixels = image.getPixelWriter();
        double range = most > least ? most - least : 1;
        for (int row = 0; row < shape.height(); row++) {
            for (int column = 0; column < shape.width(); column++) {
                double part = (values[row][column] - least) / range;
                if (Double.isFinite(part)) {
                    pixels.setColor(column, row, smallest.interpolate(largest, part));
                }
            }
        }
        return image;
    }
}
