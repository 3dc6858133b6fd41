/** What an export is to look like, and which part of the walk it tells. */
package kernelwalk.export.look;
