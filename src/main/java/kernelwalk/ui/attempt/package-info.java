/** In the place of the board: what the frameworks say to a call that they refuse. */
package kernelwalk.ui.attempt;
