/**
 * The window: builds everything and knows every room. These are the only packages that know JavaFX.
 */
package kernelwalk.ui;
