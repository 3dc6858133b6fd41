/** The answers of a class over the board: what they have in common, and each mistake replayed. */
package kernelwalk.ui.classroom;
