package kernelwalk.framework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kernelwalk.convolution.Size;
import kernelwalk.notation.PythonShape;

/** Values as Python, NumPy and PyTorch print them. */
final class PythonLiterals {

    private PythonLiterals() {}

    /** {@code (1, 4, 4)}, with the comma that makes a tuple of one. */
    static String tuple(List<Integer> numbers) {
        return PythonShape.of(numbers);
    }

    /** {@code (2, 2)}. */
    static String tuple(Size size) {
        return tuple(pair(size));
    }

    /** {@code ((1, 1), (2, 2))}. */
    static String tuples(Sides sides) {
        return "((%d, %d), (%d, %d))".formatted(sides.inOrder().toArray());
    }

    /** {@code [1, 4, 4]}. */
    static String list(List<Integer> numbers) {
        return "[" + joined(numbers) + "]";
    }

    /** {@code [1,4,4]}, as TensorFlow writes a shape. */
    static String shape(List<Integer> lengths) {
        return list(lengths).replace(" ", "");
    }

    /** As one writes it: {@code 2} for both, or else {@code (1, 2)}. */
    static String brief(Size size) {
        return size.height() == size.width() ? Integer.toString(size.height()) : tuple(size);
    }

    /** As NumPy prints an array of two whole numbers: {@code [ 1 10]}. */
    static String array(Size size) {
        int width = pair(size).stream().mapToInt(n -> Integer.toString(n).length()).max().orElse(0);
        return pair(size).stream()
                .map(number -> " ".repeat(width - Integer.toString(number).length()) + number)
                .collect(Collectors.joining(" ", "[", "]"));
    }

    /** As Python prints the set of those that are too small, in the order of their hashes: {@code {0, -1}}. */
    static String below(Size size, int least) {
        return pair(size).stream()
                .filter(number -> number < least)
                .collect(Collectors.toCollection(LinkedHashSet::new))
                .stream()
                .sorted(java.util.Comparator.comparingInt(PythonLiterals::slot))
                .map(String::valueOf)
                .collect(Collectors.joining(", ", "{", "}"));
    }

    /** Where a small number stands in a set of eight; the hash of −1 is −2. */
    private static int slot(int number) {
        return Math.floorMod(number == -1 ? -2 : number, 8);
    }

    static List<Integer> pair(Size size) {
        return List.of(size.height(), size.width());
    }

    private static String joined(List<Integer> numbers) {
        return Stream.of(numbers)
                .flatMap(List::stream)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
    }
}
