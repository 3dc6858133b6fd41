package kernelwalk.convolution;

import java.util.List;

/** What is done to the input. */
public sealed interface Operation {

    /** How far the window moves from one output cell to the next. */
    Size strides();

    /** How far the taps of one window stand apart; 1 is side by side. */
    Size dilations();

    /** How far the window reaches over the edge; for a transposed convolution, what is cropped. */
    Padding padding();

    /** The height and width of the window, before dilation. */
    Size window();

    /** An operation that multiplies by weights. */
    sealed interface Weighted extends Operation permits Convolution, TransposedConvolution {

        /** The weights, KH × KW × C/groups × F. */
        Tensor<KernelShape> kernel();

        /** One number per filter. */
        List<Value> bias();

        /** Into how many independent parts the channels are divided; C for a depthwise convolution. */
        int groups();

        /** Whether the kernel is turned by 180° first, as the mathematical convolution has it. */
        boolean flip();

        /** The same operation with another kernel. */
        Weighted withKernel(Tensor<KernelShape> kernel);

        /** The same operation with another bias. */
        Weighted withBias(List<Value> bias);

        @Override
        default Size window() {
            return kernel().layout().size();
        }
    }

    /** An operation without weights, on each channel by itself. */
    sealed interface Pooling extends Operation permits MaxPooling, AveragePooling {

        /** What a window that is only partly over the padded input does. */
        Rounding rounding();
    }

    /**
     * Convolution as neural networks use it: cross-correlation, unless flipped.
     *
     * @param kernel    KH × KW × C/groups × F
     * @param bias      one number per filter
     * @param strides   each at least 1
     * @param padding   zeros around the input
     * @param dilations each at least 1
     * @param groups    a divisor of C and of F
     * @param flip      whether the kernel is turned by 180° first
     */
    record Convolution(
            Tensor<KernelShape> kernel,
            List<Value> bias,
            Size strides,
            Padding padding,
            Size dilations,
            int groups,
            boolean flip)
            implements Weighted {

        public Convolution {
            bias = List.copyOf(bias);
        }

        /** Stride 1, no padding, no dilation, one group, bias 0. */
        public static Convolution of(Tensor<KernelShape> kernel) {
            return new Convolution(
                    kernel,
                    zeroBias(kernel.layout().filters()),
                    Size.ONE,
                    Padding.valid(),
                    Size.ONE,
                    1,
                    false);
        }

        @Override
        public Convolution withKernel(Tensor<KernelShape> other) {
            return new Convolution(other, bias, strides, padding, dilations, groups, flip);
        }

        @Override
        public Convolution withBias(List<Value> other) {
            return new Convolution(kernel, other, strides, padding, dilations, groups, flip);
        }
    }

    /**
     * The transpose of a convolution: each input cell spreads over the output, times the weights.
     *
     * @param kernel        KH × KW × C/groups × F, with C the channels of this operation's own input
     * @param bias          one number per filter
     * @param strides       each at least 1
     * @param padding       what is cropped from the full output; "same" and "valid" give Keras' output sizes
     * @param outputPadding rows and columns added at the bottom and right
     * @param dilations     each at least 1
     * @param groups        a divisor of C and of F
     * @param flip          whether the kernel is turned by 180° first
     */
    record TransposedConvolution(
            Tensor<KernelShape> kernel,
            List<Value> bias,
            Size strides,
            Padding padding,
            Size outputPadding,
            Size dilations,
            int groups,
            boolean flip)
            implements Weighted {

        public TransposedConvolution {
            bias = List.copyOf(bias);
        }

        @Override
        public TransposedConvolution withKernel(Tensor<KernelShape> other) {
            return new TransposedConvolution(
                    other, bias, strides, padding, outputPadding, dilations, groups, flip);
        }

        @Override
        public TransposedConvolution withBias(List<Value> other) {
            return new TransposedConvolution(
                    kernel, other, strides, padding, outputPadding, dilations, groups, flip);
        }
    }

    /**
     * The largest value of each window; padded cells never win.
     *
     * @param window    height and width, each at least 1
     * @param strides   each at least 1
     * @param padding   cells around the input that are smaller than any number
     * @param dilations each at least 1
     * @param rounding  what a window over the edge does
     */
    record MaxPooling(Size window, Size strides, Padding padding, Size dilations, Rounding rounding)
            implements Pooling {}

    /**
     * The mean of each window.
     *
     * @param window       height and width, each at least 1
     * @param strides      each at least 1
     * @param padding      zeros around the input
     * @param dilations    each at least 1
     * @param rounding     what a window over the edge does
     * @param countPadding whether padded cells count in the divisor
     */
    record AveragePooling(
            Size window,
            Size strides,
            Padding padding,
            Size dilations,
            Rounding rounding,
            boolean countPadding)
            implements Pooling {}

    /** A bias of 0 for each filter. */
    static List<Value> zeroBias(int filters) {
        return java.util.Collections.nCopies(filters, Rational.ZERO);
    }
}
