package kernelwalk.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.KernelShape;
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
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.homework.question.Replay;
import kernelwalk.notation.Display;
import kernelwalk.picture.Drawing.Filled;
import kernelwalk.picture.Drawing.Outlined;
import kernelwalk.picture.Drawing.Written;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** A wrong rule walked beside the right one; all sums by hand. */
class ReplayPainterTest {

    private static final Box PANEL = new Box(0, 0, 930, 178);
    private static final Box LEFT = new Box(0, 0, 458, 178);
    private static final Box RIGHT = new Box(472, 0, 458, 178);

    /** 1 2 spread by 1 2 3: 1, 1·2 + 2·1, 1·3 + 2·2, 2·3; turned 3 2 1: 3, 1·2 + 2·3, 1·1 + 2·2, 2·1. */
    private static final Exercise SPREADING = transposed();

    @Test
    void aTransposedConvolutionShowsItsInputAndKernelAndWhatArrivesIsTinted() {
        Drawing drawn = drawn(parted(SPREADING, "kernel-rotated"));

        assertThat(numbers(drawn, LEFT)).containsSubsequence("1", "2", "3", "2", "1");
        assertThat(numbers(drawn, RIGHT)).containsSubsequence("1", "2", "1", "2", "3");
        assertThat(tints(drawn, RIGHT, Role.INPUT_TINT)).isOne();
        assertThat(tints(drawn, RIGHT, Role.KERNEL_TINT)).isOne();
    }

    @Test
    void aTransposedConvolutionStopsAtTheFirstProductThatDiffersAndMarksItInBothLedgers() {
        ReplayProgress parted = parted(SPREADING, "kernel-rotated");

        Drawing drawn = drawn(parted);

        assertThat(parted.taken()).isOne();
        assertThat(underlined(drawn, LEFT)).containsExactly("1·3");
        assertThat(underlined(drawn, RIGHT)).containsExactly("1·1");
        assertThat(rings(drawn, LEFT)).isEqualTo(2);
        assertThat(rings(drawn, RIGHT)).isEqualTo(2);
    }

    /** 1 0 spread by 3 2 −3 is 3 2 −3 0: at −3 the product 0·2 comes first, and is the same without signs. */
    @Test
    void productsThatAgreeArePassedOneByOne() {
        Exercise two = SPREADING.withWeight(0, Rational.of(3)).withWeight(1, Rational.of(2));
        Exercise uneven = two.withInput(1, Rational.of(0)).withWeight(2, Rational.of(-3));

        ReplayProgress before = begun(uneven, "weights-without-sign");
        ReplayProgress parted = parted(uneven, "weights-without-sign");

        assertThat(before.replay().cell().column()).isEqualTo(2);
        assertThat(parted.taken()).isEqualTo(2);
        assertThat(underlined(drawn(before.next()), RIGHT)).containsExactly("0·2");
        assertThat(underlined(drawn(parted), RIGHT)).containsExactly("1·(−3)");
        assertThat(underlined(drawn(parted), LEFT)).containsExactly("1·3");
    }

