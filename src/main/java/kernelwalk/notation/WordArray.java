package kernelwalk.notation;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import kernelwalk.convolution.Convention;

/**
 * The numbers of a tensor as they were written, some of them blank.
 *
 * @param places    the place of each word among all, in the shape of the tensor: what can be reshaped and turned
 * @param all       what {@link NumberText} reads, or a {@linkplain #isBlank blank}, in the order of the text; each is
 *     made when it is asked for
 * @param notation  how the tensor was written
 * @param printedBy whose order of axes the text has, where only one of the frameworks prints so
 * @param remarks   what parts of the text were taken for
 */
public record WordArray(
        NumberArray places,
        List<String> all,
        Notation notation,
        Optional<Convention> printedBy,
        Set<Remark> remarks) {

    public WordArray {
        all = Collections.unmodifiableList(all);
        remarks = Collections.unmodifiableSet(new TreeSet<>(remarks));
    }

    /** Whether a word stands for a cell without a number: nothing, {@code _} or {@code ?}. */
    public static boolean isBlank(String word) {
        String bare = word.strip();
        return bare.isEmpty() || bare.equals("_") || bare.equals("?");
    }

    /** The length of each axis; none for a single number. */
    public List<Integer> shape() {
        return places.shape();
    }

    /** The words, row-major. */
    public List<String> words() {
        return places.values().stream().map(place -> all.get((int) place.toDouble())).toList();
    }
}
