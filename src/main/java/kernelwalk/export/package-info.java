/**
 * What an exercise becomes for other programs, for pages and for courses.
 *
 * <p>Code and the comments in it are English, whatever the window's language is, as Python is.
 */
package kernelwalk.export;
