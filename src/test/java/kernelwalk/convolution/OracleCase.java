package kernelwalk.convolution;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;

/**
 * A computation and the answer that another framework gave, in this program's layouts.
 *
 * @param fields the line as it was read, numbers as text; {@code oracle/README.md} says what they are
 */
public record OracleCase(Map<String, Object> fields) {

    public String id() {
        return text("id");
    }

    String source() {
        return text("source");
    }

    String operationName() {
        return text("op");
    }

    public NumberType numbers() {
        return NumberType.valueOf(text("dtype").toUpperCase(Locale.ROOT));
    }

    boolean isExact() {
        return (Boolean) fields.get("exact");
    }

    boolean isTensorFlow() {
        return source().startsWith("tensorflow");
    }

    boolean isTransposed() {
        return operationName().equals("conv_transpose2d");
    }

    public Convention convention() {
        return source().startsWith("torch") ? Convention.PYTORCH : Convention.KERAS;
    }

    Rational tolerance() {
        return Given.rational(text("tol"));
    }

    /** The computation as the framework was asked for it, "same" and "valid" by their names. */
    public Computation computation() {
        return computation(isTransposed() ? resolvedPadding() : padding(), numbers());
    }

    /** The same input and operation in exact arithmetic. */
    Computation exactComputation() {
        return computation(resolvedPadding(), NumberType.EXACT);
    }

    Computation computation(Padding padding, NumberType numbers) {
        return new Computation(input(), operation(padding, outputPadding()), numbers, convention());
    }

    /** A transposed convolution of which only the word for its padding is known, as Keras' layer has it. */
    Computation kerasLayer() {
        return new Computation(
                input(), operation(padding(), Size.ZERO), numbers(), Convention.KERAS);
    }

    public Tensor<Shape> input() {
        return inOurLayout("input_shape", "input");
    }

    public Tensor<Shape> expected() {
        return inOurLayout("output_shape", "output");
    }

    Margins margins() {
        return margins((List<?>) fields.get("padding_resolved"));
    }

    boolean paddingIsNamed() {
        return fields.get("padding") instanceof String;
    }

    private Padding padding() {
        return switch (fields.get("padding")) {
            case String word when word.equals("SAME") -> Padding.same();
            case String word when word.equals("VALID") -> Padding.valid();
            default -> resolvedPadding();
        };
    }

    private Padding resolvedPadding() {
        return new Padding.Explicit(margins());
    }

    Size outputPadding() {
        return fields.get("output_padding_resolved") == null
                ? Size.ZERO
                : size("output_padding_resolved");
    }

    private Operation operation(Padding padding, Size outputPadding) {
        Size strides = size("strides");
        Size dilations = size("dilations");
        Rounding rounding = (Boolean) fields.get("ceil_mode") ? Rounding.CEIL : Rounding.FLOOR;
        return switch (operationName()) {
            case "conv2d", "depthwise_conv2d" ->
                    Convolution.of(kernel())
                            .withBias(bias())
                            .withStrides(strides)
                            .withPadding(padding)
                            .withDilations(dilations)
                            .withGroups(groups());
            case "conv_transpose2d" ->
                    TransposedConvolution.of(kernel())
                            .withBias(bias())
                            .withStrides(strides)
                            .withPadding(padding)
                            .withOutputPadding(outputPadding)
                            .withDilations(dilations)
                            .withGroups(groups());
            case "max_pool2d" ->
                    MaxPooling.of(size("kernel_shape"))
                            .withStrides(strides)
                            .withPadding(padding)
                            .withDilations(dilations)
                            .withRounding(rounding);
            case "avg_pool2d" ->
                    AveragePooling.of(size("kernel_shape"))
                            .withStrides(strides)
                            .withPadding(padding)
                            .withDilations(dilations)
                            .withRounding(rounding)
                            .withCountPadding((Boolean) fields.get("count_include_pad"));
            default -> throw new AssertionError("no such operation: " + operationName());
        };
    }

    private int groups() {
        return Integer.parseInt(text("groups"));
    }

