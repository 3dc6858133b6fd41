package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers on cards, in corners, in the worked step and in the ledger. Every sign is half its size wide. */
class CardNumbersTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    @Test
    void typedDecimalsReadAsTyped() {
        Exercise exercise = exercise("0.1 0.2 0.3 4", "0.5 0.25 1 2", NumberType.EXACT);

        Picture end = new Picture(Frame.of(exercise, lastTap(exercise), WORDS), 1280, 690);

        assertThat(end.card(end.board.input().getFirst())).contains("0.1", "0.2", "0.3", "4.0");
        assertThat(end.card(end.board.kernel().getFirst()))
                .containsExactly("0.50", "0.25", "1.00", "2.00");
        assertThat(end.ledger()).startsWith("0.1·0.50 + 0.2·0.25 + 0.3·1.00 + 4.0·2.00 = 8.4 ");
    }

    @Test
    void typedFractionsReadAsTyped() {
        Exercise exercise = exercise("1/3 1/4 2 3", "1/2 0.5 1 1", NumberType.EXACT);

        Picture end = new Picture(Frame.of(exercise, lastTap(exercise), WORDS), 1280, 690);

        assertThat(end.card(end.board.input().getFirst())).contains("⅓", "¼", "2", "3");
        assertThat(end.card(end.board.kernel().getFirst()))
                .containsExactly("½", "0.5", "1.0", "1.0");
    }

    /** The weights of the lecture, and its output as Keras prints it: -4.125754 -5.3130817 … */
    @Test
    void theLecturesRandomWeightsHaveThreeDecimals() {
        Exercise lecture = lesson("random-weights");
        long end = lecture.compute().walk().length() - 1;

        Picture board = new Picture(Frame.of(lecture, end, WORDS), 1280, 690);

        assertThat(board.card(board.board.kernel().getFirst()))
                .containsExactly("−0.130", "−0.239", "−0.202", "−0.616");
        assertThat(board.card(board.board.output().getFirst()))
                .startsWith("−4.126", "−5.313", "−6.500");
        assertThat(board.all()).contains("2×2×1×1 · ≈ 3 decimals");
    }

    /** 0 · −0.5 is the negative zero of floats; as −0.00000 it would read as a small number that was rounded. */
    @Test
    void aNegativeZeroHasNoDecimalsAmongAllDigits() {
        Exercise exercise =
                exercise("0 1.53125 2 3", "-0.5 1 1 1", NumberType.FLOAT32)
                        .with(Display.ALL_DIGITS);

        Picture end = new Picture(Frame.of(exercise, lastTap(exercise), WORDS), 1280, 690);

        assertThat(end.all()).contains("−0", "1.53125").doesNotContain("−0.00000");
    }

    @Test
    void aNumberThatIsNearlyOneIsNeverOne() {
        Exercise exercise = exercise("1.000001 2 3 4", "1 1 1 1", NumberType.EXACT);

        for (int width : new int[] {500, 800, 1280, 1920}) {
            Picture board = new Picture(Frame.of(exercise, 0, WORDS), width, 690);
            String shown = board.card(board.board.input().getFirst()).getFirst();
            assertThat(shown.equals("1.000001") || board.isRounded(board.board.input()))
                    .as("%s at %d", shown, width)
                    .isTrue();
        }
    }

    @Test
    void theProductOfTinyNumbersKeepsItsDigits() {
        Exercise exercise = exercise("-0.000001 0 0 0", "0.25 1 1 1", NumberType.EXACT);

        Picture board = new Picture(Frame.of(exercise, lastTap(exercise), WORDS), 1280, 690);

        assertThat(board.card(board.board.products().getFirst())).contains("−2.5e−7");
    }

    @Test
    void theChosenDecimalsAreThoseOfEveryCard() {
        Exercise exercise =
                exercise("0.1 0.25 1/3 4", "0.5 1 1 1", NumberType.EXACT).with(Display.decimals(2));

        Picture board = new Picture(Frame.of(exercise, lastTap(exercise), WORDS), 1280, 690);

        assertThat(board.card(board.board.input().getFirst()))
                .contains("0.10", "0.25", "0.33", "4.00");
        assertThat(board.isRounded(board.board.input())).isTrue();
        assertThat(board.isRounded(board.board.kernel())).isFalse();
        assertThat(board.ledger()).contains("⅓·1.00");
    }

    @Test
    void fractionsCanBeAskedFor() {
        Exercise exercise =
                exercise("0.1 0.25 3 4", "0.5 1 1 1", NumberType.EXACT).with(Display.FRACTIONS);

        Picture board = new Picture(Frame.of(exercise, 0, WORDS), 1280, 690);

        assertThat(board.card(board.board.input().getFirst())).contains("1/10", "¼", "3", "4");
    }

    /** By hand: 0.1234567 · 1.1 is 0.13580237. */
    @Test
    void theSumAndTheResultOfALedgerHaveTheSameDigits() {
        Exercise exercise =
                exercise("0.1234567 0 0 0", "1.1 1 1 1", NumberType.EXACT)
                        .withBias(0, Rational.of(3));
        long done = lastTap(exercise) + 2;

        for (int width : new int[] {800, 1280, 1920}) {
            Picture board = new Picture(Frame.of(exercise, done, WORDS), width, 690);

            assertThat(board.ledger()).endsWith(" = 0.13580237   + 3 = 3.13580237");
            assertThat(board.all()).contains("result", "3.13580237");
        }
    }

    /** The lecture's first window comes to 2½, and to 5½ with its bias. */
    @Test
    void theResultWaitsForTheEndInTheLedgerAsInTheLargeNumber() {
        Exercise lecture = Lessons.first();
        long bias = lastTap(lecture) + 1;

        Picture ending = new Picture(Frame.of(lecture, bias, WORDS), 1280, 690);
        Picture done = new Picture(Frame.of(lecture, bias + 1, WORDS), 1280, 690);

        assertThat(ending.ledger()).endsWith(" = 2½   + 3");
        assertThat(ending.all()).contains("sum so far", "2½").doesNotContain("5½", "result");
        assertThat(done.ledger()).endsWith(" = 2½   + 3 = 5½");
        assertThat(done.all()).contains("result", "5½");
    }

    /** 40 × 250 boards, each with an input, a kernel, corners, products and a ledger. */
    @ParameterizedTest
    @ValueSource(
            ints = {
                0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22,
                23, 24, 25, 26, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 37, 38, 39
            })
    void noCardMisleads(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < 250; i++) {
            Exercise exercise = drawn(random);
            int width = 420 + random.nextInt(1500);
            int height = 400 + random.nextInt(800);
            Frame frame = Frame.of(exercise, lastTap(exercise), WORDS);
            check(new Picture(frame, width, height), exercise);
        }
    }

    private static void check(Picture picture, Exercise exercise) {
        Board board = picture.board;
        Grid kernel = board.kernel().getFirst();
        List<String> weights = picture.card(kernel);
        List<Value> typed = List.of(((Convolution) exercise.operation()).kernel().toValues());
        isHonest(weights, typed, exercise, picture.isRounded(board.kernel()));
        List<String> inputs =
                cells(board.input().getFirst()).map(box -> picture.inCell(box).getFirst()).toList();
        isHonest(
                inputs,
                List.of(exercise.input().toValues()),
                exercise,
                picture.isRounded(board.input()));
        List<List<String>> covered = cells(board.input().getFirst()).map(picture::inCell).toList();
        int[] places = {0, 1, 3, 4};
        for (int i = 0; i < places.length; i++) {
            if (covered.get(places[i]).size() > 1 && weights.get(i).equals("…")) {
                String corner = covered.get(places[i]).get(1);
                isHonest(
                        List.of(corner),
                        List.of(typed.get(i)),
                        exercise,
                        picture.isRounded(board.kernel()));
            } else if (covered.get(places[i]).size() > 1) {
                assertThat(covered.get(places[i])).element(1).isEqualTo(weights.get(i));
            }
        }
        Grid step = board.weights().orElseThrow();
        List<String> worked = picture.card(step);
        for (int place = 0; place < worked.size(); place++) {
            int i = step.u(place / step.columns()) * 2 + step.v(place % step.columns());
            if (weights.get(i).equals("…")) {
                isHonest(
                        List.of(worked.get(place)),
                        List.of(typed.get(i)),
                        exercise,
                        picture.isRounded(board.kernel()));
            } else {
                assertThat(worked.get(place)).isIn(weights.get(i), "…");
            }
        }
        isTold(picture.ledger(), exercise);
    }

    private static void isHonest(
            List<String> shown, List<Value> typed, Exercise exercise, boolean rounded) {
        Set<Integer> decimals =
                shown.stream()
                        .filter(text -> text.matches("−?\\d+(\\.\\d+)?"))
                        .map(text -> text.indexOf('.') < 0 ? 0 : text.length() - text.indexOf('.'))
                        .collect(Collectors.toSet());
        assertThat(decimals).as("%s", shown).hasSizeLessThanOrEqualTo(1);
        assertThat(shown).noneMatch(text -> text.matches("−?\\..*"));
        for (int i = 0; i < shown.size(); i++) {
            if (!rounded && !shown.get(i).equals("…")) {
                assertThat(held(NumberText.parse(shown.get(i), NumberType.FLOAT64), exercise))
                        .as("%s of %s", shown.get(i), typed)
                        .isEqualTo(held(typed.get(i), exercise));
            }
        }
    }

    private static Value held(Value value, Exercise exercise) {
        return exercise.numbers() == NumberType.EXACT
                ? value
                : kernelwalk.convolution.Arithmetic.of(exercise.numbers())
                        .convert(value, kernelwalk.convolution.Place.INPUT);
    }

    /** The ledger has every factor with all its digits. */
    private static void isTold(String ledger, Exercise exercise) {
        if (ledger.contains("…") || !ledger.contains(" = ")) {
            return;
        }
        String[] terms = ledger.substring(0, ledger.indexOf(" = ")).split(" \\+ ");
        Value[] weights = ((Convolution) exercise.operation()).kernel().toValues();
        boolean hasLinesLeftOut = terms.length < weights.length;
        for (int i = 0; i < terms.length && !hasLinesLeftOut; i++) {
            String weight = terms[i].split("·")[1].replaceAll("[()]", "");
            if (!weight.startsWith("≈")) {
                assertThat(held(NumberText.parse(weight, NumberType.FLOAT64), exercise))
                        .isEqualTo(held(weights[i], exercise));
            }
        }
    }

    private static Exercise drawn(Random random) {
        int kind = random.nextInt(6);
        String input = numbers(random, 9, kind);
        String kernel = numbers(random, 4, random.nextInt(6));
        NumberType type = random.nextInt(4) == 0 ? NumberType.FLOAT32 : NumberType.EXACT;
        return Exercise.of(
                        Tensor.of(new Shape(1, 3, 3, 1), values(input)),
                        Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), values(kernel))))
                .with(type);
    }

    private static String numbers(Random random, int count, int kind) {
        return IntStream.range(0, count)
                .mapToObj(_ -> number(random, kind))
                .collect(Collectors.joining(" "));
    }

    private static String number(Random random, int kind) {
        int whole = random.nextInt(-99, 100);
        return switch (kind) {
            case 0 -> Integer.toString(whole);
            case 1 -> whole + "/" + (1 + random.nextInt(12));
            case 2 -> whole + "." + random.nextInt(1000);
            case 3 -> "-0." + (10_000_000 + random.nextInt(89_999_999));
            case 4 -> random.nextBoolean() ? whole + ".5" : whole + "/8";
            default -> whole + "e" + random.nextInt(-9, 10);
        };
    }

    private static Exercise exercise(String input, String kernel, NumberType type) {
        return Exercise.of(
                        Tensor.of(new Shape(1, 2, 2, 1), values(input)),
                        Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), values(kernel))))
                .with(type);
    }

    private static List<Value> values(String numbers) {
        return Arrays.stream(numbers.split(" "))
                .map(text -> NumberText.parse(text, NumberType.EXACT))
                .toList();
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .findFirst()
                .flatMap(lesson -> lesson.exercise())
                .orElseThrow();
    }

    /** The last product of the first window. */
    private static long lastTap(Exercise exercise) {
        return exercise.compute().walk().taps();
    }

    private static Stream<Box> cells(Grid grid) {
        return IntStream.range(0, grid.rows() * grid.columns())
                .mapToObj(i -> grid.cell(i / grid.columns(), i % grid.columns()));
    }

    /** A frame on a board of some size. */
    private static final class Picture {
        private final Drawing drawing =
                new Drawing((text, style) -> text.length() * style.size() / 2);
        private final Board board;

        Picture(Frame frame, double width, double height) {
            board = Board.of(frame, width, height);
            BoardPainter.paint(frame, board, drawing);
        }

        List<String> all() {
            return drawing.all(Written.class).map(Written::text).toList();
        }

        List<String> inCell(Box box) {
            List<String> texts =
                    drawing.all(Written.class)
                            .filter(text -> box.contains(text.x(), text.y()))
                            .map(Written::text)
                            .toList();
            return texts.isEmpty() ? List.of("…") : texts;
        }

        List<String> card(Grid grid) {
            return cells(grid).map(box -> inCell(box).getFirst()).toList();
        }

        String ledger() {
            return drawing.all(Written.class)
                    .filter(text -> board.ledger().contains(text.x(), text.y()))
                    .map(Written::text)
                    .collect(Collectors.joining());
        }

        /** Whether the name of a card says that its numbers are rounded. */
        boolean isRounded(List<Grid> card) {
            Box box = card.getFirst().padded();
            return drawing.all(Written.class)
                    .filter(text -> text.y() == box.y() - LabelPainter.ABOVE)
                    .filter(text -> text.x() >= box.x() - 40 && text.x() < box.right() + 60)
                    .anyMatch(text -> text.text().contains("≈"));
        }
    }
}
