/** Problems that are drawn so that mistakes show. */
package kernelwalk.homework.problem;
