/** Which misconceptions explain an answer, best first. */
package kernelwalk.homework.diagnosis;
