/** The numbers of an exercise as files of values. */
package kernelwalk.export.values;
