package kernelwalk.exercise.file;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.GlobalPooling;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Pooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Pointwise.BatchNormalization;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Pointwise.Sigmoid;
import kernelwalk.convolution.Pointwise.Softmax;
import kernelwalk.convolution.Pointwise.Tanh;
import kernelwalk.convolution.Rearranging.Dropout;
import kernelwalk.convolution.Rearranging.Flatten;
import kernelwalk.convolution.Rearranging.UpSampling;
import kernelwalk.convolution.Rearranging.ZeroPadding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.WeightsOrigin;

/** Writes one layer as people would: every key that its type has, in their order. */
final class OperationWriter {

    private final Appendable out;
    private final int level;
    private String before = "\n";

    /**
     * @param level how deep the layer stands in the file
     */
    OperationWriter(Appendable out, int level) {
        this.out = out;
        this.level = level;
    }

    /**
     * @param origin where its weights come from; written where it is known
     */
    void write(Layer layer, Optional<WeightsOrigin> origin) throws IOException {
        out.append('{');
        if (!layer.name().isEmpty()) {
            field("name", JsonText.quoted(layer.name()));
        }
        Operation operation = layer.operation();
        field("type", JsonText.quoted(OperationType.of(operation).code()));
        switch (operation) {
            case Convolution convolution -> {
                weights(convolution);
                steps(convolution);
                channels(convolution);
            }
            case TransposedConvolution transposed -> {
                weights(transposed);
                spreading(transposed);
                channels(transposed);
            }
            case Dense dense -> {
                next();
                new NumberLists(out)
                        .tensor(
                                level + 1,
                                "weights",
                                dense.kernel(),
                                List.of(dense.inputs(), dense.units()));
                field("bias", JsonText.list(dense.bias()));
            }
            case MaxPooling max -> pool(max);
            case AveragePooling average -> {
                pool(average);
                field("countPadding", Boolean.toString(average.countPadding()));
            }
            case Relu relu -> {
                field("negativeSlope", JsonText.number(relu.negativeSlope()));
                if (relu.maximum().isPresent()) {
                    field("maximum", JsonText.number(relu.maximum().get()));
                }
            }
            case BatchNormalization batch -> {
                field("mean", JsonText.list(batch.mean()));
                field("variance", JsonText.list(batch.variance()));
                field("scale", JsonText.list(batch.scale()));
                field("offset", JsonText.list(batch.offset()));
                field("epsilon", JsonText.number(batch.epsilon()));
            }
            case ZeroPadding zeros -> field("padding", padding(zeros.padding()));
            case UpSampling(Size factors) -> field("size", pair(factors));
            case Dropout dropout -> field("rate", JsonText.number(dropout.rate()));
            case GlobalPooling _, Flatten _, Sigmoid _, Tanh _, Softmax _ -> {}
        }
        if (origin.isPresent()) {
            field("drawn", OriginDraft.text(origin.get()));
        }
        out.append('\n').append("  ".repeat(level)).append('}');
    }

    private void weights(Weighted weighted) throws IOException {
        next();
        new NumberLists(out).tensor(level + 1, "kernel", weighted.kernel());
        field("bias", JsonText.list(weighted.bias()));
    }

    private void steps(Operation operation) throws IOException {
        field("strides", pair(operation.strides()));
        field("padding", padding(operation.padding()));
        field("dilations", pair(operation.dilations()));
    }

    private void spreading(TransposedConvolution transposed) throws IOException {
        field("strides", pair(transposed.strides()));
        field("padding", padding(transposed.padding()));
        field("outputPadding", pair(transposed.outputPadding()));
        field("dilations", pair(transposed.dilations()));
    }

    private void channels(Weighted weighted) throws IOException {
        field("groups", Integer.toString(weighted.groups()));
        field("flip", Boolean.toString(weighted.flip()));
    }

    private void pool(Pooling pooling) throws IOException {
        field("window", pair(pooling.window()));
        steps(pooling);
        field("rounding", JsonText.quoted(pooling.rounding().code()));
    }

    private static String pair(Size size) {
        return "[" + size.height() + ", " + size.width() + "]";
    }

    private static String padding(Padding padding) {
        if (padding instanceof Padding.Explicit(Margins margins, Border border)
                && border != Border.ZEROS) {
            return "{\"mode\": "
                    + JsonText.quoted(border.code())
                    + ", \"rows\": ["
                    + margins.top()
                    + ", "
                    + margins.bottom()
                    + "], \"columns\": ["
                    + margins.left()
                    + ", "
                    + margins.right()
                    + "]}";
        }
        if (padding instanceof Padding.Explicit(Margins margins, Border _)) {
            return "[["
                    + margins.top()
                    + ", "
                    + margins.bottom()
                    + "], ["
                    + margins.left()
                    + ", "
                    + margins.right()
                    + "]]";
        }
        return JsonText.quoted(FileWords.word(padding));
    }

    private void field(String name, String value) throws IOException {
        next();
        out.append("  ".repeat(level + 1));
        out.append('"').append(name).append("\": ").append(value);
    }

    /** Behind what was written before, on the next line. */
    private void next() throws IOException {
        out.append(before);
        before = ",\n";
    }
}
