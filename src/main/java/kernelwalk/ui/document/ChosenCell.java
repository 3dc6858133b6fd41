package kernelwalk.ui.document;

import kernelwalk.picture.Target;

/**
 * A cell that stays chosen while other layers are looked at.
 *
 * @param layer where it was chosen, from 0
 * @param cell  of that layer's input or output
 */
public record ChosenCell(int layer, Target cell) {}
