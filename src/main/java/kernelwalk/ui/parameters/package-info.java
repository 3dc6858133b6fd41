/** The tool bar: fields that keep an impossible choice, with the reason. */
package kernelwalk.ui.parameters;
