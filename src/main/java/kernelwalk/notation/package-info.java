/** Text to numbers and tensors, and back. */
package kernelwalk.notation;
