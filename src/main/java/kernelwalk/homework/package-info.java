/**
 * Answers to exercises: whether they are right, which wrong rule explains them, and problems to ask.
 *
 * <p>Start with {@link kernelwalk.homework.Marking}: it prepares an exercise once and checks any number of answers.
 */
package kernelwalk.homework;
