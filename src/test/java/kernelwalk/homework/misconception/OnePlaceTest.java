package kernelwalk.homework.misconception;

import static kernelwalk.homework.Problems.convolution;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.KernelShape;
import kernelwalk.convolution.Operation.Convolution;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.homework.Problems;
import kernelwalk.homework.answer.Arrangement;
import kernelwalk.homework.misconception.CopiedLine.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes at one place of an output: of a line, a cell, a layer, or of how all of it is written down. */
class OnePlaceTest {

    private static final Exercise NINE = convolution("1 2 3\n4 5 6\n7 8 9", "1");

    /** By hand: beyond the last column and the last row stand zeros. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ROW_REPEATED | 1 | 0 | 1 2 3 / 1 2 3 / 7 8 9",
                "COLUMN_REPEATED | 2 | 0 | 1 2 1 / 4 5 4 / 7 8 7",
                "ROW_SHIFTED | 0 | 0 | 2 3 0 / 4 5 6 / 7 8 9",
                "COLUMN_SHIFTED | 2 | 2 | 1 2 6 / 4 5 9 / 7 8 0",
                "ROW_REPEATED | 3 | 0 | ",
                "ROW_REPEATED | 0 | 3 | ",
                "COLUMN_REPEATED | 3 | 0 | ",
            })
    void aLineHasTheNumbersOfAnother(Kind kind, int line, int from, String answer) {
        assertThat(text(new CopiedLine(kind, 0, 0, line, from), NINE).orElse(null))
                .isEqualTo(answer);
    }

    /** By hand: the second map is ten times the first. */
    @Test
    void aLineIsOfOneMapOfOneSample() {
        Exercise maps =
                Exercise.of(
                        Problems.input("1 2\n3 4"),
                        Convolution.of(Tensor.of(new KernelShape(1, 1, 1, 2), 1, 10)));

        assertThat(text(new CopiedLine(Kind.ROW_REPEATED, 0, 1, 1, 0), maps))
                .hasValue("1 2 / 3 4 | 10 20 / 10 20");
        assertThat(text(new CopiedLine(Kind.ROW_REPEATED, 0, 2, 1, 0), maps)).isEmpty();
        assertThat(text(new CopiedLine(Kind.ROW_REPEATED, 1, 0, 1, 0), maps)).isEmpty();
    }

    @Test
    void aLineOfOneCellIsNone() {
        Exercise column = convolution("1\n2\n3", "1");

        assertThat(text(new CopiedLine(Kind.ROW_REPEATED, 0, 0, 1, 0), column)).isEmpty();
        assertThat(
                        text(
                                new CopiedLine(Kind.ROW_REPEATED, 0, 0, 1, 0),
                                convolution("1 1\n2 2", "1")))
                .hasValue("1 1 / 1 1");
    }

    @Test
    void theLineOfACellIsItsRowOrItsColumn() {
        Cell cell = new Cell(0, 1, 2, 0);

        assertThat(CopiedLine.of(Kind.ROW_REPEATED, cell, 0).details()).containsExactly(1, 0);
        assertThat(CopiedLine.of(Kind.COLUMN_REPEATED, cell, 0).details()).containsExactly(2, 0);
        assertThat(List.of(Kind.values()))
                .extracting(Kind::isRow)
                .containsExactly(true, false, true, false);
    }

    @Test
    void oneWindowIsOneNumberOfSeveral() {
        var middle = new OneWindow(new Cell(0, 1, 1, 0));

        assertThat(text(middle, NINE)).hasValue("5");
        assertThat(middle.size(NINE)).hasValue(new Shape(1, 1, 1, 1));
        assertThat(text(new OneWindow(new Cell(0, 0, 0, 0)), convolution("1", "1"))).isEmpty();
        assertThat(text(new OneWindow(new Cell(0, 3, 0, 0)), NINE)).isEmpty();
    }

    /** 2×3 as 3×2, the columns of the output as rows. */
    @Test
    void anotherLayoutHasTheSameValuesInOtherPlaces() {
        Exercise exercise = convolution("1 2 3\n4 5 6", "1");
        var given = new Shape(1, 3, 2, 1);
        var turned =
                new OtherLayout(
                        new Arrangement(
                                Arrangement.Kind.TRANSPOSED,
                                List.of(0, 2, 1, 3),
                                List.of(0, 1, 2, 3)),
                        given,
                        new Shape(1, 2, 3, 1),
                        false);

        assertThat(text(turned, exercise)).hasValue("1 4 / 2 5 / 3 6");
        assertThat(turned.size(exercise)).hasValue(given);
        assertThat(turned.answer(NINE)).isEmpty();
    }

    @Test
    void aSlipIsInOneCell() {
        SingleSlip slip = SingleSlip.in(NINE, new Cell(0, 0, 1, 0), Rational.of(20));

        assertThat(text(slip, NINE)).hasValue("1 20 3 / 4 5 6 / 7 8 9");
        assertThat(slip.size(NINE)).hasValue(new Shape(1, 3, 3, 1));
        assertThat(slip.details()).containsExactly(0, 1, Rational.of(20));
        assertThat(slip.unit()).isFalse();
        assertThat(slip.answer(convolution("1", "1"))).isEmpty();
    }

    /** By hand: 1 −2 with the bias 1 is 2 −1, without it ReLU gives 1 0. */
    @Test
    void whatWentWrongInALayerIsCarriedThroughTheNext() {
        Exercise first = Problems.withBias(convolution("1 -2", "1"), 1);
        Exercise chain = first.with(List.of(Layer.of(first.operation()), Layer.of(Relu.PLAIN)), 1);
        Carried carried = Carried.from(chain, 0, rule("bias-omitted"));

        assertThat(text(carried, chain)).hasValue("1 0");
        assertThat(carried.size(chain)).hasValue(new Shape(1, 1, 2, 1));
        assertThat(carried.name()).isEqualTo("bias-omitted");
        assertThat(carried.details()).containsExactly(1, chain.layers().getFirst());
        assertThat(carried.isFitted()).isFalse();
        assertThat(Carried.from(chain, 0, rule("pool-skips-padding")).answer(chain)).isEmpty();
    }

    /** By hand: in steps of 2 a window of one cell takes 0 2 0 of 0 1 2 3 0; neither heeded, it takes 1 2 3. */
    @Test
    void twoRulesAreFollowedOneAfterTheOther() {
        Exercise exercise =
                Problems.strides(Problems.paddedSideways(convolution("1 2 3", "1")), 1, 2);
        var both = new Combination((Misreading) rule("stride-ignored"), rule("padding-ignored"));

        assertThat(Problems.text(exercise.compute().output())).isEqualTo("0 2 0");
        assertThat(text(both, exercise)).hasValue("1 2 3");
        assertThat(both.size(exercise)).hasValue(new Shape(1, 1, 3, 1));
        assertThat(both.misread(exercise)).isPresent();
        assertThat(
                        new Combination((Misreading) rule("stride-ignored"), rule("sign-lost"))
                                .misread(exercise))
                .isEmpty();
    }

    @Test
    void aRuleIsShownByItsName() {
        assertThat(rule("sign-lost")).hasToString("sign-lost");
    }

    private static Misconception rule(String name) {
        return Misconceptions.named(name).orElseThrow();
    }

    private static Optional<String> text(Misconception rule, Exercise exercise) {
        return rule.answer(exercise).map(Problems::text);
    }
}
