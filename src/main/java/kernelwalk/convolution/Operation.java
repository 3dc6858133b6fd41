package kernelwalk.convolution;

import java.util.List;

/** What is done to the input. */
public sealed interface Operation permits Operation.Weighted, Operation.Pooling, Stationary {

    /** How far the window moves from one output cell to the next. */
    Size strides();

    /** How far the taps of one window stand apart; 1 is side by side. */
    Size dilations();

    /** How far the window reaches over the edge; for a transposed convolution, what is cropped. */
    Padding padding();

    /** The height and width of the window, before dilation. */
    Size window();

    /** Whether padded cells have no part in what a window comes to, not even in its divisor. */
    boolean passesOverPadding();

    /** The same operation with other strides; itself where it has none. */
    Operation withStrides(Size strides);

    /** The same operation with another padding; itself where it has none. */
    Operation withPadding(Padding padding);

    /** The same operation with other dilations; itself where it has none. */
    Operation withDilations(Size dilations);

    /** The same operation as it is done to an input of a shape: a global pool takes all of its map. */
    default Operation on(Shape input) {
        return this;
    }

    /** The operation with a window that comes to the same, to the bit; itself where it has one. */
    default Operation asWindows() {
        return this;
    }

    /** Whether what comes out are units, N × units, however many axes went in. */
    default boolean givesUnits() {
        return false;
    }

    /** An operation that multiplies by weights. */
    sealed interface Weighted extends Operation permits Convolution, TransposedConvolution, Dense {

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

        /** The same operation with another number of groups. */
        Weighted withGroups(int groups);

        /** The same operation with the kernel turned, or not. */
        Weighted withFlip(boolean flip);

        @Override
        default Size window() {
            return kernel().layout().size();
        }

        @Override
        default boolean passesOverPadding() {
            return false;
        }
    }

    /** An operation without weights, on each channel by itself. */
    sealed interface Pooling extends Operation permits WindowPooling, GlobalPooling {

        /** What a window that is only partly over the padded input does. */
        Rounding rounding();

        /** The same operation with another window. */
        Pooling withWindow(Size window);

        /** The same operation with another rounding; itself where it has none. */
        Pooling withRounding(Rounding rounding);
    }

    /** A pooling with a window that slides. */
    sealed interface WindowPooling extends Pooling permits MaxPooling, AveragePooling {}

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

        @Override
        public Convolution withStrides(Size other) {
            return new Convolution(kernel, bias, other, padding, dilations, groups, flip);
        }

        @Override
        public Convolution withPadding(Padding other) {
            return new Convolution(kernel, bias, strides, other, dilations, groups, flip);
        }

        @Override
        public Convolution withDilations(Size other) {
            return new Convolution(kernel, bias, strides, padding, other, groups, flip);
        }

        @Override
        public Convolution withGroups(int other) {
            return new Convolution(kernel, bias, strides, padding, dilations, other, flip);
        }

        @Override
        public Convolution withFlip(boolean other) {
            return new Convolution(kernel, bias, strides, padding, dilations, groups, other);
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

        /** Stride 1, nothing cropped, nothing added, no dilation, one group, bias 0. */
        public static TransposedConvolution of(Tensor<KernelShape> kernel) {
            return new TransposedConvolution(
                    kernel,
                    zeroBias(kernel.layout().filters()),
                    Size.ONE,
                    Padding.valid(),
                    Size.ZERO,
                    Size.ONE,
                    1,
                    false);
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

        @Override
        public TransposedConvolution withStrides(Size other) {
            return new TransposedConvolution(
                    kernel, bias, other, padding, outputPadding, dilations, groups, flip);
        }

        @Override
        public TransposedConvolution withPadding(Padding other) {
            return new TransposedConvolution(
                    kernel, bias, strides, other, outputPadding, dilations, groups, flip);
        }

        /** The same operation with other rows and columns added. */
        public TransposedConvolution withOutputPadding(Size other) {
            return new TransposedConvolution(
                    kernel, bias, strides, padding, other, dilations, groups, flip);
        }

        @Override
        public TransposedConvolution withDilations(Size other) {
            return new TransposedConvolution(
                    kernel, bias, strides, padding, outputPadding, other, groups, flip);
        }

        @Override
        public TransposedConvolution withGroups(int other) {
            return new TransposedConvolution(
                    kernel, bias, strides, padding, outputPadding, dilations, other, flip);
        }

        @Override
        public TransposedConvolution withFlip(boolean other) {
            return new TransposedConvolution(
                    kernel, bias, strides, padding, outputPadding, dilations, groups, other);
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
            implements WindowPooling {

        /** Windows side by side, no padding, no dilation, no window over the edge. */
        public static MaxPooling of(Size window) {
            return new MaxPooling(window, window, Padding.valid(), Size.ONE, Rounding.FLOOR);
        }

        @Override
        public boolean passesOverPadding() {
            return true;
        }

        @Override
        public MaxPooling withWindow(Size other) {
            return new MaxPooling(other, strides, padding, dilations, rounding);
        }

        @Override
        public MaxPooling withStrides(Size other) {
            return new MaxPooling(window, other, padding, dilations, rounding);
        }

        @Override
        public MaxPooling withPadding(Padding other) {
            return new MaxPooling(window, strides, other, dilations, rounding);
        }

        @Override
        public MaxPooling withDilations(Size other) {
            return new MaxPooling(window, strides, padding, other, rounding);
        }

        @Override
        public MaxPooling withRounding(Rounding other) {
            return new MaxPooling(window, strides, padding, dilations, other);
        }
    }

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
            implements WindowPooling {

        /** Windows side by side, no padding, no dilation, no window over the edge. */
        public static AveragePooling of(Size window) {
            return new AveragePooling(
                    window, window, Padding.valid(), Size.ONE, Rounding.FLOOR, false);
        }

        @Override
        public boolean passesOverPadding() {
            return !countPadding;
        }

        @Override
        public AveragePooling withWindow(Size other) {
            return new AveragePooling(other, strides, padding, dilations, rounding, countPadding);
        }

        @Override
        public AveragePooling withStrides(Size other) {
            return new AveragePooling(window, other, padding, dilations, rounding, countPadding);
        }

        @Override
        public AveragePooling withPadding(Padding other) {
            return new AveragePooling(window, strides, other, dilations, rounding, countPadding);
        }

        @Override
        public AveragePooling withDilations(Size other) {
            return new AveragePooling(window, strides, padding, other, rounding, countPadding);
        }

        @Override
        public AveragePooling withRounding(Rounding other) {
            return new AveragePooling(window, strides, padding, dilations, other, countPadding);
        }

        /** The same operation with padded cells counted in the divisor, or not. */
        public AveragePooling withCountPadding(boolean other) {
            return new AveragePooling(window, strides, padding, dilations, rounding, other);
        }
    }

    /** A bias of 0 for each filter. */
    static List<Value> zeroBias(int filters) {
        return java.util.Collections.nCopies(filters, Rational.ZERO);
    }
}
