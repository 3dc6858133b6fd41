package kernelwalk.convolution;

import java.util.List;

/** Why something cannot be done, as a value; its sentence is found by whoever shows it. */
public interface Problem {

    /** The stable name that other programs read, such as {@code kernel-larger-than-input}. */
    String code();

    /** What the sentence names, in the order that the reason documents. */
    List<Object> arguments();
}
