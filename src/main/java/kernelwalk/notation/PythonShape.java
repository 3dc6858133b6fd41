package kernelwalk.notation;

import java.util.List;
import java.util.stream.Collectors;

/** A shape as Python writes it. */
public final class PythonShape {

    private PythonShape() {}

    /** The lengths as a tuple: {@code (1, 4, 4)}, with the comma that makes a tuple of one, {@code (4,)}. */
    public static String of(List<Integer> lengths) {
        return lengths.stream()
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "(", lengths.size() == 1 ? ",)" : ")"));
    }
}
