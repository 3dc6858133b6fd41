package kernelwalk.notation;

import kernelwalk.convolution.Shape;

/** The lengths of the axes as they are told: N×H×W×C, or N×units. */
public final class ShapeText {

    private ShapeText() {}

    /** Those of an input or an output. */
    public static String of(Shape shape, boolean areUnits) {
        return areUnits ? shape.samples() + "×" + shape.channels() : shape.toString();
    }

    /** Those of an answer: where units are asked for, its rows are samples and its columns units. */
    public static String ofAnswer(Shape shape, boolean areUnits) {
        if (areUnits && shape.samples() * (long) shape.channels() == 1) {
            return shape.height() + "×" + shape.width();
        }
        return of(shape, areUnits && shape.height() * (long) shape.width() == 1);
    }
}
