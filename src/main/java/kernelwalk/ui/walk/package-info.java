/** Where the walk stands and how it plays. */
package kernelwalk.ui.walk;
