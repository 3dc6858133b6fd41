package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Makes a tensor from a rule that says what stands at each place, given by its four coordinates. */
final class Rearranged {

    private Rearranged() {}

    static <L extends Layout> Tensor<L> of(L layout, Function<int[], Value> rule) {
        List<Integer> lengths = layout.lengths();
        var values = new ArrayList<Value>();
        for (int index = 0; index < layout.count(); index++) {
            values.add(rule.apply(place(index, lengths)));
        }
        return Tensor.of(layout, values);
    }

    private static int[] place(int index, List<Integer> lengths) {
        int[] place = new int[lengths.size()];
        int rest = index;
        for (int axis = place.length - 1; axis >= 0; axis--) {
            place[axis] = rest % lengths.get(axis);
            rest /= lengths.get(axis);
        }
        return place;
    }
}
