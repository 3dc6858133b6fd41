/** Wrong rules that can be run, and what they make of an exercise. */
package kernelwalk.homework.misconception;
