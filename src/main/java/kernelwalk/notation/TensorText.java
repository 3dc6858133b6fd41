package kernelwalk.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kernelwalk.convolution.NumberType;
import kernelwalk.notation.NotationException.Reason;
import kernelwalk.notation.ShapeFit.Fit;

/**
 * Reads tensors in any {@link Notation}, as people copy them out of notebooks, scripts, papers and spreadsheets.
 *
 * <p>Reading takes time in proportion to the text. At most {@value NestedLists#MOST_DEPTH} brackets stand within each
 * other, a tensor has at most {@value NumberArray#MOST_AXES} axes, and at most {@value NestedLists#MOST_NUMBERS}
 * numbers are read.
 */
public final class TensorText {

    private TensorText() {}

    /** One way to read a text, with what became of its words. */
    private record Attempt(NumberReading numbers, TextMeaning meaning, Fit fit) {

        /** Whether commas say nothing else here, as those of an index do. */
        boolean isLike(Attempt other) {
            boolean isLike = meaning.tensors().size() == other.meaning.tensors().size();
            for (int i = 0; isLike && i < meaning.tensors().size(); i++) {
                ParsedTensor one = meaning.tensors().get(i);
                ParsedTensor two = other.meaning.tensors().get(i);
                isLike = one.shape().equals(two.shape()) && said(one).equals(other.said(two));
            }
            return isLike;
        }

        private List<?> said(ParsedTensor tensor) {
            return numbers instanceof WordReading words
                    ? words.words(tensor).words()
                    : tensor.values();
        }
    }

    /**
     * Whether a text is a table of numbers alone, as spreadsheets have them, without brackets, calls or commands that
     * say where a tensor begins and ends; it need not be right.
     */
    public static boolean isLines(String text) {
        String plain = HtmlLines.plain(PlainSigns.of(text));
        if (TextLines.areBlank(plain, 0, plain.length())) {
            return true;
        }
        TextLayout layout = TextLayout.of(RowsInOneLine.parted(plain));
        return !layout.isNamed() && layout.family().isTable() && Surroundings.isBare(plain);
    }

    /**
     * Reads one tensor, in the likeliest meaning.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @throws NotationException when it is no tensor, several, or one that is too large
     */
    public static ParsedTensor parse(String text, NumberType type) {
        return only(text, parseAll(text, type));
    }

    private static ParsedTensor only(String text, List<ParsedTensor> all) {
        if (all.size() > 1) {
            throw new TextCursor(text, 0).refusal(Reason.SEVERAL, 0, all.size());
        }
        return all.getFirst();
    }

    /**
     * Reads one tensor or a list of tensors, such as kernel and bias from Keras' {@code get_weights()}, in the
     * likeliest meaning.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @return at least one tensor, in the order of the text
     * @throws NotationException when it is no tensor, or one that is too large
     */
    public static List<ParsedTensor> parseAll(String text, NumberType type) {
        return meanings(text, Expectation.of(type)).getFirst().tensors();
    }

    /**
     * Reads a text in every meaning that suits what is expected best, the likeliest first.
     *
     * @throws NotationException when it is no tensor, or one that is too large
     */
    public static List<TextMeaning> meanings(String text, Expectation expected) {
        return attempts(text, expected, () -> new PlainReading(expected.type())).stream()
                .map(Attempt::meaning)
                .toList();
    }

    /**
     * Reads one tensor whose cells may be blank, and keeps the words as they stand: an empty cell between commas or
     * tabs, {@code _} and {@code ?} are blank.
     *
     * @param text what was pasted
     * @param type the numbers of the exercise: only float types know NaN and infinities
     * @throws NotationException when it is no tensor, several, or one that is too large
     */
    public static WordArray words(String text, NumberType type) {
        return words(text, Expectation.of(type)).getFirst();
    }

