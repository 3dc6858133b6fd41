/** Two boards side by side that walk together. */
package kernelwalk.ui.compare;
