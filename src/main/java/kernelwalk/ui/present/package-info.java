/** The walk before a room full of people: full screen, a clicker's keys, pointer and pen, and what the presenter sees. */
package kernelwalk.ui.present;
