/** What Keras, TensorFlow and PyTorch say to a call, word for word. */
package kernelwalk.framework;
