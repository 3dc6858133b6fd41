/** The exercise as a spreadsheet that computes. */
package kernelwalk.export.sheet;
