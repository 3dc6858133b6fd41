package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Shape;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.Problems;
import kernelwalk.homework.diagnosis.Question.Choice;
import kernelwalk.homework.misconception.Carried;
import kernelwalk.homework.misconception.Misconceptions;
import kernelwalk.notation.NotationException;
import org.junit.jupiter.api.Test;

/** What a student can reply: 1 2 under 3 4 is 1·3 + 2·4 = 11; turned 1·4 + 2·3 = 10, with a third of that 10/3. */
class QuestionTest {

    private static final Choice TURNED = choice(Rational.of(10), "kernel-rotated");
    private static final Choice THIRD = choice(Rational.of(10, 3), "mean-instead-of-sum");
    private static final Question RESULT =
            new Question.OfResult(
                    Problems.convolution("1 2", "3 4"),
                    new Cell(0, 0, 0, 0),
                    List.of(TURNED, THIRD));

    @Test
    void aTypedNumberIsTheChoiceThatItMeans() {
        assertThat(reply(RESULT, "10")).isEqualTo(TURNED);
        assertThat(reply(RESULT, "10.0")).isEqualTo(TURNED);
        assertThat(reply(RESULT, "3.33")).isEqualTo(THIRD);
    }

    @Test
    void anyOtherNumberFitsNoMistakeAndMayBeRight() {
        assertThat(reply(RESULT, "7")).isEqualTo(new Choice.Other("7", false));
        assertThat(reply(RESULT, "11")).isEqualTo(new Choice.Other("11", true));
        assertThat(reply(RESULT, "11").misconceptions()).isEmpty();
    }

    @Test
    void whatIsNoNumberIsRefused() {
        assertThatThrownBy(() -> reply(RESULT, "ten")).isInstanceOf(NotationException.class);
    }

    @Test
    void aReplyIsFoundAgainByWhatIsWrittenOnItsButton() {
        var product = new Choice.Product(Rational.of(2), Rational.of(-3), List.of());
        var asked =
                new Question.OfProduct(
                        RESULT.exercise(), new Cell(0, 0, 0, 0), 1, List.of(product, TURNED));

        assertThat(reply(asked, product.text())).isEqualTo(product);
        assertThat(reply(asked, "")).isEqualTo(new Choice.Other("", false));
    }

    /** A student who wrote 10 turned the kernel in the first layer of a chain of two. */
    @Test
    void aQuestionBehindOtherLayersIsAboutTheRulesThere() {
        Exercise chain =
                RESULT.exercise()
                        .with(
                                List.of(
                                        Layer.of(RESULT.exercise().operation()),
                                        Layer.of(Relu.PLAIN)),
                                1);
        Cell cell = RESULT.cell();
        var product = new Choice.Product(Rational.ONE, Rational.of(4), TURNED.misconceptions());
        List<Question> questions =
                List.of(
                        RESULT,
                        new Question.OfProduct(chain, cell, 0, List.of(product, TURNED)),
                        new Question.OfLayer(chain, 3, cell, List.of(TURNED, THIRD)),
                        new Question.InLayer(3, chain.layers().getFirst(), RESULT));

        for (Question question : questions) {
            Question behind = question.behind(2, it -> Carried.from(chain, 0, it));

            assertThat(behind).hasSameClassAs(question);
            assertThat(behind.exercise()).isEqualTo(question.exercise());
            assertThat(behind.cell()).isEqualTo(cell);
            assertThat(behind.choices())
                    .extracting(Choice::text)
                    .containsExactlyElementsOf(
                            question.choices().stream().map(Choice::text).toList());
            assertThat(behind.choices())
                    .allMatch(
                            choice ->
                                    choice.misconceptions().size() == 1
                                            && choice.misconceptions().getFirst()
                                                    instanceof Carried);
        }
        var ofLayer = (Question.OfLayer) questions.get(2).behind(2, it -> it);
        var inLayer = (Question.InLayer) questions.get(3).behind(2, it -> it);
        assertThat(List.of(ofLayer.layer(), inLayer.layer())).containsExactly(5, 5);
        assertThat(new Choice.Other("7", false).renamed(it -> Carried.from(chain, 0, it)))
                .isEqualTo(new Choice.Other("7", false));
    }

    @Test
    void aQuestionAboutOneLayerIsAnsweredAsItIsAlone() {
        var inLayer = new Question.InLayer(1, Layer.of(RESULT.exercise().operation()), RESULT);

        assertThat(inLayer.exercise()).isEqualTo(RESULT.exercise());
        assertThat(inLayer.output()).isEqualTo(new Shape(1, 1, 1, 1));
        assertThat(inLayer.asksANumber()).isTrue();
        assertThat(reply(inLayer, "10")).isEqualTo(TURNED);
        assertThat(reply(inLayer, "11")).isEqualTo(new Choice.Other("11", true));
        assertThat(
                        new Question.OfProduct(RESULT.exercise(), RESULT.cell(), 0, List.of())
                                .asksANumber())
                .isFalse();
    }

    private static Choice reply(Question question, String text) {
        return question.reply(text, NumberType.EXACT, MarkingRules.USUAL);
    }

    private static Choice choice(Rational value, String rule) {
        return new Choice.Result(value, List.of(Misconceptions.named(rule).orElseThrow()));
    }
}
