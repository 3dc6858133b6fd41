/** Surfaces of files: pixels, SVG and PDF, and films of them. */
package kernelwalk.export.picture;
