package kernelwalk.ui.practice;

/** What lies on the bench under the board of a student who practises; one thing at a time. */
public enum BenchPart {
    /** What to do next, and what was said of the size. */
    HINT,
    /** What the last check found. */
    VERDICT,
    /** The steps of one window. */
    STEPS,
    /** A wrong rule beside the right one; the board shows the two. */
    COMPARISON
}
