package kernelwalk.notation;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lengths that C declares before numbers in one pair of braces: {@code int out[2][2] = {1, 2, 3, 4};}. */
final class DeclaredLengths {

    private static final int LONGEST = 120;
    private static final Pattern DECLARED = Pattern.compile("((?:\\[\\d{1,9}]){2,6})\\s*=\\s*$");

    private static final Pattern LENGTH = Pattern.compile("\\d+");

    private DeclaredLengths() {}

    /** The tensor in the lengths that stand before the place where it begins, where it is a row of as many numbers. */
    static ParsedTensor of(String text, int begin, ParsedTensor tensor) {
        if (tensor.shape().size() != 1 || begin == 0) {
            return tensor;
        }
        Matcher declared = DECLARED.matcher(text.substring(Math.max(0, begin - LONGEST), begin));
        if (!declared.find()) {
            return tensor;
        }
        List<Integer> lengths =
                LENGTH.matcher(declared.group(1))
                        .results()
                        .map(length -> Integer.valueOf(length.group()))
                        .toList();
        long count = lengths.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        return count == tensor.values().size()
                ? tensor.with(tensor.numbers().reshaped(lengths))
                : tensor;
    }
}
