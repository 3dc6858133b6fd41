/** What can be asked besides the values: sizes, counts of parameters, the steps of a window; and the wrong rule beside the right one. */
package kernelwalk.homework.question;