    /**
     * As {@link #words(String, NumberType)}, in every meaning that suits what is expected best, the likeliest first.
     *
     * @throws NotationException when it is no tensor, several, or one that is too large
     */
    public static List<WordArray> words(String text, Expectation expected) {
        return attempts(text, expected, () -> new WordReading(expected.type())).stream()
                .map(
                        attempt ->
                                ((WordReading) attempt.numbers)
                                        .words(only(text, attempt.meaning.tensors())))
                .toList();
    }

    private static List<Attempt> attempts(
            String text, Expectation expected, Supplier<NumberReading> numbers) {
        String plain = Surroundings.blanked(HtmlLines.plain(PlainSigns.of(text)));
        if (TextLines.areBlank(plain, 0, plain.length())) {
            throw new TextCursor(text, 0).refusal(Reason.EMPTY, 0);
        }
        Factor factor = Factor.of(plain);
        plain = RowsInOneLine.parted(factor.text());
        TextLayout layout = TextLayout.of(plain);
        TextFamily family = layout.family();
        var attempts = new ArrayList<Attempt>();
        NotationException refusal = null;
        boolean isUneven = false;
        for (Commas commas : commas(plain, family, expected)) {
            try {
                NumberReading reading = factor.of(numbers.get());
                ReadingTask task = task(text, reading, expected, commas);
                attempts.add(attempt(plain, layout, task, reading, expected));
            } catch (NotationException problem) {
                isUneven |= commas == Commas.SEPARATE && problem.isOfRows();
                refusal = refusal == null || problem.isBehind(refusal) ? problem : refusal;
            }
        }
        Fit best = attempts.stream().map(Attempt::fit).max(Fit::compareTo).orElse(Fit.NONE);
        if (attempts.isEmpty() || isUneven && best == Fit.NONE) {
            throw refusal;
        }
        List<Attempt> left = attempts.stream().filter(attempt -> attempt.fit == best).toList();
        return family.hasFreeCommas() || best == Fit.SHAPE
                ? different(left)
                : attempts.subList(0, 1);
    }

    private static List<Attempt> different(List<Attempt> attempts) {
        var different = new ArrayList<Attempt>();
        for (Attempt attempt : attempts) {
            if (different.stream().noneMatch(attempt::isLike)) {
                different.add(attempt);
            }
        }
        return different;
    }

    private static List<Commas> commas(String text, TextFamily family, Expectation expected) {
        if (expected.commas() != Commas.UNSAID) {
            return List.of(expected.commas());
        }
        return text.indexOf(',') < 0
                ? List.of(Commas.SEPARATE)
                : PossibleCommas.of(
                        family == TextFamily.LATEX ? text.replace("{,}", ",") : text,
                        family.separatesOtherwise(text));
    }

    private static ReadingTask task(
            String text, NumberReading numbers, Expectation expected, Commas commas) {
        return new ReadingTask(numbers, commas, expected.fit(), Surroundings.isSeries(text));
    }

    private static Attempt attempt(
            String text,
            TextLayout layout,
            ReadingTask task,
            NumberReading numbers,
            Expectation expected) {
        List<ParsedTensor> tensors =
                layout.family().read(text, layout.from(), task).stream()
                        .map(tensor -> tensor.with(remarks(task.commas(), expected)))
                        .toList();
        Fit fit = tensors.size() == 1 ? expected.fit().of(tensors.getFirst().shape()) : Fit.NONE;
        return new Attempt(numbers, new TextMeaning(task.commas(), tensors), fit);
    }

    /** What the text itself has said about its commas. */
    private static Set<Remark> remarks(Commas commas, Expectation expected) {
        if (expected.commas() != Commas.UNSAID) {
            return Set.of();
        }
        return switch (commas) {
            case GROUP -> Set.of(Remark.GROUPING_COMMAS);
            case DECIMAL -> Set.of(Remark.DECIMAL_COMMAS);
            case UNSAID, SEPARATE -> Set.of();
        };
    }
}
