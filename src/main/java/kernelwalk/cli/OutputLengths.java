package kernelwalk.cli;

import kernelwalk.convolution.Shape;

/** The lengths of the axes as they are told: N×H×W×C, or N×units. */
final class OutputLengths {

    private OutputLengths() {}

    /** Those of an answer: where units are asked for, its rows are samples and its columns units. */
    static String ofAnswer(Shape shape, boolean areUnits) {
        if (areUnits && shape.samples() * (long) shape.channels() == 1) {
            return shape.height() + "×" + shape.width();
        }
        return text(shape, areUnits && shape.height() * (long) shape.width() == 1);
    }

    static String text(Shape shape, boolean areUnits) {
        return areUnits ? shape.samples() + "×" + shape.channels() : shape.toString();
    }
}
