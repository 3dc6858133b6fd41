package kernelwalk.framework;

/** The code that computes for TensorFlow on the processor. */
public enum Kernels {
    /** Intel's library, on by default where the processor is an x86; only for float32. */
    ONEDNN,
    /** TensorFlow's own, with {@code TF_ENABLE_ONEDNN_OPTS=0}. */
    EIGEN
}
