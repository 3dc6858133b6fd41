package kernelwalk.framework;

import java.util.List;

/** One way to make a call: with a layer or with a function, from Python or from Java. */
public sealed interface Way permits KerasLayer, TensorFlowFunction, TorchFunction, TorchModule {

    /** A name for ids and keys, such as {@code tensorflow-java}. */
    String code();

    /** The call in one line, of an input {@code x}. */
    String line(Call call);

    /** What is said to the call. */
    Reply reply(Call call);

    /** Whether the call can be made this way at all. */
    default boolean takes(Call call) {
        return true;
    }

    /** The lengths of the input's axes in the framework's own order: channels first where PyTorch has them. */
    default List<Integer> inputShape(Call call) {
        return call.input();
    }
}
