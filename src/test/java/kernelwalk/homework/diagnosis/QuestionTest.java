package kernelwalk.homework.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.NumberType;
import kernelwalk.convolution.Rational;
import kernelwalk.exercise.MarkingRules;
import kernelwalk.homework.Problems;
import kernelwalk.homework.diagnosis.Question.Choice;
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

    private static Choice reply(Question question, String text) {
        return question.reply(text, NumberType.EXACT, MarkingRules.USUAL);
    }

    private static Choice choice(Rational value, String rule) {
        return new Choice.Result(value, List.of(Misconceptions.named(rule).orElseThrow()));
    }
}
