/**
 * The shared model: shapes, numbers, operations, and the walk through them.
 *
 * <p>Everything the program knows about convolution is computed here, from values to values. The
 * package knows the JDK and commons-numbers, nothing else; every other package stands on it.
 */
package kernelwalk.convolution;