    private List<Value> bias() {
        return fields.get("bias") == null
                ? Operation.zeroBias(kernel().layout().filters())
                : values("bias");
    }

    /** From N × C × H × W, if need be, to N × H × W × C. */
    private Tensor<Shape> inOurLayout(String shapeField, String valuesField) {
        int[] lengths = lengths(shapeField);
        List<Value> values = values(valuesField);
        return switch (text("layout")) {
            case "NHWC" ->
                    Tensor.of(new Shape(lengths[0], lengths[1], lengths[2], lengths[3]), values);
            case "NCHW" ->
                    Tensor.of(
                            new Shape(lengths[0], lengths[2], lengths[3], lengths[1]),
                            permuted(values, lengths, 0, 2, 3, 1));
            default -> throw new AssertionError("no such layout: " + text("layout"));
        };
    }

    /** To KH × KW × C/groups × F; a transposed kernel keeps the groups of its input channels apart. */
    private Tensor<KernelShape> kernel() {
        int[] lengths = lengths("kernel_shape");
        List<Value> values = values("kernel");
        return switch (text("kernel_layout")) {
            case "HWIO" -> kernel(lengths[0], lengths[1], lengths[2], lengths[3], values);
            case "HWIM" -> kernel(lengths[0], lengths[1], 1, lengths[2] * lengths[3], values);
            case "OIHW" ->
                    kernel(
                            lengths[2],
                            lengths[3],
                            lengths[1],
                            lengths[0],
                            permuted(values, lengths, 2, 3, 1, 0));
            case "HWOI" ->
                    kernel(
                            lengths[0],
                            lengths[1],
                            lengths[3],
                            lengths[2],
                            permuted(values, lengths, 0, 1, 3, 2));
            case "IOHW" -> {
                int[] grouped = {
                    groups(), lengths[0] / groups(), lengths[1], lengths[2], lengths[3]
                };
                yield kernel(
                        lengths[2],
                        lengths[3],
                        lengths[0] / groups(),
                        groups() * lengths[1],
                        permuted(values, grouped, 3, 4, 1, 0, 2));
            }
            default -> throw new AssertionError("no such layout: " + text("kernel_layout"));
        };
    }

    private static Tensor<KernelShape> kernel(
            int height, int width, int channels, int filters, List<Value> values) {
        return Tensor.of(new KernelShape(height, width, channels, filters), values);
    }

    /** The values of a row-major array with its axes in another order. */
    private static List<Value> permuted(List<Value> values, int[] lengths, int... axes) {
        var result = new ArrayList<Value>();
        int[] place = new int[axes.length];
        for (int count = 0; count < values.size(); count++) {
            int rest = count;
            for (int axis = axes.length - 1; axis >= 0; axis--) {
                place[axes[axis]] = rest % lengths[axes[axis]];
                rest /= lengths[axes[axis]];
            }
            int index = 0;
            for (int axis = 0; axis < lengths.length; axis++) {
                index = index * lengths[axis] + place[axis];
            }
            result.add(values.get(index));
        }
        return result;
    }

    private List<Value> values(String field) {
        return ((List<?>) fields.get(field)).stream().map(this::value).toList();
    }

    private Value value(Object number) {
        Rational exact = Given.rational((String) number);
        return numbers().isFloat() ? Floating.nearest(exact, numbers()) : exact;
    }

    private Size size(String field) {
        int[] lengths = lengths(field);
        return new Size(lengths[0], lengths[1]);
    }

    private int[] lengths(String field) {
        return lengths((List<?>) fields.get(field));
    }

    private static int[] lengths(List<?> numbers) {
        return numbers.stream().mapToInt(number -> Integer.parseInt((String) number)).toArray();
    }

    private static Margins margins(List<?> pairs) {
        int[] rows = lengths((List<?>) pairs.get(0));
        int[] columns = lengths((List<?>) pairs.get(1));
        return new Margins(rows[0], rows[1], columns[0], columns[1]);
    }

    private String text(String field) {
        return (String) fields.get(field);
    }

    /** Names the case in a test report. */
    @Override
    public String toString() {
        return id();
    }
}
