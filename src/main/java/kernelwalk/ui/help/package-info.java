/** How the program explains itself: its keys, and a search over what it can do. */
package kernelwalk.ui.help;
