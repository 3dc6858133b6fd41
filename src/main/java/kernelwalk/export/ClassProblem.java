package kernelwalk.export;

import java.util.List;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;

/**
 * What a class has written on one problem.
 *
 * @param name        what the problem is called
 * @param answers     how many answers were checked
 * @param right       how many of them are right
 * @param mistakes    what explains wrong ones, commonest first
 * @param unexplained whose wrong answers nothing explains
 * @param output      the shape of the output
 * @param rightCells  how many had each cell of it right, row-major; empty where no values are asked for
 * @param marks       one for each answer; empty where the exercise has one layer
 * @param cells       of how many cells each mark is
 * @param layers      how many layers each mark is of; 0 where they count cells
 */
public record ClassProblem(
        String name,
        Exercise exercise,
        int answers,
        int right,
        List<Mistake> mistakes,
        List<String> unexplained,
        Shape output,
        List<Integer> rightCells,
        List<Mark> marks,
        int cells,
        int layers) {

    /**
     * A mistake and who made it.
     *
     * @param name  the stable name of the wrong rule
     * @param means what it is, in words
     */
    public record Mistake(String name, String means, List<String> students) {}

    /**
     * How many cells or layers a student has right.
     *
     * @param right     by themselves
     * @param following those that follow from an error in a layer before among them
     */
    public record Mark(String student, int right, int following) {}

    public ClassProblem {
        mistakes = List.copyOf(mistakes);
        unexplained = List.copyOf(unexplained);
        rightCells = List.copyOf(rightCells);
        marks = List.copyOf(marks);
    }
}
