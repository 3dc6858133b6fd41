package kernelwalk.exercise.file;

import kernelwalk.exercise.Sheet;
import kernelwalk.exercise.StudentWork;

/**
 * Everything that an exercise file holds.
 *
 * @param sheet the exercise, or the attempt at one
 * @param work  what a student has written on it; {@link StudentWork#NONE} when the file has none
 */
public record SavedSheet(Sheet sheet, StudentWork work) {}
