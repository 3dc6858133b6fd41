package kernelwalk.notation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line that says which slice of a tensor the rows below it are: {@code ans(:,:,1) =} of MATLAB and Octave,
 * {@code [:, :, 1] =} of Julia, {@code , , 1} of R, {@code (0,.,.) =} of early PyTorch, {@code o[:,:,0]} of NumPy, and
 * words such as {@code filter 2:} and {@code sample 0, filter 1}.
 *
 * @param axes      for each axis the index that the label gives, or {@link #FREE}
 * @param isOfTorch whether only PyTorch writes so
 * @param names     where the indices are words, as R has them, these in the order of their axes
 */
record SliceLabel(List<Integer> axes, boolean isOfTorch, List<String> names) {

    /** An axis along which the rows below run. */
    static final int FREE = -1;

    private static final int LONGEST = 120;
    private static final int MOST_DIGITS = 6;
    private static final Pattern INDEXED =
            Pattern.compile("[\\p{L}_]?[\\w.]{0,40}+\\s*[\\[(]([\\d:.,\\s]+)[\\])]\\s*[=:]?");
    private static final Pattern OF_R = Pattern.compile(",\\s*,\\s*(\\d{1,6})(?:,\\s*(\\d{1,6}))?");
    private static final Pattern NAMED_BY_R =
            Pattern.compile(", , ([^,]{0,59}[\\p{L}.][^,]{0,59})(?:, ([^,]{1,60}))?");
    private static final String MAP =
            "(?i:(?:output |input )?(?:filter|channel|feature map|map|kernel|depth|slice|output)"
                    + "|필터|채널|특징 ?맵|맵)\\s*#?";
    private static final Pattern ASSIGNED =
            Pattern.compile(
                    "\\s*([\\p{L}_][\\w.]{0,40}\\s*[\\[(][\\d:.,\\s]{3,60}[\\])]|"
                            + MAP
                            + "\\d{1,6}(?=\\s*[=:]\\s*[\\[({]))\\s*[=:]\\s*(?=[\\[({]|\\w{1,9}\\.?\\w{1,9}\\()");
    private static final Pattern WORDS =
            Pattern.compile(
                    "(?:(?i:sample|image|batch|표본|샘플|이미지)\\s*#?(\\d{1,6})\\s*[,;/:]?\\s*)?"
                            + "(?:"
                            + MAP
                            + "(\\d{1,6}))?\\s*[=:]?");

    SliceLabel {
        axes = List.copyOf(axes);
        names = List.copyOf(names);
    }

    private SliceLabel(List<Integer> axes, boolean isOfTorch) {
        this(axes, isOfTorch, List.of());
    }

    /** The label that a line is, if it is one. */
    static Optional<SliceLabel> of(String line) {
        String label = line.strip();
        if (label.isEmpty() || label.length() > LONGEST) {
            return Optional.empty();
        }
        return label.charAt(0) == ',' ? byR(label) : byOthers(label);
    }

    private static Optional<SliceLabel> byOthers(String label) {
        if (label.indexOf('[') >= 0 || label.indexOf('(') >= 0) {
            Matcher indexed = INDEXED.matcher(label);
            return indexed.matches() ? indexed(indexed.group(1)) : Optional.empty();
        }
        if (!hasDigit(label)) {
            return Optional.empty();
        }
        Matcher words = WORDS.matcher(label);
        return words.matches() ? inWords(words.group(1), words.group(2)) : Optional.empty();
    }

    private static boolean hasDigit(String label) {
        boolean hasDigit = false;
        for (int at = 0; !hasDigit && at < label.length(); at++) {
            hasDigit = label.charAt(at) >= '0' && label.charAt(at) <= '9';
        }
        return hasDigit;
    }

    private static Optional<SliceLabel> byR(String label) {
        Matcher ofR = OF_R.matcher(label);
        if (ofR.matches()) {
            return Optional.of(
                    new SliceLabel(
                            ofR.group(2) == null
                                    ? List.of(FREE, FREE, index(ofR.group(1)))
                                    : List.of(FREE, FREE, index(ofR.group(1)), index(ofR.group(2))),
                            false));
        }
        Matcher named = NAMED_BY_R.matcher(label);
        if (!named.matches()) {
            return Optional.empty();
        }
        return Optional.of(
                named.group(2) == null
                        ? new SliceLabel(List.of(FREE, FREE, 0), false, List.of(named.group(1)))
                        : new SliceLabel(
                                List.of(FREE, FREE, 0, 0),
                                false,
                                List.of(named.group(1), named.group(2))));
    }

    private static int index(String digits) {
        return Integer.parseInt(digits);
    }

    private static Optional<SliceLabel> indexed(String inside) {
        var axes = new ArrayList<Integer>(NumberArray.MOST_AXES);
        boolean isOfTorch = false;
        int free = 0;
        for (int from = 0; from <= inside.length(); ) {
            int comma = inside.indexOf(',', from);
            int to = comma < 0 ? inside.length() : comma;
            String axis = inside.substring(from, to).strip();
            boolean isFree = axis.equals(":") || axis.equals(".");
            if (!isFree && !isIndex(axis)) {
                return Optional.empty();
            }
            axes.add(isFree ? FREE : index(axis));
            free += isFree ? 1 : 0;
            isOfTorch |= axis.equals(".");
            from = to + 1;
        }
        boolean isSlice = axes.size() <= NumberArray.MOST_AXES && free == 2 && axes.size() > 2;
        return isSlice ? Optional.of(new SliceLabel(axes, isOfTorch)) : Optional.empty();
    }

    private static boolean isIndex(String word) {
        boolean isIndex = !word.isEmpty() && word.length() <= MOST_DIGITS;
        for (int at = 0; isIndex && at < word.length(); at++) {
            isIndex = word.charAt(at) >= '0' && word.charAt(at) <= '9';
        }
        return isIndex;
    }

    /** Samples come before rows and columns, filters and channels behind them. */
    private static Optional<SliceLabel> inWords(String sample, String map) {
        if (sample == null && map == null) {
            return Optional.empty();
        }
        var axes = new ArrayList<Integer>();
        if (sample != null) {
            axes.add(index(sample));
        }
        axes.add(FREE);
        axes.add(FREE);
        if (map != null) {
            axes.add(index(map));
        }
        return Optional.of(new SliceLabel(axes, false));
    }

    /** Behind the sign of an assignment to a slice, as in {@code A(:,:,1) = [1 2; 3 4]}; 0 where a line is none. */
    static int assigned(String line) {
        if (line.indexOf('=') < 0 && line.indexOf(':') < 0) {
            return 0;
        }
        Matcher assigned = ASSIGNED.matcher(line);
        boolean isOne = assigned.lookingAt() && of(assigned.group(1)).isPresent();
        return isOne ? assigned.end() : 0;
    }

    /** The same with an index for each of its words: in the order in which they have come, new ones at the end. */
    SliceLabel numbered(List<Map<String, Integer>> known) {
        if (names.isEmpty()) {
            return this;
        }
        var numbered = new ArrayList<>(axes);
        int axis = axes.size() - names.size();
        for (int i = 0; i < names.size(); i++) {
            if (known.size() == i) {
                known.add(new HashMap<>());
            }
            Map<String, Integer> words = known.get(i);
            words.putIfAbsent(names.get(i), words.size());
            numbered.set(axis + i, words.get(names.get(i)));
        }
        return new SliceLabel(numbered, isOfTorch);
    }

    /** The indices that the label gives, outermost first. */
    List<Integer> indices() {
        var indices = new ArrayList<Integer>(axes.size());
        for (int axis : axes) {
            if (axis != FREE) {
                indices.add(axis);
            }
        }
        return indices;
    }

    /** Whether the same axes are free. */
    boolean isLike(SliceLabel other) {
        boolean isLike = axes.size() == other.axes.size();
        for (int i = 0; isLike && i < axes.size(); i++) {
            isLike = (axes.get(i) == FREE) == (other.axes.get(i) == FREE);
        }
        return isLike;
    }
}
