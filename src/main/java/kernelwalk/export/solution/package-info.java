/** The worked solution as a text to typeset. */
package kernelwalk.export.solution;
