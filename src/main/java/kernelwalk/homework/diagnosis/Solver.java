package kernelwalk.homework.diagnosis;

import java.util.List;

/** Finds the rules of one kind that explain an answer, each with what was misread or left out in it. */
interface Solver {

    /** The best explanations of an answer in the shape of the right output, at least one wrong cell in it. */
    List<Finding> findings(MarkedAnswer answer);
}
