package kernelwalk.homework.diagnosis;

import java.util.List;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Expected;
import kernelwalk.homework.misconception.SingleSlip;

/** Finds slips: one wrong cell beside two right ones, or two beside three, of which either is the first. */
record SlipSolver(Exercise exercise, Expected right) implements Solver {

    @Override
    public List<Finding> findings(MarkedAnswer answer) {
        List<Integer> wrong = answer.wrongOnes();
        return answer.areSlips(wrong.size())
                ? wrong.stream().map(i -> finding(answer, i, wrong.size() - 1)).toList()
                : List.of();
    }

    private Finding finding(MarkedAnswer answer, int i, int otherSlips) {
        var slip =
                SingleSlip.in(
                        exercise,
                        right.shape().cell(answer.places()[i]),
                        answer.numbers()[i].value());
        return new Finding(slip, answer.count() - otherSlips, otherSlips);
    }
}