    /** Worked as a convolution, 1 2 3 under 1 2 starts with 1·1 + 2·2; spread, the first cell gets 1·1 alone. */
    @Test
    void whereOneSideHasNoMoreProductsItsEndIsMarked() {
        Exercise spread =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 3, 1), 1, 2, 3),
                        transposed(Tensor.of(new KernelShape(1, 2, 1, 1), 1, 2)));

        Drawing drawn = drawn(parted(spread, "transposed-as-convolution"));

        assertThat(underlined(drawn, LEFT)).containsExactly("2·2");
        assertThat(underlined(drawn, RIGHT)).containsExactly(" =");
    }

    /** Channels 1, 4 and 7 under 2, 3 and 5: the second is the first that uses another weight. */
    @Test
    void ofSeveralChannelsTheOneThatIsWorkedIsShownWithItsName() {
        Exercise pixel =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 1, 3), 1, 4, 7),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 3, 1), 2, 3, 5)));

        ReplayProgress begun = begun(pixel, "same-kernel-for-every-channel");

        assertThat(numbers(drawn(begun.next()), RIGHT)).startsWith("R", "1", "2");
        Drawing parted = drawn(begun.next().next());
        assertThat(numbers(parted, LEFT)).startsWith("G", "4", "2");
        assertThat(numbers(parted, RIGHT)).startsWith("G", "4", "3");
        assertThat(underlined(parted, LEFT)).containsExactly("4·2");
        assertThat(underlined(parted, RIGHT)).containsExactly("4·3");
        assertThat(numbers(drawn(begun.next().next().next()), RIGHT)).startsWith("B");
    }

    @Test
    void oneChannelHasNoName() {
        assertThat(numbers(drawn(parted(SPREADING, "kernel-rotated")), RIGHT)).doesNotContain("C0");
    }

    /** The largest of −5 and 3 is 3; without regard to the sign it is 5. */
    @Test
    void aMaximumHasNoWeightsAndIsWrittenAsOne() {
        var size = new Size(1, 2);
        Exercise pool = Exercise.of(Tensor.of(new Shape(1, 1, 2, 1), -5, 3), MaxPooling.of(size));

        Drawing drawn = drawn(parted(pool, "maximum-of-absolute-values"));

        assertThat(String.join("", numbers(drawn, RIGHT))).contains("max(−5, 3) =");
        assertThat(tints(drawn, RIGHT, Role.KERNEL_TINT)).isZero();
        Drawing over = drawn(over(pool, "maximum-of-absolute-values"));
        assertThat(numbers(over, RIGHT)).endsWith("3");
        assertThat(numbers(over, LEFT)).endsWith("5");
    }

    /** The mean of 2 beside one padded zero is 2; who counts the zero divides by 2. */
    @Test
    void aMeanPartsAtTheZeroThatOneSideCounts() {
        var size = new Size(1, 2);
        Exercise pool =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 1, 1), 2),
                        AveragePooling.of(size).withPadding(Padding.explicit(0, 0, 0, 1)));

        Drawing drawn = drawn(parted(pool, "pool-counts-padding"));

        assertThat(String.join("", numbers(drawn, RIGHT))).contains("(2) / 1 =");
        assertThat(String.join("", numbers(drawn, LEFT))).contains("(2 + 0) / 2 =");
        assertThat(underlined(drawn, LEFT)).containsExactly("0");
    }

    /** 1 2 under 1 2 3, turned, parts at its first product; the third is worked two steps later. */
    @Test
    void theRingFollowsTheProductInWorkAndTheFirstDifferenceKeepsAMarkOfItsOwn() {
        Exercise row =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 3, 1), 1, 2, 4),
                        Convolution.of(Tensor.of(new KernelShape(1, 3, 1, 1), 1, 2, 3)));
        ReplayProgress parted = parted(row, "kernel-rotated");

        ReplayProgress later = parted.next().next();

        assertThat(underlined(drawn(parted), RIGHT)).containsExactly("1·1");
        assertThat(underlined(drawn(later), RIGHT)).containsExactly("4·3");
        assertThat(underlined(drawn(later), RIGHT, Role.WRONG)).containsExactly("1·1");
        assertThat(later.previous().previous()).isEqualTo(parted);
    }

    /** 1 2 4 under 1 2 3 is 1 + 4 + 12 = 17; with the kernel turned 3 + 4 + 4 = 11. */
    @Test
    void theResultsComeLast() {
        Exercise row =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 3, 1), 1, 2, 4),
                        Convolution.of(Tensor.of(new KernelShape(1, 3, 1, 1), 1, 2, 3)));

        ReplayProgress over = over(row, "kernel-rotated");

        assertThat(numbers(drawn(over), RIGHT)).contains("17");
        assertThat(numbers(drawn(over), LEFT)).contains("11");
        assertThat(numbers(drawn(over.previous()), RIGHT)).doesNotContain("17");
        assertThat(numbers(drawn(over.previous()), LEFT)).doesNotContain("11");
    }

    /** 5 3 under −1 1 is −2; without its sign 2. */
    @Test
    void aRuleAboutFinishedNumbersSaysSoInsteadOfItsWorking() {
        Exercise sign =
                Exercise.of(
                        Tensor.of(new Shape(1, 1, 2, 1), 5, 3),
                        Convolution.of(Tensor.of(new KernelShape(1, 2, 1, 1), -1, 1)));

        Drawing drawn = drawn(over(sign, "sign-lost"));

        assertThat(numbers(drawn, LEFT)).containsExactly("2", "changes the finished numbers");
        assertThat(numbers(drawn, RIGHT)).endsWith("−2");
        assertThat(rings(drawn, LEFT)).isZero();
    }

    @Test
    void whichOutputCellIsWorkedStandsAboveTheRightWorking() {
        assertThat(numbers(drawn(begun(SPREADING, "kernel-rotated")), new Box(472, 0, 458, 30)))
                .containsExactly("The right working", "row 0, column 0");
    }

    /** 0 1 4 5 times ¼ is 2½, and 5½ with the lecture's bias; who forgets that writes 2½. */
    @Test
    void numbersAreWrittenAsOnTheBoardAlsoWhenThatIsChosenAnew() {
        Exercise lecture = Lessons.first();
        ReplayProgress over = over(lecture, "bias-omitted");

        assertThat(numbers(drawn(over, lecture), LEFT)).contains("¼", "5·¼", "2½");
        assertThat(numbers(drawn(over, lecture), RIGHT)).contains("¼", "5·¼", "5½");
        Drawing decimals = drawn(over, lecture.with(Display.decimals(2)));
        assertThat(numbers(decimals, LEFT)).contains("0.25", "5·0.25", "2.5");
        assertThat(numbers(decimals, RIGHT)).contains("0.25", "5·0.25", "5.5");
    }

    /**
     * The weights of the red channel, 0.05917424 −0.27793118 0.21962047 0.38467884, are 0.38554237 together: they are done
     * when the two part at the first weight of the green one. Twelve products have no room in type that can be read.
     */
    @Test
    void aSumWithoutRoomHasTheDecimalsOfTheGridsAndTheSumsOfOtherChannels() {
        Exercise colours = lesson("three-colours-four-filters");

        Drawing drawn = drawn(parted(colours, "same-kernel-for-every-channel"), colours);

        assertThat(numbers(drawn, RIGHT))
                .contains("R 0.386", "1·0.177", "1·0.010", "1·(−0.381)", "B …", " ≈")
                .contains("0.177", "0.010", "−0.381");
        assertThat(numbers(drawn, LEFT)).contains("R 0.386", "1·0.059", "1·(−0.278)", "B …");
        assertThat(drawn.all(Written.class)).noneMatch(text -> text.text().startsWith("1·≈"));
        assertThat(drawn.all(Written.class).map(Written::text)).doesNotContain("… ", " …");
        assertThat(drawn.all(Written.class)).allMatch(text -> text.style().size() >= 14);
    }

    /** The red channel is in work at first, and the two others are to come. */
    @Test
    void theChannelInWorkIsThatWhoseProductsAreWrittenDown() {
        Exercise colours = lesson("three-colours-four-filters");

        Drawing first = drawn(begun(colours, "same-kernel-for-every-channel").next(), colours);
        Drawing last = drawn(over(colours, "same-kernel-for-every-channel"), colours);

        assertThat(numbers(first, RIGHT)).contains("1·0.059", "G …", "B …");
        assertThat(numbers(last, RIGHT)).contains("R 0.386", "G (−0.139)", "1·(−0.191)");
    }

    /** Of forty-nine products of one channel there is room for a few, around the first. */
    @Test
    void dotsStandForTheProductsThatAreLeftOut() {
        var weights = new ArrayList<Value>();
        for (int i = 0; i < 49; i++) {
            weights.add(Rational.of(12345678 + i * 1234567, 100000000));
        }
        var ones = new long[49];
        Arrays.fill(ones, 1);
        Exercise large =
                Exercise.of(
                        Tensor.of(new Shape(1, 7, 7, 1), ones),
                        Convolution.of(Tensor.of(new KernelShape(7, 7, 1, 1), weights)));

        ReplayProgress parted = parted(large.withInput(0, Rational.of(2)), "kernel-rotated");
        Drawing drawn = drawn(parted, large);
        Drawing later = drawn(later(parted, 24), large);

        assertThat(drawn.all(Written.class).map(Written::text)).contains(" …");
        assertThat(later.all(Written.class).map(Written::text)).contains("… ", " …");
        assertThat(drawn.all(Written.class)).allMatch(text -> text.style().size() >= 14);
    }

    /** The weights of the green channel begin with 0.17721492; who used the red ones had 0.05917424. */
    @Test
    void weightsWithoutRoomAreRoundedInTheirGridsWhichSayIt() {
        Exercise colours = lesson("three-colours-four-filters");

        Drawing drawn = drawn(parted(colours, "same-kernel-for-every-channel"), colours);

        assertThat(numbers(drawn, LEFT)).contains("0.059", "−0.278", "≈ 3 decimals");
        assertThat(numbers(drawn, RIGHT)).contains("0.177", "0.010", "≈ 3 decimals");
        assertThat(drawn.all(Written.class)).noneMatch(text -> text.text().equals("…"));
    }

    /** Twelve digits times nine, and a divisor: more than the side of a card holds. */
    @Test
    void titlesAndResultsAreNeverSetSmallerThanCanBeRead() {
        Exercise third =
                SPREADING
                        .withInput(0, Rational.of(123456789012L, 7))
                        .withWeight(2, Rational.of(987654321, 11));
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        var mistake = Misconceptions.named("kernel-rotated").orElseThrow();
        ReplayProgress over =
                ReplayProgress.of(
                        third,
                        Replay.of(third, mistake).orElseThrow(),
                        _ -> "a rule of many words ".repeat(9));
        while (!over.isOver()) {
            over = over.next();
        }

        new ReplayPainter(over, third, Words.in(Locale.ENGLISH), drawing).paint(PANEL);

        assertThat(drawing.all(Written.class)).allMatch(text -> text.style().size() >= 14);
        assertThat(numbers(drawing, LEFT)).last().asString().startsWith("≈");
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }

    private static Exercise transposed() {
        return Exercise.of(
                Tensor.of(new Shape(1, 1, 2, 1), 1, 2),
                transposed(Tensor.of(new KernelShape(1, 3, 1, 1), 1, 2, 3)));
    }

    private static Operation transposed(Tensor<KernelShape> kernel) {
        return TransposedConvolution.of(kernel);
    }

    private static ReplayProgress begun(Exercise exercise, String rule) {
        var mistake = Misconceptions.named(rule).orElseThrow();
        return ReplayProgress.of(exercise, Replay.of(exercise, mistake).orElseThrow(), _ -> "rule");
    }

    private static ReplayProgress parted(Exercise exercise, String rule) {
        ReplayProgress progress = begun(exercise, rule);
        while (!progress.hasParted()) {
            progress = progress.next();
        }
        return progress;
    }

    private static ReplayProgress later(ReplayProgress progress, int steps) {
        ReplayProgress later = progress;
        for (int i = 0; i < steps; i++) {
            later = later.next();
        }
        return later;
    }

    private static ReplayProgress over(Exercise exercise, String rule) {
        ReplayProgress progress = begun(exercise, rule);
        while (!progress.isOver()) {
            progress = progress.next();
        }
        return progress;
    }

    private static Drawing drawn(ReplayProgress progress) {
        return drawn(progress, Exercise.plain());
    }

    /**
     * @param exercise says how numbers are written
     */
    private static Drawing drawn(ReplayProgress progress, Exercise exercise) {
        var drawing = new Drawing((text, style) -> text.length() * style.size() / 2);
        new ReplayPainter(progress, exercise, Words.in(Locale.ENGLISH), drawing).paint(PANEL);
        return drawing;
    }

    /** What is written in a rectangle but for the signs between grids. */
    private static List<String> numbers(Drawing drawing, Box box) {
        return drawing.all(Written.class)
                .filter(text -> box.contains(text.x(), text.y()))
                .map(Written::text)
                .filter(text -> !text.startsWith("My working"))
                .filter(text -> box.height() < 100 || !text.equals("The right working"))
                .filter(text -> box.height() < 100 || !text.startsWith("row "))
                .toList();
    }

    private static List<String> underlined(Drawing drawing, Box box) {
        return underlined(drawing, box, Role.RING);
    }

    private static List<String> underlined(Drawing drawing, Box box, Role role) {
        return drawing.all(Filled.class)
                .filter(fill -> fill.role() == role && fill.box().height() == 3)
                .filter(fill -> box.contains(fill.box().x(), fill.box().y()))
                .flatMap(
                        fill ->
                                drawing.all(Written.class)
                                        .filter(text -> text.x() == fill.box().x())
                                        .filter(text -> text.width() == fill.box().width())
                                        .filter(text -> Math.abs(text.y() - fill.box().y()) < 13)
                                        .map(Written::text))
                .distinct()
                .toList();
    }

    private static long rings(Drawing drawing, Box box) {
        return drawing.all(Outlined.class)
                .filter(ring -> ring.role() == Role.RING)
                .filter(ring -> box.contains(ring.box().centreX(), ring.box().centreY()))
                .count();
    }

    private static long tints(Drawing drawing, Box box, Role role) {
        return drawing.all(Filled.class)
                .filter(fill -> fill.role() == role)
                .filter(fill -> box.contains(fill.box().centreX(), fill.box().centreY()))
                .count();
    }
}
