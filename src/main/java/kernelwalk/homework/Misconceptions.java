package kernelwalk.homework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every wrong rule that the program knows. */
public final class Misconceptions {

    private static final List<Misconception> ALL =
            Stream.of(
                            KernelMisreadings.all(),
                            BiasMisreadings.all(),
                            ChannelMisreadings.all(),
                            StrideMisreadings.all(),
                            PaddingMisreadings.all(),
                            SizeMisreadings.all(),
                            DilationMisreadings.all(),
                            SumMisreadings.all(),
                            PoolingMisreadings.all(),
                            TransposedMisreadings.all(),
                            OutputMisworkings.all())
                    .flatMap(List::stream)
                    .toList();

    private Misconceptions() {}

    /** The rules that say all by themselves, commonest first. */
    public static List<Misconception> all() {
        return ALL;
    }

    /** The rule of a name. */
    public static Optional<Misconception> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
