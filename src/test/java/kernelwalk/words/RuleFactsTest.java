package kernelwalk.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Border;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Margins;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Operation;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Padding;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.RuleBook;
import kernelwalk.exercise.lesson.Lessons;
import org.junit.jupiter.api.Test;

/** By hand: which rules give another result, and what is only written in another order. */
class RuleFactsTest {

    private static final Words ENGLISH = Words.in(Locale.ENGLISH);

    @Test
    void everyConventionSaysWhatItMakesOfAnEvenKernelWithSame() {
        assertThat(RuleFacts.of(ENGLISH, lesson("same-padding-even-kernel")))
                .containsExactly(
                        RuleFact.of(
                                        "Keras",
                                        "",
                                        "odd zero at the bottom and right, weights 2×2×1×1, float32 by"
                                                + " default")
                                .withCurrent(true),
                        RuleFact.of(
                                "PyTorch",
                                "same result",
                                "odd zero at the bottom and right, weights 1×1×2×2, float32 by"
                                        + " default"),
                        RuleFact.of(
                                        "SciPy convolve",
                                        "differs in 16 of 16 cells",
                                        "odd zero at the top and left, turns the kernel, float64 by"
                                                + " default")
                                .withDiffers(true),
                        RuleFact.of(
                                        "SciPy correlate",
                                        "differs in 16 of 16 cells",
                                        "odd zero at the top and left, float64 by default")
                                .withDiffers(true),
                        RuleFact.of(
                                "by hand",
                                "same result",
                                "odd zero at the bottom and right, exact numbers"));
    }

    /** As their manuals call it; SciPy's convolve2d, MATLAB and Keras' layers have no such border. */
    @Test
    void theSummaryHasTheNamesOfABorderThatIsCopied() {
        Exercise plain = Exercise.plain();
        Operation reflected =
                ((Convolution) plain.operation())
                        .withPadding(new Padding.Explicit(new Margins(1, 1, 1, 1), Border.REFLECT));

        assertThat(RuleFacts.summary(ENGLISH, plain.with(reflected)).getLast())
                .isEqualTo(
                        RuleFact.of(
                                        "",
                                        "this border is called tf.pad(mode=\"REFLECT\"),"
                                                + " padding_mode=\"reflect\","
                                                + " ndimage mode=\"mirror\","
                                                + " np.pad(mode=\"reflect\"),"
                                                + " OpenCV BORDER_REFLECT_101",
                                        "")
                                .withKnown(false));
    }

    @Test
    void theSummaryNamesTheSameTogetherAndTheOthersWithTheReason() {
        assertThat(RuleFacts.summary(ENGLISH, lesson("same-padding-even-kernel")))
                .containsExactly(
                        RuleFact.of("", "same result: PyTorch, by hand", ""),
                        RuleFact.of(
                                        "SciPy convolve",
                                        "differs in 16 of 16 cells",
                                        "odd zero at the top and left, turns the kernel")
                                .withDiffers(true),
                        RuleFact.of(
                                        "SciPy correlate",
                                        "differs in 16 of 16 cells",
                                        "odd zero at the top and left")
                                .withDiffers(true));
        assertThat(RuleFacts.summary(ENGLISH, Lessons.first()))
                .containsExactly(
                        RuleFact.of(
                                "",
                                "same result: PyTorch, SciPy convolve, SciPy correlate, by hand",
                                ""));
    }

    @Test
    void whatAFrameworkRefusesIsSaidEvenOfTheChosenOne() {
        Exercise both =
                Choices.of(lesson("dilation"))
                        .with(Choice.STRIDE_ROWS, 2)
                        .appliedTo(lesson("dilation"));

        RuleFact keras = RuleFacts.summary(ENGLISH, both).get(1);

        assertThat(keras.current()).isTrue();
        assertThat(keras.verdict())
                .isEqualTo(
                        "not allowed: Keras refuses a stride above 1 together with a dilation"
                                + " above 1");
    }

    /** 256² windows of 32² taps are 67,108,864 multiplications. */
    @Test
    void whatWasNotComparedIsNotSaidToDiffer() {
        Exercise large =
                Exercise.of(
                                Tensor.filled(new Shape(1, 256, 256, 1), _ -> Rational.ONE),
                                Convolution.of(
                                                Tensor.filled(
                                                        new KernelShape(32, 32, 1, 1),
                                                        _ -> Rational.ONE))
                                        .withPadding(Padding.same()))
                        .with(NumberType.FLOAT32);

        assertThat(RuleFacts.summary(ENGLISH, large))
                .filteredOn(fact -> !fact.isKnown())
                .isNotEmpty()
                .extracting(RuleFact::verdict)
                .containsOnly("too much work to compare by the way");
        assertThat(RuleFacts.summary(ENGLISH, lesson("average-pooling")))
                .allMatch(RuleFact::isKnown);
    }

    @Test
    void whatSciPyDoesNotHaveIsSaidOnce() {
        assertThat(RuleFacts.summary(ENGLISH, lesson("average-pooling")))
                .extracting(RuleFact::name)
                .containsExactly("", "PyTorch", "SciPy");
    }

    /** Keras leaves padding out of a mean, and so does the lesson. */
    @Test
    void whatIsCountedInAMeanIsSaidWhereItIsNotTheSame() {
        assertThat(RuleFacts.summary(ENGLISH, lesson("average-pooling")).get(1))
                .isEqualTo(
                        RuleFact.of(
                                        "PyTorch",
                                        "differs in 12 of 16 cells",
                                        "counts padding in the mean")
                                .withDiffers(true));
    }

    /** The lecture: (window, window, channels in, channels out); PyTorch has them the other way round. */
    @Test
    void theWeightsStandInTheOrderOfTheFramework() {
        Exercise colours = lesson("three-colours-four-filters");

        assertThat(RuleFacts.caption(ENGLISH, colours, RuleBook.KERAS)).contains("weights 2×2×3×4");
        assertThat(RuleFacts.caption(ENGLISH, colours, RuleBook.PYTORCH))
                .contains("weights 4×3×2×2");
    }

    /** Of all functions SciPy's convolve alone turns a kernel, as the lesson does. */
    @Test
    void aTurnedKernelIsSciPysConvolveAndNoOtherFunctionTurnsIt() {
        List<RuleFact> facts = RuleFacts.summary(ENGLISH, lesson("true-convolution"));

        assertThat(facts.getFirst().verdict()).contains("SciPy convolve");
        assertThat(facts)
                .filteredOn(RuleFact::differs)
                .allMatch(fact -> fact.caption().equals("leaves the kernel unturned"))
                .extracting(RuleFact::name)
                .containsExactly("Keras", "PyTorch", "SciPy correlate");
    }

    @Test
    void theRulesAreToldInKoreanToo() {
        var facts = RuleFacts.summary(Words.in(Locale.KOREAN), lesson("same-padding-even-kernel"));

        assertThat(facts.getLast().verdict()).isEqualTo("16칸 중 16칸이 다릅니다");
    }

    private static Exercise lesson(String id) {
        return Lessons.all().stream()
                .filter(lesson -> lesson.id().equals(id))
                .flatMap(lesson -> lesson.exercise().stream())
                .findFirst()
                .orElseThrow();
    }
}
