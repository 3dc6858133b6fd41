package kernelwalk.cli;

import kernelwalk.exercise.Initializer;
import kernelwalk.framework.seed.Layer;

/**
 * What a {@code --layer} asks for.
 *
 * @param layer       the layer
 * @param initializer how its weights begin
 */
record AskedLayer(Layer layer, Initializer initializer) {}
