package kernelwalk.picture;

import kernelwalk.convolution.Value;

/**
 * How weights are written in the corners of cells.
 *
 * @param card  how many digits they have
 * @param about whether they have fewer than on their card, which each says
 */
record CornerText(CardText card, boolean about) {

    /** Before a number that is rounded. */
    static final String ABOUT = "≈";

    /** A weight as it stands in a corner. */
    String text(Value value) {
        return about ? ABOUT + card.text(value) : card.text(value);
    }
}
