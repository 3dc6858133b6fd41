package kernelwalk.homework.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kernelwalk.convolution.ConvolutionException;
import kernelwalk.convolution.Shape;
import kernelwalk.notation.NotationException;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.PlainSigns;
import kernelwalk.notation.QuotedText;

/**
 * Reads the size of an output as people write it: {@code 1,7,7,1}, {@code 7x7}, {@code 7 by 7},
 * {@code (None, 7, 7, 1)}, {@code 6@7x7}, and in PyTorch's order {@code torch.Size([1, 1, 7, 7])}.
 */
public final class WrittenSize {

    private static final int MOST_DIGITS = 9;
    private static final int UNSAID = -1;
    private static final int ALL_AXES = 4;
    private static final Pattern LENGTH =
            Pattern.compile("(?:(?<!\\d)-)?\\d[\\d.]*+|\\bNone\\b|\\?");

    /** A size, and how many numbers it has. */
    private static final Pattern PRODUCT =
            Pattern.compile("(?s)(?<size>.*[\\d)\\]])\\s*=\\s*(?<count>\\d[\\d., ]{0,12})\\s*");

    private WrittenSize() {}

    /**
     * The lengths N, OH, OW and F. Samples that are not written, and filters beside rows and columns alone, are those of
     * the output.
     *
     * @param output the right size
     * @throws NotationException when these are not two to four whole numbers
     */
    public static List<Integer> read(String text, Shape output) {
        String plain = PlainSigns.of(text);
        List<Integer> written = lengths(plain, text);
        boolean isOfTorch = plain.contains("torch.Size");
        return switch (written.size()) {
            case 4 ->
                    isOfTorch ? all(output, written, 0, 2, 3, 1) : all(output, written, 0, 1, 2, 3);
            case 3 -> {
                if (isOfTorch) {
                    yield List.of(output.samples(), written.get(1), written.get(2), written.get(0));
                }
                yield written.getFirst() == UNSAID
                        ? List.of(
                                output.samples(), written.get(1), written.get(2), output.channels())
                        : List.of(output.samples(), written.get(0), written.get(1), written.get(2));
            }
            default -> List.of(output.samples(), written.get(0), written.get(1), output.channels());
        };
    }

    /**
     * The lengths N and units. Samples that are not written are those of the output.
     *
     * @param output the right size, N × 1 × 1 × units
     * @throws NotationException when these are not one or two whole numbers, nor four of which the middle ones are 1
     */
    public static List<Integer> readUnits(String text, Shape output) {
        List<Integer> written = found(PlainSigns.of(text), text);
        boolean isUnits =
                !written.isEmpty()
                        && written.size() <= 2
                        && written.getLast() != UNSAID
                        && !written.subList(1, written.size()).contains(UNSAID);
        if (isUnits) {
            int samples = written.size() == 1 ? UNSAID : written.getFirst();
            return List.of(samples == UNSAID ? output.samples() : samples, written.getLast());
        }
        List<Integer> all = read(text, output);
        if (all.get(1) != 1 || all.get(2) != 1) {
            throw new NotationException(Reason.NOT_A_SIZE, QuotedText.of(text));
        }
        return List.of(all.getFirst(), all.getLast());
    }

    /**
     * Lengths that were read as the shape that they are.
     *
     * @throws NotationException when there is none of that shape
     */
    public static Shape shape(String text, int samples, int height, int width, int channels) {
        try {
            return new Shape(samples, height, width, channels);
        } catch (ConvolutionException impossible) {
            throw new NotationException(Reason.NOT_A_SIZE, QuotedText.of(text));
        }
    }

    private static List<Integer> all(Shape output, List<Integer> written, int... order) {
        var lengths = new ArrayList<Integer>();
        for (int place : order) {
            lengths.add(written.get(place) == UNSAID ? output.samples() : written.get(place));
        }
        return lengths;
    }

    private static List<Integer> found(String plain, String text) {
        var lengths = new ArrayList<Integer>();
        var found = LENGTH.matcher(plain);
        while (found.find()) {
            lengths.add(length(found.group(), text));
        }
        return lengths;
    }

    private static List<Integer> lengths(String plain, String text) {
        List<Integer> lengths = withoutProduct(plain, text).orElseGet(() -> mapsLast(plain, text));
        boolean isSize =
                lengths.size() >= 2
                        && lengths.size() <= ALL_AXES
                        && lengths.lastIndexOf(UNSAID) <= (lengths.size() > 2 ? 0 : UNSAID);
        if (!isSize) {
            throw new NotationException(Reason.NOT_A_SIZE, QuotedText.of(text));
        }
        return lengths;
    }

    /** As books draw it: {@code 6@28x28} are six maps of 28 × 28. */
    private static List<Integer> mapsLast(String plain, String text) {
        List<Integer> lengths = found(plain, text);
        boolean isMapsFirst = plain.matches("(?s)\\D*\\d+\\s*@.*") && lengths.size() == 3;
        return isMapsFirst ? List.of(lengths.get(1), lengths.get(2), lengths.get(0)) : lengths;
    }

    /** The lengths of a size behind which their product stands: {@code 7*7*3 = 147}. */
    private static Optional<List<Integer>> withoutProduct(String plain, String text) {
        Matcher product = PRODUCT.matcher(plain);
        if (!product.matches()) {
            return Optional.empty();
        }
        List<Integer> lengths = found(product.group("size"), text);
        long count = lengths.stream().mapToLong(Integer::longValue).reduce(1, (a, b) -> a * b);
        boolean isProduct =
                product.group("count").replaceAll("[., ]", "").equals(String.valueOf(count));
        return isProduct ? Optional.of(lengths) : Optional.empty();
    }

    private static int length(String word, String text) {
        if (word.equals("None") || word.equals("?") || word.equals("-1")) {
            return UNSAID;
        }
        String digits = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        if (!digits.matches("\\d{1," + MOST_DIGITS + "}")) {
            throw new NotationException(Reason.NOT_A_SIZE, QuotedText.of(text));
        }
        return Integer.parseInt(digits);
    }
}
