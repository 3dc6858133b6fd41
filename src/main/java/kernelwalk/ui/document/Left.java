package kernelwalk.ui.document;

import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Sheet;

/**
 * A sheet to which undo or redo leads.
 *
 * @param sheet what was saved then
 * @param layer the layer in which it was left, or in which it was made
 */
record Left(Sheet sheet, int layer) {

    /** What is open before a change: it is found again in the layer that is shown. */
    static Left before(Opened opened) {
        return new Left(opened.sheet(), opened.exercise().opened());
    }

    /** What a change has made: it is found again in the layer in which it was made. */
    static Left made(Opened opened) {
        int layer = opened.sheet() instanceof Exercise exercise ? exercise.opened() : 0;
        return new Left(opened.sheet(), layer);
    }
}
