package kernelwalk.cli;

import java.util.Map;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.Check;

/**
 * What checking the answer to one layer found.
 *
 * @param check    what it found
 * @param exercise what the answer is to: the layer is open
 * @param notes    what is said about how the answer was read
 */
record CheckedLayer(Check check, Exercise exercise, Map<String, String> notes) {}
