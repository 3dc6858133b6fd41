package kernelwalk.ui.document;

import kernelwalk.notation.Meaning;

/** What is to become of pasted numbers that have another count of axes than an input or a kernel. */
public sealed interface AxesAnswer {

    /** They are read so. */
    record Read(Meaning meaning) implements AxesAnswer {}

    /** They stay as they are, so that one sees what the frameworks say. */
    record KeepAsTyped() implements AxesAnswer {}
}
