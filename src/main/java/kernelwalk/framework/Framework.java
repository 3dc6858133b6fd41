package kernelwalk.framework;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whose words are heard. */
public enum Framework {
    /** Keras 3 and, below its layers, TensorFlow. */
    KERAS(
            "Keras 3",
            new KerasLayer(),
            TensorFlowFunction.ORDINARY,
            new TensorFlowFunction(Kernels.EIGEN, Language.PYTHON),
            new TensorFlowFunction(Kernels.ONEDNN, Language.JAVA),
            new TensorFlowFunction(Kernels.EIGEN, Language.JAVA)),
    /** PyTorch, by its functions and by its modules. */
    PYTORCH("PyTorch", new TorchFunction(), new TorchModule());

    private final String title;
    private final List<Way> ways;

    Framework(String title, Way... ways) {
        this.title = title;
        this.ways = List.of(ways);
    }

    /** The framework's own name, the same in every language. */
    public String title() {
        return title;
    }

    /** A name for ids, such as {@code pytorch}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The way in which one calls it first of all. */
    public Way first() {
        return ways.getFirst();
    }

    /** The other ways in which a call can be made, where they do not say the same as the first. */
    public Stream<Way> others(Call call) {
        Reply said = reply(call);
        return ways.stream()
                .skip(1)
                .filter(way -> way.takes(call))
                .filter(way -> !way.reply(call).equals(said));
    }

    /** What the framework says to a call that is made in the first way. */
    public Reply reply(Call call) {
        return first().reply(call);
    }
}
