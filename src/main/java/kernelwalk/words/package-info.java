/** What the program says, in English and Korean: keys in, sentences out. */
package kernelwalk.words;
