package kernelwalk.notation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.convolution.Convention;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Value;

/**
 * The numbers of a tensor as they were written, some of them blank, row-major.
 *
 * @param shape     the length of each axis; none for a single number
 * @param words     what {@link NumberText} reads, or a {@linkplain #isBlank blank}
 * @param notation  how the tensor was written
 * @param printedBy whose order of axes the text has, where only one of the frameworks prints so
 * @param remarks   what parts of the text were taken for
 */
public record WordArray(
        List<Integer> shape,
        List<String> words,
        Notation notation,
        Optional<Convention> printedBy,
        Set<Remark> remarks) {

    public WordArray {
        shape = List.copyOf(shape);
        words = List.copyOf(words);
        remarks = Collections.unmodifiableSet(new TreeSet<>(remarks));
    }

    /** Whether a word stands for a cell without a number: nothing, {@code _} or {@code ?}. */
    public static boolean isBlank(String word) {
        String bare = word.strip();
        return bare.isEmpty() || bare.equals("_") || bare.equals("?");
    }

    /** The place of each word in {@link #words}, in the shape of the tensor: what can be reshaped and turned. */
    public NumberArray places() {
        var places = new Value[words.size()];
        for (int place = 0; place < places.length; place++) {
            places[place] = Rational.of(place);
        }
        return new NumberArray(shape, List.of(places));
    }
}
