/** The exercise file: reading with the place of every fault, writing whole or not at all. */
package kernelwalk.exercise.file;
