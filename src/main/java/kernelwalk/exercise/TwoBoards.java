package kernelwalk.exercise;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Walk;

/**
 * Two exercises that are walked together, and in what they differ. The longer walk leads.
 *
 * @param left        one exercise
 * @param leftResult  what it comes to
 * @param right       the other
 * @param rightResult what that comes to
 */
public record TwoBoards(
        Exercise left, Computation leftResult, Exercise right, Computation rightResult) {

    /**
     * Two exercises, of each the open layer alone.
     *
     * @throws kernelwalk.convolution.ConvolutionException when one of them cannot be computed
     */
    public static TwoBoards of(Exercise left, Exercise right) {
        return new TwoBoards(left, left.compute(), right, right.compute());
    }

    /** The one whose walk has more windows, or as many with more moments. */
    public Computation leader() {
        Walk one = leftResult.walk();
        Walk other = rightResult.walk();
        boolean isLonger =
                other.windows() == one.windows()
                        ? other.length() > one.length()
                        : other.windows() > one.windows();
        return isLonger ? rightResult : leftResult;
    }

    /** Whether working one of them out would be noticed. */
    public boolean takesLong() {
        return leftResult.cost().isNoticed() || rightResult.cost().isNoticed();
    }

    /** Where the left walk stands while the leader is at a moment. */
    public long leftMoment(long moment) {
        return beside(leftResult, moment);
    }

    /** Where the right walk stands while the leader is at a moment. */
    public long rightMoment(long moment) {
        return beside(rightResult, moment);
    }

    private long beside(Computation one, long moment) {
        Computation leader = leader();
        return one == leader ? moment : one.walk().beside(leader.walk(), moment);
    }

    /** What is chosen otherwise on one side than on the other, where both have the choice. */
    public Set<Choice> differing() {
        Choices one = Choices.of(left);
        Choices other = Choices.of(right);
        var different = EnumSet.noneOf(Choice.class);
        different.addAll(one.differences(other));
        different.removeIf(choice -> !other.has(choice));
        return different;
    }

    /** Whether the inputs are equally large and have other numbers. */
    public boolean hasOtherInput() {
        Tensor<Shape> one = left.input();
        Tensor<Shape> other = right.input();
        return one.layout().equals(other.layout()) && !one.equals(other);
    }

    /** Whether the kernels are equally large and have other weights. */
    public boolean hasOtherKernel() {
        return left.operation() instanceof Weighted one
                && right.operation() instanceof Weighted other
                && one.kernel().layout().equals(other.kernel().layout())
                && !one.kernel().equals(other.kernel());
    }

    /** Whether both add a bias, and not the same. */
    public boolean hasOtherBias() {
        return left.operation() instanceof Weighted one
                && right.operation() instanceof Weighted other
                && one.bias().size() == other.bias().size()
                && !one.bias().equals(other.bias());
    }

    /** Whether the outputs can be held against each other cell by cell. */
    public boolean areEquallyLarge() {
        return leftResult.geometry().output().equals(rightResult.geometry().output());
    }

    /** The row-major indices of the cells in which equally large outputs differ. */
    public List<Integer> differentCells() {
        return ConventionDifference.differing(leftResult.output(), rightResult.output());
    }
}
