/** Exercises with words around them, in every language, shipped or the user's own. */
package kernelwalk.exercise.lesson;
