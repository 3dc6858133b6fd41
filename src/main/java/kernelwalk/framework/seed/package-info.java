/** The first weights of layers as Keras and PyTorch draw them from a seed, bit for bit. */
package kernelwalk.framework.seed;
