/** The layers of an exercise as a row of cards above the board. */
package kernelwalk.ui.trail;
