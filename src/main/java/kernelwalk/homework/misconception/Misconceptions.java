package kernelwalk.homework.misconception;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every wrong rule that the program knows. */
public final class Misconceptions {

    private static final List<Misconception> VARIANTS =
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
                            OverhangMisreadings.all(),
                            TransposedMisreadings.all(),
                            ActivationMisreadings.all(),
                            SoftmaxMisreadings.all(),
                            NormalizationMisreadings.all(),
                            UnitMisreadings.all(),
                            OutputMisworkings.all())
                    .flatMap(List::stream)
                    .toList();

    private static final List<Misconception> ALL =
            List.copyOf(
                    VARIANTS.stream()
                            .collect(
                                    Collectors.toMap(
                                            Misconception::name,
                                            rule -> rule,
                                            Misconceptions::inBothForms,
                                            LinkedHashMap::new))
                            .values());

    private Misconceptions() {}

    /** Where both are rules that are read, one of them is followed in each exercise; else the commoner one. */
    private static Misconception inBothForms(Misconception first, Misconception second) {
        return first instanceof Rule rule && second instanceof Rule other ? rule.or(other) : first;
    }

    /** The rules that say all by themselves, commonest first, each in its commonest form. */
    public static List<Misconception> all() {
        return ALL;
    }

    /** The same in every form that a rule has: a border can be left 0, or be copied from the input. */
    public static List<Misconception> variants() {
        return VARIANTS;
    }

    /** The rules about padding that are told of sizes alone, in addition to {@link #all}. */
    public static List<Misconception> ofSizes() {
        return SizesAlone.ofPadding();
    }

    /** The right lengths of a size, but the channels before rows and columns. */
    public static Misconception channelsFirst() {
        return SizesAlone.CHANNELS_FIRST;
    }

    /**
     * The names of all rules: those of {@link #all}, then those that are fitted to an answer, such as a weight that
     * was read as another, and those that are told of sizes alone.
     */
    public static List<String> names() {
        Stream<String> fitted =
                Stream.concat(
                        Stream.concat(
                                Arrays.stream(Miscopied.Kind.values()).map(Miscopied.Kind::code),
                                Arrays.stream(CopiedLine.Kind.values()).map(CopiedLine.Kind::code)),
                        Stream.of(
                                ShiftedValues.NAME,
                                SingleSlip.NAME,
                                OneWindow.NAME,
                                OtherLayout.NAME));
        Stream<String> ofSizes =
                Stream.concat(ofSizes().stream(), Stream.of(channelsFirst()))
                        .map(Misconception::name);
        return Stream.of(ALL.stream().map(Misconception::name), fitted, ofSizes)
                .flatMap(names -> names)
                .toList();
    }

    /** The rule of a name. */
    public static Optional<Misconception> named(String name) {
        return ALL.stream().filter(rule -> rule.name().equals(name)).findFirst();
    }
}
