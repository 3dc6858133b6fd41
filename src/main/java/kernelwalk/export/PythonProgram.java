package kernelwalk.export;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import kernelwalk.convolution.Floating;
import kernelwalk.convolution.Layout;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.notation.NumberText;
import kernelwalk.words.VisibleText;

/** The lines of a Python program. */
final class PythonProgram {

    private final List<String> lines = new ArrayList<>();
    private final boolean asFractions;

    /** Begins with the title, if there is one, and the imports. */
    PythonProgram(Exercise exercise, String... imports) {
        asFractions = exercise.chosenNumbers() == NumberType.EXACT;
        if (!exercise.title().isBlank()) {
            add("# " + VisibleText.of(exercise.title().replaceAll("\\R|\\p{Cntrl}", " ")));
        }
        add(imports);
        add("");
    }

    void add(String... more) {
        lines.addAll(List.of(more));
    }

    /**
     * An array, row by row.
     *
     * @param row   numbers of a row
     * @param call  what makes an array of a list: {@code np.array}
     * @param dtype its type, as the call takes it
     */
    void array(String name, Tensor<? extends Layout> numbers, int row, String call, String dtype) {
        array(name, numbers, row, call, dtype, numbers.layout().toString().replace("×", ", "));
    }

    /**
     * An array, row by row, with axes of its own.
     *
     * @param axes their lengths, as in a call: {@code 4, 2}
     */
    void array(
            String name,
            Tensor<? extends Layout> numbers,
            int row,
            String call,
            String dtype,
            String axes) {
        add(name + " = " + call + "([");
        for (int first = 0; first < numbers.count(); first += row) {
            var line = new StringJoiner(", ", "    ", ",");
            for (int index = first; index < first + row; index++) {
                line.add(number(numbers.at(index)));
            }
            add(line.toString());
        }
        add("], dtype=%s).reshape(%s)".formatted(dtype, axes));
    }

    /** The input of the first layer, as x. */
    void input(Exercise first, String call, String dtype) {
        Tensor<Shape> input = first.input();
        Shape shape = input.layout();
        if (first.takesUnits()) {
            String axes = shape.samples() + ", " + shape.channels();
            array("x", input, shape.channels(), call, dtype, axes);
        } else {
            array("x", input, shape.width() * shape.channels(), call, dtype);
        }
    }

    /** One axis: {@code [0, 1/4]}. */
    String list(List<Value> values) {
        return values.stream().map(this::number).collect(Collectors.joining(", ", "[", "]"));
    }

    /** As the exercise has it: a fraction as a quotient, a decimal as a decimal. */
    String number(Value value) {
        return switch (value) {
            case Rational exact when asFractions -> exact.toString();
            case Rational exact -> NumberText.decimal(exact).replace('−', '-');
            case Floating floating when Double.isNaN(floating.value()) -> "float(\"nan\")";
            case Floating floating when Double.isInfinite(floating.value()) ->
                    floating.value() < 0 ? "-float(\"inf\")" : "float(\"inf\")";
            case Floating floating -> floating.toString();
        };
    }

    static String tuple(Size size) {
        return "(%d, %d)".formatted(size.height(), size.width());
    }

    @Override
    public String toString() {
        return String.join("\n", lines) + "\n";
    }
}
