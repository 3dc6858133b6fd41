package kernelwalk.classroom;

import java.util.Map;
import java.util.OptionalInt;

/**
 * What the size or the number of parameters of one layer is that was written beside those of others.
 *
 * @param layer        the layer, from 0
 * @param answer       what was written, as {@link AskedFor#key} has it; empty where nothing was
 * @param expected     what is right
 * @param carriedFrom  the layer, from 0, from whose error a wrong one follows
 * @param explanations the names of what explains a wrong one, and their sentences
 */
public record LayerResult(
        int layer,
        String answer,
        String expected,
        OptionalInt carriedFrom,
        Map<String, String> explanations) {

    /**
     * The sum of the parameters of all layers.
     *
     * @param follows whether it is the sum of what was written for the layers
     */
    public record Sum(String answer, String expected, boolean follows) {

        /** Whether it is right. */
        public boolean isRight() {
            return answer.equals(expected);
        }

        /** The word for it. */
        public String verdict() {
            return isRight() ? "right" : "wrong";
        }
    }

    /** Whether it is right. */
    public boolean isRight() {
        return answer.equals(expected);
    }

    /** The word for it. */
    public String verdict() {
        return answer.isEmpty() ? "blank" : isRight() ? "right" : "wrong";
    }
}
