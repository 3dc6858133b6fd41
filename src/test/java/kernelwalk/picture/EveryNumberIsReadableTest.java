package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.AveragePooling;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.TransposedConvolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Size;
import kernelwalk.convolution.Tensor;
import kernelwalk.convolution.Value;
import kernelwalk.convolution.Walk;
import kernelwalk.exercise.Exercise;
import kernelwalk.homework.answer.Answer;
import kernelwalk.notation.Display;
import kernelwalk.notation.NumberText;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the numbers are, on the board of a window of 1280×800 they are set in type that can be read. */
class EveryNumberIsReadableTest {

    private static final double WIDTH = 976;
    private static final double HEIGHT = 634;
    private static final int BOARDS = 15;

    private static final List<Display> DISPLAYS = Display.all().toList();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9})
    void nothingIsWrittenSmallerThan14PixelsAndNoCornerSmallerThan12(int seed) {
        var random = new Random(seed);
        for (int i = 0; i < BOARDS; i++) {
            Exercise exercise = drawn(random);
            Frame frame = frame(exercise, random);
            List<Written> written = written(frame);

            assertThat(written)
                    .allMatch(
                            text -> text.style().size() >= (isCorner(text) ? 12 : 14),
                            "large enough: %s".formatted(exercise));
        }
    }

    /** Eight digits as float32 holds them: the card has all of them, in the smallest type or a larger one. */
    @Test
    void allDigitsStandOnACardThatHasRoomForThem() {
        Exercise exercise =
                weights("0.28270614 -0.13318631 0.21818542 0.23769057").with(Display.ALL_DIGITS);

        List<String> texts =
                written(Frame.of(exercise, 4, Words.in(Locale.ENGLISH))).stream()
                        .map(Written::text)
                        .toList();

        assertThat(texts)
                .contains("0.28270614", "−0.13318631", "0.21818542", "0.23769057")
                .noneMatch(text -> text.contains("≈ "));
    }

    /** Seven decimals and a sign have no room in three columns of cards with three decimals each. */
    @Test
    void aCardWithoutRoomForAllDigitsSaysHowFarItIsRoundedAndWhereTheyAre() {
        Exercise exercise = threeChannels(NumberType.FLOAT32).with(Display.ALL_DIGITS);

        List<String> texts =
                written(Frame.of(exercise, 4, Words.in(Locale.ENGLISH))).stream()
                        .map(Written::text)
                        .toList();

        assertThat(texts)
                .anyMatch(text -> text.matches("(.* · )?≈ \\d decimals"))
                .contains(
                        "≈ rounded to fit: all digits are in the ledger, and here when a cell is pointed at.");
    }

    /** A card of one decimal or none is rounded only where two have no room. */
    @Test
    void resultsKeepTheirHalvesBesideThreeChannels() {
        Exercise exercise = threeChannels(NumberType.EXACT);
        Frame frame =
                Frame.of(
                        exercise, exercise.compute().walk().length() - 1, Words.in(Locale.ENGLISH));

        assertThat(written(frame)).extracting(Written::text).noneMatch(text -> text.contains("≈"));
    }

    private static Exercise drawn(Random random) {
        int channels = 1 + random.nextInt(random.nextInt(8) + 1);
        boolean large = random.nextInt(4) == 0;
        var input =
                new Shape(
                        1 + random.nextInt(2), edge(random, large), edge(random, large), channels);
        NumberType type = NumberType.values()[random.nextInt(NumberType.values().length)];
        var window =
                new Size(
                        1 + random.nextInt(Math.min(input.height(), random.nextInt(13) + 1)),
                        1 + random.nextInt(Math.min(input.width(), random.nextInt(13) + 1)));
        Operation operation =
                switch (random.nextInt(5)) {
                    case 0 -> MaxPooling.of(window);
                    case 1 ->
                            type == NumberType.INT32
                                    ? MaxPooling.of(window)
                                    : AveragePooling.of(window);
                    case 2 -> TransposedConvolution.of(weights(random, window, channels, type));
                    default ->
                            Convolution.of(weights(random, window, channels, type))
                                    .withPadding(
                                            random.nextBoolean()
                                                    ? Padding.same()
                                                    : Padding.valid());
                };
        Exercise exercise =
                Exercise.of(Tensor.of(input, numbers(random, input.count(), type)), operation);
        return exercise.with(type).with(DISPLAYS.get(random.nextInt(DISPLAYS.size())));
    }

    private static int edge(Random random, boolean large) {
        return 1 + random.nextInt(large ? 32 : 8);
    }

    private static Tensor<KernelShape> weights(
            Random random, Size window, int channels, NumberType type) {
        var shape =
                new KernelShape(window.height(), window.width(), channels, 1 + random.nextInt(4));
        return Tensor.of(shape, numbers(random, shape.count(), type));
    }

    private static List<Value> numbers(Random random, int count, NumberType type) {
        int kind = type == NumberType.INT32 ? 0 : random.nextInt(6);
        return IntStream.range(0, count).<Value>mapToObj(_ -> number(random, kind)).toList();
    }

    private static Value number(Random random, int kind) {
        return switch (kind) {
            case 0 -> Rational.of(random.nextInt(-9, 10));
            case 1 -> Rational.of(random.nextInt(-99999, 100000));
            case 2 -> Rational.of(random.nextInt(-99, 100), 1 + random.nextInt(12));
            case 3 -> Rational.of(random.nextInt(-99999999, 100000000), 100000000);
            case 4 -> Rational.of(random.nextInt(-99, 100), 1000000);
            default -> Rational.ofExactly(random.nextGaussian());
        };
    }

    /** Some moment, with a cell pointed at or a student's answer. */
    private static Frame frame(Exercise exercise, Random random) {
        Walk walk = exercise.compute().walk();
        Locale language = random.nextBoolean() ? Locale.ENGLISH : Locale.KOREAN;
        Frame frame =
                Frame.of(exercise, random.nextLong(walk.length()), Words.in(language))
                        .with(new Options(random.nextBoolean(), 1));
        return switch (random.nextInt(4)) {
            case 0 ->
                    frame.with(
                            pointed(
                                    new Target(
                                            Part.INPUT, random.nextInt(exercise.input().count()))));
            case 1 -> frame.with(AnswerSheet.of(Answer.of(exercise.compute().output())));
            default -> frame;
        };
    }

    private static Marks pointed(Target target) {
        return new Marks(Optional.empty(), Optional.empty(), Optional.of(target));
    }

    private static Exercise weights(String numbers) {
        List<Value> weights =
                Stream.of(numbers.split(" "))
                        .<Value>map(text -> NumberText.parse(text, NumberType.EXACT))
                        .toList();
        return Exercise.of(
                        Tensor.of(new Shape(1, 3, 3, 1), 1, 2, 3, 4, 5, 6, 7, 8, 9),
                        Convolution.of(Tensor.of(new KernelShape(2, 2, 1, 1), weights)))
                .with(NumberType.FLOAT32);
    }

    /** 3 channels of 4×4 under 3×3 with two filters; halves in the second one, eighths of thousands in floats. */
    private static Exercise threeChannels(NumberType type) {
        var weights = new ArrayList<Value>();
        for (int i = 0; i < 54; i++) {
            weights.add(
                    type == NumberType.EXACT
                            ? Rational.of(i % 7 - 3)
                            : Rational.of(-12345678 + i * 54321, 100000000));
        }
        int[] inputs = IntStream.range(0, 48).map(i -> i % 10).toArray();
        Tensor<Shape> input =
                Tensor.of(
                        new Shape(1, 4, 4, 3),
                        IntStream.of(inputs).<Value>mapToObj(Rational::of).toList());
        return Exercise.of(input, Convolution.of(Tensor.of(new KernelShape(3, 3, 3, 2), weights)))
                .withBias(1, Rational.of(1, 2))
                .with(type);
    }

    private static boolean isCorner(Written text) {
        return text.style().anchor() == TextStyle.Anchor.RIGHT && text.role() == Role.KERNEL;
    }

    private static List<Written> written(Frame frame) {
        var drawing = new Drawing((text, style) -> LedgerRoom.length(text) * style.size());
        BoardPainter.paint(frame, Board.of(frame, WIDTH, HEIGHT), drawing);
        return drawing.all(Written.class).toList();
    }
}
