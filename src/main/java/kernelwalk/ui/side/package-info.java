/** The frame of the panel at the side: its tabs and what is kept back, nothing of what they hold. */
package kernelwalk.ui.side;
