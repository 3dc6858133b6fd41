package kernelwalk.convolution;

/** How far one step of a walk goes. */
public enum Level {
    /** To the next thing that happens. */
    TAP,
    /** To the next finished output cell. */
    WINDOW,
    /** To the end of the next output row. */
    ROW,
    /** To the end of the next feature map. */
    FILTER,
    /** To the end of the next sample. */
    SAMPLE,
    /** To the end of the next layer. */
    LAYER
}
