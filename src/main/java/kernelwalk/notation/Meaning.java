package kernelwalk.notation;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import kernelwalk.convolution.Convention;

/**
 * One way in which a tensor of any rank can be an input or a kernel.
 *
 * <p>A rank that allows several has several meanings; which one is meant is for the user to say.
 *
 * @param numbers the numbers in the shape of an exercise: N × H × W × C, or KH × KW × C × F
 * @param order   the order of the axes in the text
 * @param added   the axes of length 1 that the text did not have
 */
public record Meaning(NumberArray numbers, AxisOrder order, Set<Role> added) {

    /** What an axis counts. */
    public enum Role {
        /** Samples of an input. */
        SAMPLES,
        /** Filters of a kernel. */
        FILTERS,
        /** Channels of an input or a kernel. */
        CHANNELS,
        /** Rows. */
        HEIGHT,
        /** Columns. */
        WIDTH
    }

    public Meaning {
        added = Set.copyOf(added);
    }

    /**
     * The inputs that an array can be, likeliest first: one for four axes or for two, both of a missing batch and a
     * missing channel axis for three; none for more than four.
     *
     * @param convention PyTorch's arrays are N × C × H × W, all others N × H × W × C
     */
    public static List<Meaning> asInput(NumberArray array, Convention convention) {
        return asInput(array, AxisOrder.ofInput(convention));
    }

    /**
     * The inputs that an array can be whose axes are in an order, likeliest first.
     *
     * @param order an order of inputs
     */
    public static List<Meaning> asInput(NumberArray array, AxisOrder order) {
        return in(order, array, shape -> true);
    }

    /**
     * Those of the inputs that an array can be whose axes are in an order that have a shape, likeliest first.
     *
     * @param order an order of inputs
     * @param shape N × H × W × C
     */
    public static List<Meaning> asInput(NumberArray array, AxisOrder order, List<Integer> shape) {
        return in(order, array, shape::equals);
    }

    /**
     * The kernels that an array can be, likeliest first: one for four axes or for two, both of missing channels and
     * missing filters for three; none for more than four.
     *
     * @param convention PyTorch's arrays are F × C × KH × KW, all others KH × KW × C × F
     * @param transposed whether it is the kernel of a transposed convolution, which frameworks turn round
     */
    public static List<Meaning> asKernel(
            NumberArray array, Convention convention, boolean transposed) {
        return in(AxisOrder.ofKernel(convention, transposed), array, shape -> true);
    }

    /**
     * The weights of a dense layer that an array of at most two axes can be, likeliest first: those with as many inputs
     * as there are, or else in the order of a framework.
     *
     * @param convention PyTorch's arrays are units × inputs, all others inputs × units
     * @param inputs     how many inputs the layer has
     */
    public static Optional<Meaning> asUnits(NumberArray array, Convention convention, int inputs) {
        if (array.rank() > 2) {
            return Optional.empty();
        }
        int rows = array.rank() > 0 ? array.shape().getFirst() : 1;
        int columns = array.rank() > 1 ? array.shape().getLast() : 1;
        boolean unitsFirst = convention == Convention.PYTORCH;
        if (rows != columns && (rows == inputs || columns == inputs)) {
            unitsFirst = rows != inputs;
        }
        AxisOrder order = unitsFirst ? AxisOrder.OIHW : AxisOrder.HWIO;
        List<Integer> shape =
                unitsFirst ? List.of(rows, columns, 1, 1) : List.of(1, 1, rows, columns);
        return Optional.of(
                new Meaning(
                        order.toKeras(array.reshaped(shape)),
                        order,
                        EnumSet.of(Role.HEIGHT, Role.WIDTH)));
    }

    /** The role of each axis that the text has, in its order. */
    public List<Role> given() {
        return order.roles().stream().filter(role -> !added.contains(role)).toList();
    }

    /** The bias that an array can be: numbers along at most one axis, whatever axes of length 1 are beside it. */
    public static Optional<NumberArray> asBias(NumberArray array) {
        int count = array.values().size();
        boolean isLine = array.shape().stream().allMatch(length -> length == 1 || length == count);
        return isLine ? Optional.of(array.reshaped(List.of(count))) : Optional.empty();
    }

    /**
     * Each choice of the roles that the array's axes can have, in their order; a matrix has rows and columns.
     *
     * @param isWanted whether a shape of an exercise is looked for
     */
    private static List<Meaning> in(
            AxisOrder order, NumberArray array, Predicate<List<Integer>> isWanted) {
        List<Role> roles = order.roles();
        var meanings = new ArrayList<Meaning>();
        for (int chosen = (1 << roles.size()) - 1; chosen >= 0; chosen--) {
            if (Integer.bitCount(chosen) != array.rank() || !isUsual(roles, chosen, array.rank())) {
                continue;
            }
            var shape = new ArrayList<Integer>();
            var added = EnumSet.noneOf(Role.class);
            int axis = 0;
            for (int i = 0; i < roles.size(); i++) {
                boolean isThere = (chosen >> i & 1) == 1;
                shape.add(isThere ? array.shape().get(axis++) : 1);
                if (!isThere) {
                    added.add(roles.get(i));
                }
            }
            if (isWanted.test(order.toKeras(shape))) {
                meanings.add(new Meaning(order.toKeras(array.reshaped(shape)), order, added));
            }
        }
        return List.copyOf(meanings);
    }

    private static boolean isUsual(List<Role> roles, int chosen, int rank) {
        boolean height = (chosen >> roles.indexOf(Role.HEIGHT) & 1) == 1;
        boolean width = (chosen >> roles.indexOf(Role.WIDTH) & 1) == 1;
        return rank >= 2 ? height && width : rank == 0 || height || width;
    }
}
