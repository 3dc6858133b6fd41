package kernelwalk.framework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.exercise.Dtype;

/**
 * The operations of TensorFlow that a call can come to, as they are declared.
 *
 * @see <a href="https://github.com/tensorflow/tensorflow/blob/master/tensorflow/core/ops/nn_ops.cc">nn_ops.cc</a>
 */
enum TensorFlowOperation {
    CONV2D(
            "Conv2D",
            List.of("half", "bfloat16", "float", "double", "int32"),
            EnumSet.of(Dtype.FLOAT16, Dtype.FLOAT32, Dtype.FLOAT64, Dtype.INT32),
            "signature=input:T, filter:T -> output:T; attr=T:type,allowed=[%s]; attr=strides:list(int);"
                    + " attr=use_cudnn_on_gpu:bool,default=true; attr=padding:string,allowed=[\"SAME\", \"VALID\", \"EXPLICIT\"];"
                    + " attr=explicit_paddings:list(int),default=[];"
                    + " attr=data_format:string,default=\"NHWC\",allowed=[\"NHWC\", \"NCHW\"];"
                    + " attr=dilations:list(int),default=[1, 1, 1, 1]"),
    DEPTHWISE(
            "DepthwiseConv2dNative",
            List.of("half", "bfloat16", "float", "double"),
            EnumSet.of(Dtype.FLOAT16, Dtype.FLOAT32, Dtype.FLOAT64),
            "signature=input:T, filter:T -> output:T; attr=T:type,allowed=[%s]; attr=strides:list(int);"
                    + " attr=padding:string,allowed=[\"SAME\", \"VALID\", \"EXPLICIT\"];"
                    + " attr=explicit_paddings:list(int),default=[];"
                    + " attr=data_format:string,default=\"NHWC\",allowed=[\"NHWC\", \"NCHW\"];"
                    + " attr=dilations:list(int),default=[1, 1, 1, 1]"),
    /** The transposed convolution; its type is that of the kernel, which is always taken. */
    BACKPROP_INPUT("Conv2DBackpropInput", List.of(), EnumSet.allOf(Dtype.class), ""),
    MAX_POOL(
            "MaxPool",
            List.of(
                    "half",
                    "bfloat16",
                    "float",
                    "double",
                    "int32",
                    "int64",
                    "uint8",
                    "int16",
                    "int8",
                    "uint16",
                    "qint8"),
            EnumSet.complementOf(EnumSet.of(Dtype.BOOL)),
            "signature=input:T -> output:T; attr=T:type,default=DT_FLOAT,allowed=[%s];"
                    + " attr=ksize:list(int),min=4; attr=strides:list(int),min=4;"
                    + " attr=padding:string,allowed=[\"SAME\", \"VALID\", \"EXPLICIT\"];"
                    + " attr=explicit_paddings:list(int),default=[];"
                    + " attr=data_format:string,default=\"NHWC\",allowed=[\"NHWC\", \"NCHW\", \"NCHW_VECT_C\"]"),
    AVERAGE_POOL(
            "AvgPool",
            List.of("half", "bfloat16", "float", "double"),
            EnumSet.of(Dtype.FLOAT16, Dtype.FLOAT32, Dtype.FLOAT64),
            "signature=value:T -> output:T; attr=ksize:list(int),min=4; attr=strides:list(int),min=4;"
                    + " attr=padding:string,allowed=[\"SAME\", \"VALID\"];"
                    + " attr=data_format:string,default=\"NHWC\",allowed=[\"NHWC\", \"NCHW\"];"
                    + " attr=T:type,allowed=[%s]"),
    BIAS_ADD("BiasAdd", List.of(), EnumSet.allOf(Dtype.class), "");

    private final String title;
    private final List<String> allowed;
    private final Set<Dtype> taken;
    private final String declaration;

    TensorFlowOperation(String title, List<String> allowed, Set<Dtype> taken, String declaration) {
        this.title = title;
        this.allowed = allowed;
        this.taken = taken;
        this.declaration = declaration;
    }

    /** TensorFlow's own name of the operation. */
    String title() {
        return title;
    }

    /** Whether numbers of a type are taken. */
    boolean takes(Dtype dtype) {
        return taken.contains(dtype);
    }

    /** Whether Python says what the call is named, which is nothing: not where a list of lengths is given. */
    boolean isNamed() {
        return this != BACKPROP_INPUT;
    }

    /** Why a type is not taken, with the whole declaration. */
    String typeRefused(Dtype dtype) {
        String types =
                Stream.of(allowed)
                        .flatMap(List::stream)
                        .map(type -> "DT_" + type.toUpperCase(java.util.Locale.ROOT))
                        .collect(Collectors.joining(", "));
        return "Value for attr 'T' of %s is not in the list of allowed values: %s\n\t; NodeDef: {{node %s}}; Op<name=%s; %s>"
                .formatted(
                        word(dtype),
                        String.join(", ", allowed),
                        title,
                        title,
                        declaration.formatted(types));
    }

    /** A type as TensorFlow calls it. */
    static String word(Dtype dtype) {
        return switch (dtype) {
            case FLOAT16 -> "half";
            case FLOAT32 -> "float";
            case FLOAT64 -> "double";
            case BOOL, UINT8, INT32, INT64 -> dtype.code();
        };
    }
}
