package kernelwalk.notation;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers in a few words, by which one tells two meanings of a text apart. */
public final class ShownNumbers {

    private static final int MOST = 6;

    private ShownNumbers() {}

    /** The shape and the first numbers: {@code 2×1: 0.5 1}. */
    public static String of(List<Integer> shape, List<String> numbers) {
        String lengths = shape.stream().map(String::valueOf).collect(Collectors.joining("×"));
        String first = numbers.stream().limit(MOST).collect(Collectors.joining(" "));
        return (lengths.isEmpty() ? "" : lengths + ": ")
                + first
                + (numbers.size() > MOST ? " …" : "");
    }
}
