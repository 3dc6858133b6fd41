/** Files, and what is found again: everything that touches the disk, and the questions before something is lost. */
package kernelwalk.ui.desk;
