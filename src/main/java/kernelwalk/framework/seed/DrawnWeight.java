package kernelwalk.framework.seed;

import kernelwalk.exercise.WeightsOrigin;

/**
 * How a weight came about.
 *
 * @param origin where the weights of its layer come from
 * @param before what was drawn between the seed and the layer that has it: in Keras layers, in PyTorch numbers
 * @param number how it was drawn
 */
public record DrawnWeight(WeightsOrigin origin, int before, DrawnNumber number) {}
