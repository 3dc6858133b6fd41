/** The command line: computes and walks exercises without a window. */
package kernelwalk.cli;
