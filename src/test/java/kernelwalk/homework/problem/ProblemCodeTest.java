package kernelwalk.homework.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.OperationType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The code at the foot of a worksheet makes its problems again, and a slip of the pen makes none. */
class ProblemCodeTest {

    private static final PlanWishes PLAIN =
            PlainWishes.of(OperationType.CONVOLUTION, Difficulty.USUAL);

    private static PlanWishes padded(Padding padding) {
        return new PlanWishes(
                OperationType.CONVOLUTION,
                Difficulty.HARD,
                Optional.of(new Size(5, 6)),
                Optional.of(new Size(3, 3)),
                Optional.of(new Size(2, 1)),
                Optional.of(padding),
                Optional.of(Size.ONE),
                Optional.of(2),
                Optional.of(8),
                Optional.of(false),
                Optional.of(NumberKind.FRACTIONS));
    }

    private static Stream<ProblemSet> sets() {
        return Stream.of(
                new ProblemSet(0, 1, PLAIN),
                new ProblemSet(999_999_999_999_999_999L, 999, PLAIN),
                new ProblemSet(7, 3, padded(Padding.valid())),
                new ProblemSet(7, 3, PLAIN, Asked.SIZE),
                new ProblemSet(7, 3, padded(Padding.same()), Asked.PARAMETERS),
                new ProblemSet(7, 3, padded(Padding.same())),
                new ProblemSet(7, 3, padded(Padding.full())),
                new ProblemSet(7, 3, padded(Padding.explicit(1, 1, 1, 1))),
                new ProblemSet(7, 3, padded(Padding.explicit(0, 1, 2, 3))),
                new ProblemSet(
                        7,
                        3,
                        padded(new Padding.Explicit(new Margins(2, 2, 2, 2), Border.SYMMETRIC))),
                new ProblemSet(
                        5,
                        2,
                        new ChainWishes(
                                List.of(OperationType.values()),
                                Optional.of(new Size(6, 6)),
                                Optional.empty(),
                                Optional.of(1),
                                Optional.empty(),
                                Optional.of(3),
                                Optional.of(true))));
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aCodeIsReadAsTheProblemsThatItStandsFor(ProblemSet set) {
        String code = ProblemCode.of(set);

        assertThat(ProblemCode.read(code)).contains(set);
        assertThat(ProblemCode.read(" " + code.toLowerCase() + "\n")).contains(set);
        assertThat(ProblemCode.read(code.replace("-", " "))).contains(set);
        assertThat(ProblemCode.read(code.replace("-", ""))).contains(set);
        assertThat(code).doesNotContainPattern("[ILO]");
    }

    @Test
    void aCodeIsShortAndSaysSeedCountAndWishes() {
        assertThat(ProblemCode.of(new ProblemSet(42, 3, PLAIN))).isEqualTo("42X3-CU-Z");
        assertThat(ProblemCode.of(new ProblemSet(42, 3, PLAIN, Asked.SIZE)))
                .startsWith("42X3-CU-J2-");
        assertThat(ProblemCode.of(new ProblemSet(7, 3, padded(Padding.explicit(1, 1, 1, 1)))))
                .matches("7X3-CH-A5X6-K3-S2X1-P1-D1-C2-F8-B0-NF-[A-Z]");
    }

    @ParameterizedTest
    @MethodSource("sets")
    void aCodeIsBegunUntilItsLastLetter(ProblemSet set) {
        String code = ProblemCode.of(set);

        for (int end = 0; end < code.length() - 1; end++) {
            String typed = code.substring(0, end);
            assertThat(ProblemCode.isBegun(typed)).as(typed).isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "42X3-CU-Z", "42X3-CU-G7", "42-CU", "42X3-CU-K3-Z", "4711."})
    void whatNoCodeBeginsWithIsNotBegun(String typed) {
        assertThat(ProblemCode.isBegun(typed)).isFalse();
    }

    @Test
    void lettersThatLookLikeDigitsAreUnderstood() {
        ProblemSet set = new ProblemSet(101, 1, PLAIN);
        String code = ProblemCode.of(set);

        assertThat(ProblemCode.read(code.replace('1', 'l').replace('0', 'O'))).contains(set);
    }

    /** Whoever writes one sign wrong is told so instead of being given other problems. */
    @Test
    void aSlipOfThePenMakesNoOtherProblems() {
        String code = ProblemCode.of(new ProblemSet(4711, 5, padded(Padding.same())));

        for (int i = 0; i < code.length() - 2; i++) {
            char wrong = code.charAt(i) == '3' ? '8' : '3';
            String slip = code.substring(0, i) + wrong + code.substring(i + 1);
            assertThat(ProblemCode.read(slip)).as(slip).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "-", "42", "42X3-CU", "X-CU-A", "hello", "99999999999999999999X1-CU-A"})
    void whatIsNoCodeIsNone(String text) {
        assertThat(ProblemCode.read(text)).isEmpty();
    }
}
