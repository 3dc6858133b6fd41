/** An exercise as questions of a course system. */
package kernelwalk.export.course;
