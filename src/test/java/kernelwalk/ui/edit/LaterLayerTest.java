package kernelwalk.ui.edit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Tensor;
import kernelwalk.exercise.ExamChain;
import kernelwalk.picture.Part;
import kernelwalk.picture.Selection;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Notice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Editing in layers whose input is what the layer before gives. */
class LaterLayerTest {

    private static final Words WORDS = Words.in(Locale.ENGLISH);

    private final Session session = new Session(ExamChain.plain(), WORDS);

    @Test
    void nothingIsTypedOrPastedIntoAGivenInputAndTheNoticeLeadsToTheLayerBefore() {
        session.document().goToLayer(2);
        assertThat(session.editing().canType(new Target(Part.INPUT, 0))).isFalse();

        session.editing().paste("[[1, 2], [3, 4]]");

        Notice notice = session.notices().notice().get().orElseThrow();
        assertThat(notice.say(WORDS))
                .isEqualTo("the input of layer 3 is what the layer before gives: change that one");
        notice.offer().orElseThrow().deed().run();
        assertThat(session.document().exercise().get().opened()).isEqualTo(1);
        assertThat(session.notices().notice().get()).isEmpty();
    }

    @Test
    void aDigitForAGivenInputIsAnsweredByTheWayToTheLayerBefore() {
        session.document().goToLayer(2);

        session.editing().sayWhyNot();

        assertThat(session.notices().notice().get().orElseThrow().say(WORDS))
                .startsWith("the input of layer 3 is what the layer before gives");
    }

    @Test
    void theNextLayerStaysShutWhileThisOneIsWorkedOut() {
        session.practice().start();

        assertThat(session.document().goToLayer(1)).isFalse();
        assertThat(session.notices().notice().get().orElseThrow().say(WORDS))
                .startsWith("The next layer shows what this one comes to");

        session.practice().stop();
        assertThat(session.document().goToLayer(1)).isTrue();
    }

    @Test
    void randomNumbersGoIntoTheWeightsOfALaterLayer() {
        session.document().goToLayer(4);

        assertThat(session.editing().scopes()).containsExactly(Scope.KERNEL);
        assertThat(session.editing().scope()).isEqualTo(Scope.KERNEL);
    }

    @Test
    void linesAreTheWeightsOfADenseLayerInputsByUnits() {
        session.document().goToLayer(4);
        chooseWeight();

        session.editing().paste("1 2\n3 4\n5 6\n7 8");

        assertThat(weights()).isEqualTo("1 2 3 4 5 6 7 8");
    }

    @Test
    void pyTorchsWeightsHaveTheUnitsFirst() {
        session.document().goToLayer(4);
        chooseWeight();

        session.editing().paste("tensor([[1, 3, 5, 7], [2, 4, 6, 8]])");

        assertThat(weights()).isEqualTo("1 2 3 4 5 6 7 8");
    }

    @Test
    void oneNumberGoesIntoTheChosenWeight() {
        session.document().goToLayer(4);
        chooseWeight();

        session.editing().paste("9");

        assertThat(weights()).isEqualTo("9 0 0 1 1 -1 -1 1");
    }

    private void chooseWeight() {
        var first = new Target(Part.KERNEL, 0);
        session.pointer().selection().set(Optional.of(Selection.of(first)));
    }

    private String weights() {
        Tensor<?> kernel = ((Weighted) session.document().exercise().get().operation()).kernel();
        return IntStream.range(0, kernel.count())
                .mapToObj(kernel::at)
                .map(String::valueOf)
                .collect(Collectors.joining(" "));
    }
}
