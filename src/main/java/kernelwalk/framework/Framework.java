package kernelwalk.framework;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Whose words are heard. */
public enum Framework {
    /** Keras 3 and, below its layers, TensorFlow. */
    KERAS(
            "Keras 3",
            new KerasLayer(),
            TensorFlowFunction.ORDINARY,
            new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.PYTHON),
            new TensorFlowFunction(Kernels.ONEDNN, CallerLanguage.JAVA),
            new TensorFlowFunction(Kernels.EIGEN, CallerLanguage.JAVA)),
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

    /** The other ways in which a call can be made, where they do not say what one before has said to the same line. */
    public List<Way> others(Call call) {
        var different = new ArrayList<Way>(List.of(first()));
        for (Way way : ways) {
            boolean isSaid = different.stream().anyMatch(before -> saysTheSame(before, way, call));
            if (way.takes(call) && !isSaid) {
                different.add(way);
            }
        }
        return List.copyOf(different.subList(1, different.size()));
    }

    private boolean saysTheSame(Way before, Way way, Call call) {
        boolean alike = before == first() || before.line(call).equals(way.line(call));
        return alike && before.reply(call).equals(way.reply(call));
    }

    /** What the framework says to a call that is made in the first way. */
    public Reply reply(Call call) {
        return first().reply(call);
    }
}
