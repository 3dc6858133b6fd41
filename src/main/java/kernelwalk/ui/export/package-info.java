/** What leaves the window for other programs: which form it takes, how it will look, and where it goes. */
package kernelwalk.ui.export;
