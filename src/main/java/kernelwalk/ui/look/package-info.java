/** How the window looks: style sheets, typeface, and the canvas that the painters draw on. */
package kernelwalk.ui.look;
