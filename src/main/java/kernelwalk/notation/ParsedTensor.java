package kernelwalk.notation;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Value;

/**
 * What a text says about one tensor; nothing is guessed or repaired.
 *
 * @param numbers       the numbers, in the shape of the brackets or rows
 * @param dtype         the type that the text declares, as it is named there but for its module, as {@code int64}
 * @param declaredShape the shape that the text declares; it is that of the brackets
 * @param notation      how it was written
 */
public record ParsedTensor(
        NumberArray numbers,
        Optional<String> dtype,
        Optional<List<Integer>> declaredShape,
        Notation notation) {

    /** The length of each axis. */
    public List<Integer> shape() {
        return numbers.shape();
    }

    /** The numbers, row-major: exact, but for NaN and infinities. */
    public List<Value> values() {
        return numbers.values();
    }

    /** The declared type, where the program computes in it. */
    public Optional<NumberType> numberType() {
        return dtype.flatMap(
                name ->
                        Arrays.stream(NumberType.values())
                                .filter(
                                        type ->
                                                type != NumberType.EXACT
                                                        && type.code().equals(name))
                                .findFirst());
    }
}
