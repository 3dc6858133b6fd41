package kernelwalk.notation;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Value;

/**
 * What a text says about one tensor; nothing is guessed or repaired.
 *
 * @param numbers       the numbers, in the shape of the brackets or rows
 * @param dtype         the type that the text declares, as it is named there but for its module, as {@code int64}
 * @param declaredShape the shape that the text declares; it is that of the brackets
 * @param notation      how it was written
 * @param printedBy     whose order of axes the text has, where only one of the frameworks prints so
 * @param remarks       what parts of the text were taken for
 */
public record ParsedTensor(
        NumberArray numbers,
        Optional<String> dtype,
        Optional<List<Integer>> declaredShape,
        Notation notation,
        Optional<Convention> printedBy,
        Set<Remark> remarks) {

    public ParsedTensor {
        remarks =
                remarks.isEmpty() ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(remarks));
    }

    ParsedTensor(
            NumberArray numbers,
            Optional<String> dtype,
            Optional<List<Integer>> declaredShape,
            Notation notation) {
        this(numbers, dtype, declaredShape, notation, Optional.empty(), Set.of());
    }

    /** The same with further remarks. */
    ParsedTensor with(Set<Remark> further) {
        if (further.isEmpty()) {
            return this;
        }
        var all = new TreeSet<>(remarks);
        all.addAll(further);
        return new ParsedTensor(numbers, dtype, declaredShape, notation, printedBy, all);
    }

    /** The same with the order of axes of those who print so. */
    ParsedTensor with(Optional<Convention> printer) {
        return new ParsedTensor(numbers, dtype, declaredShape, notation, printer, remarks);
    }

    /** The same numbers in another shape. */
    ParsedTensor with(NumberArray reshaped) {
        return new ParsedTensor(reshaped, dtype, declaredShape, notation, printedBy, remarks);
    }

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
