/** The window: observable state, controls and controllers. The only package that knows JavaFX. */
package kernelwalk.ui;
