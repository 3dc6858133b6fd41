package kernelwalk.framework;

import java.util.Locale;

/** Whose words are heard. */
public enum Framework {
    /** A layer of Keras 3.15 over TensorFlow 2.21, as on an ordinary x86 machine. */
    KERAS("Keras 3") {
        @Override
        public Reply reply(Call call) {
            return call.isPooling()
                    ? new KerasPooling(call).reply()
                    : new KerasConvolution(call).reply();
        }
    },
    /** A function of PyTorch 2.13 on the processor. */
    PYTORCH("PyTorch") {
        @Override
        public Reply reply(Call call) {
            return call.isPooling()
                    ? new TorchPooling(call).reply()
                    : new TorchConvolution(call).reply();
        }
    };

    private final String title;

    Framework(String title) {
        this.title = title;
    }

    /** The framework's own name, the same in every language. */
    public String title() {
        return title;
    }

    /** A name for ids, such as {@code pytorch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What the framework says to a call. */
    public abstract Reply reply(Call call);

    /** The call in one line of Python, of an input {@code x}. */
    public String line(Call call) {
        return switch (this) {
            case KERAS -> CallText.keras(call);
            case PYTORCH -> CallText.torch(call);
        };
    }

    /** The lengths of the input's axes in the framework's own order: samples, channels first where PyTorch has them. */
    public java.util.List<Integer> inputShape(Call call) {
        return switch (this) {
            case KERAS -> call.input();
            case PYTORCH -> call.channelsFirst();
        };
    }
}
