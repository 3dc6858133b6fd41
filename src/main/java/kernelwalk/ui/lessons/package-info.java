/** The lesson browser, and the words beside what is open. */
package kernelwalk.ui.lessons;
