/** The cards of the Homework tab, and the making of problems. */
package kernelwalk.ui.homework;
