/** The board as a control: the only room that turns mouse and keys into cells. */
package kernelwalk.ui.board;
