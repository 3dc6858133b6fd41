/** The answers of a class: found in files and folders, marked, counted and reported. */
package kernelwalk.classroom;
