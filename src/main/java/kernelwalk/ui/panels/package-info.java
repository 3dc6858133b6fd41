/** What the tabs at the side hold, and two conventions side by side: readers of the state, on which nobody depends. */
package kernelwalk.ui.panels;
