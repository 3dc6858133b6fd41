/** A student at work, as state: it knows no node. */
package kernelwalk.ui.practice;
