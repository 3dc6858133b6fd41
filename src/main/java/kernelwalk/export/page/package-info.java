/** An exercise as a page for a browser. */
package kernelwalk.export.page;
