package kernelwalk.ui.practice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import kernelwalk.exercise.ExamChain;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.ui.Session;
import kernelwalk.ui.control.Feedback;
import kernelwalk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The sizes of all layers of the plain exam chain: 6×6, a kernel of 3×3 to 4×4×1, ReLU, pooling to 2×2×1, 4 numbers, 2
 * units; 10 and 10 parameters.
 */
class LayerSizesTest {

    private final Session session = new Session(ExamChain.plain(), Words.in(Locale.ENGLISH));
    private final Practice practice = session.practice();
    private final LayerSizes sizes = practice.layerSizes();

    @BeforeEach
    void askForSizes() {
        practice.task().set(PracticeTask.SIZE_AND_PARAMETERS);
        practice.start();
    }

    @Test
    void thereIsARowForEachLayerWhereNoValuesAreAskedFor() {
        assertThat(sizes.rows().get()).hasSize(5);
        assertThat(sizes.areAsked()).isTrue();

        practice.task().set(PracticeTask.OUTPUT);
        assertThat(sizes.areAsked()).isFalse();
        practice.stop();
        assertThat(sizes.rows().get()).isEmpty();
    }

    @Test
    void aWrongSizeThatIsCarriedOnIsNamedOnce() {
        say("3×3×1", "3x3x1", "1,1,1", "1", "(None, 2)");

        sizes.check();

        assertThat(said(0)).contains("You forgot the + 1");
        assertThat(row(0).ofSize().get().map(Feedback::right)).hasValue(false);
        assertThat(said(1)).startsWith("It follows from the mistake in layer 1");
        assertThat(said(3)).startsWith("It follows from the mistake in layer 1");
        assertThat(row(4).ofSize().get().map(Feedback::right)).hasValue(true);
    }

    /** Of one input and one bias each of the 2 units has 2 numbers. */
    @Test
    void aNumberOfParametersFollowsFromAWrongSize() {
        say("3×3×1", "3×3×1", "1×1×1", "1", "2");
        row(0).parameters().set("9");
        row(4).parameters().set("4");

        sizes.check();

        assertThat(
                        row(0).ofParameters()
                                .get()
                                .orElseThrow()
                                .sentence()
                                .in(Words.in(Locale.ENGLISH)))
                .contains("You did not count the biases");
        assertThat(
                        row(4).ofParameters()
                                .get()
                                .orElseThrow()
                                .sentence()
                                .in(Words.in(Locale.ENGLISH)))
                .startsWith("It follows from the mistake in layer 1");
    }

    @Test
    void aPastedSummaryFillsEveryRow() {
        assertThat(
                        sizes.paste(
                                """
                                Layer (type)          Output Shape        Param #
                                conv2d (Conv2D)       (None, 4, 4, 1)     10
                                max_pooling2d (MaxP)  (None, 2, 2, 1)     0
                                flatten (Flatten)     (None, 4)           0
                                dense (Dense)         (None, 2)           10
                                """))
                .isTrue();
        sizes.check();

        assertThat(sizes.rows().get())
                .allMatch(row -> row.ofSize().get().orElseThrow().right())
                .allMatch(row -> row.ofParameters().get().orElseThrow().right());
        assertThat(sizes.paste("4x4x1")).isFalse();
    }

    @Test
    void whereOnlyParametersAreAskedForNothingIsSaidOfSizes() {
        practice.task().set(PracticeTask.PARAMETERS);
        say("3×3×1");
        row(0).parameters().set("10");

        sizes.check();

        assertThat(sizes.areAsked()).isTrue();
        assertThat(row(0).ofSize().get()).isEmpty();
        assertThat(row(0).ofParameters().get().map(Feedback::right)).hasValue(true);
    }

    @Test
    void whatIsSaidHereStandsInTheQuestionOfTheLayerToo() {
        say("4x4x1", "", "2x2x1", "", "two");
        assertThat(practice.sizeForm().rows().get()).isEqualTo("4");
        practice.sizeForm().columns().set("5");
        assertThat(row(0).size().get()).isEqualTo("4×5×1");

        practice.stop();
        session.document().goToLayer(2);
        practice.start();
        assertThat(practice.sizeForm().columns().get()).isEqualTo("2");
        assertThat(row(0).size().get()).isEqualTo("4×5×1");
        assertThat(row(4).size().get()).isEqualTo("two");
    }

    @Test
    void theNextLayerOpensOnceTheSizeIsRight() {
        assertThat(session.document().goToLayer(1)).isFalse();
        practice.sizeForm().rows().set("4");
        practice.sizeForm().columns().set("4");
        practice.sizeForm().filters().set("1");
        practice.sizeForm().give();

        assertThat(session.document().goToLayer(1)).isTrue();
        assertThat(practice.isOn()).isTrue();
        assertThat(session.document().goToLayer(2)).isFalse();
    }

    @Test
    void ofADenseLayerTheUnitsAloneAreAskedFor() {
        practice.stop();
        session.document().goToLayer(4);
        practice.start();

        practice.sizeForm().filters().set("2");
        practice.sizeForm().give();

        assertThat(practice.sizeForm().feedback().get().orElseThrow().right()).isTrue();
        practice.sizeForm().parameters().set("8");
        practice.sizeForm().count();
        assertThat(
                        practice.sizeForm()
                                .ofParameters()
                                .get()
                                .orElseThrow()
                                .sentence()
                                .in(Words.in(Locale.ENGLISH)))
                .contains("one for each unit");
    }

    private void say(String... typed) {
        for (int layer = 0; layer < typed.length; layer++) {
            row(layer).size().set(typed[layer]);
        }
    }

    private LayerRow row(int layer) {
        return sizes.rows().get().get(layer);
    }

    private String said(int layer) {
        Optional<Feedback> said = row(layer).ofSize().get();
        return said.orElseThrow().sentence().in(Words.in(Locale.ENGLISH));
    }
}
