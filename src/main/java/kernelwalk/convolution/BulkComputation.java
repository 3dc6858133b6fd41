package kernelwalk.convolution;

/** The whole output at once: the same numbers, to the bit, as the ledgers of all windows. */
final class BulkComputation {

    private BulkComputation() {}

    static Tensor<Shape> of(Computation steps, Tensor<Shape> input, Operation operation, NumberType numbers) {
        Shape shape = steps.geometry().output();
        Value[] values = new Value[shape.count()];
        for (int i = 0; i < values.length; i++) {
            values[i] = steps.value(shape.cell(i));
        }
        return Tensor.of(shape, values);
    }
}
