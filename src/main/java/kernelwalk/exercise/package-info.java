/** The document: an exercise, its file, and the lessons that ship with the program. */
package kernelwalk.exercise;
