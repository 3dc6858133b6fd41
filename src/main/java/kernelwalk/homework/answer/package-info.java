/** What a student says the output is: read from text and files, compared cell by cell. */
package kernelwalk.homework.answer;
