package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.AbstractAssert;
import org.assertj.core.api.Assertions;

/** What a test says of the output of a computation, whichever way it is worked out. */
public final class OutputAssert extends AbstractAssert<OutputAssert, Computation> {

    private OutputAssert(Computation computation) {
        super(computation, OutputAssert.class);
    }

    public static OutputAssert assertThatOutput(Computation computation) {
        return new OutputAssert(computation);
    }

    /** The shape N × OH × OW × F, such as {@code 1×3×3×1}. */
    public OutputAssert hasShape(String shape) {
        Assertions.assertThat(actual.output().layout()).hasToString(shape);
        return this;
    }

    /** The numbers in row-major order, a slash between rows; in bulk and window by window. */
    public OutputAssert isExactly(String rows) {
        Assertions.assertThat(inRows(actual.output())).isEqualTo(rows);
        return hasTheSameWindows();
    }

    /** The same shape and numbers, to the bit; in bulk and window by window. */
    public OutputAssert isExactly(Tensor<Shape> expected) {
        Assertions.assertThat(actual.output().layout()).isEqualTo(expected.layout());
        Assertions.assertThat(actual.output().toValues()).isEqualTo(expected.toValues());
        return hasTheSameWindows();
    }

    /** Each window, worked step by step, gives what the whole output has in its place. */
    OutputAssert hasTheSameWindows() {
        Assertions.assertThat(window(actual)).isEqualTo(List.of(actual.output().toValues()));
        return this;
    }

    private static List<Value> window(Computation computation) {
        Shape shape = computation.geometry().output();
        var values = new ArrayList<Value>();
        for (int index = 0; index < shape.count(); index++) {
            values.add(computation.value(shape.cell(index)));
        }
        return values;
    }

    private static String inRows(Tensor<Shape> output) {
        int row = output.layout().width() * output.layout().channels();
        var text = new StringBuilder();
        for (int index = 0; index < output.count(); index++) {
            String gap = index == 0 ? "" : index % row == 0 ? " / " : " ";
            text.append(gap).append(output.at(index));
        }
        return text.toString();
    }
}
