/** What can be done to chosen cells: typing, rectangles, pasting and copying, with one way back. */
package kernelwalk.ui.edit;
