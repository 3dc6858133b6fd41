package kernelwalk.ui.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Dense;
import kernelwalk.convolution.Operation.MaxPooling;
import kernelwalk.convolution.Operation.Weighted;
import kernelwalk.convolution.Pointwise.Relu;
import kernelwalk.convolution.Rational;
import kernelwalk.convolution.Size;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.Choices;
import kernelwalk.exercise.ExamChain;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.Layer;
import kernelwalk.exercise.Sheet;
import kernelwalk.picture.Part;
import kernelwalk.picture.Target;
import kernelwalk.ui.Session;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** The exam chain as a document: convolution, ReLU, pooling, flattening, dense. */
class LayersOfADocumentTest {

    private static final Target BIAS = new Target(Part.BIAS, 0);

    private final Session session = new Session(ExamChain.plain(), Words.in(Locale.ENGLISH));
    private final Document document = session.document();

    @Test
    void goingToAnotherLayerChangesNothingThatIsSavedOrUndone() {
        Sheet saved = document.sheet().get();

        assertThat(document.goToLayer(4)).isTrue();

        assertThat(document.exercise().get().operation()).isInstanceOf(Dense.class);
        assertThat(document.sheet().get()).isSameAs(saved);
        assertThat(document.undoName().get()).isEmpty();
        assertThat(session.desk().unsaved().get()).isFalse();
    }

    @Test
    void thereIsNoLayerBeforeTheFirstOrAfterTheLast() {
        assertThat(document.goToLayer(-1)).isFalse();
        assertThat(document.goToLayer(5)).isFalse();
        assertThat(open()).isZero();
    }

    @Test
    void undoAndRedoLeadToTheLayerWhereTheChangeWasMade() {
        typeBias("1");
        document.goToLayer(4);
        typeBias("7");
        document.goToLayer(2);

        document.undo();
        assertThat(open()).isEqualTo(4);
        document.undo();
        assertThat(open()).isZero();
        assertThat(session.desk().unsaved().get()).as("all is as it was").isFalse();

        document.redo();
        assertThat(open()).isZero();
        document.redo();
        assertThat(open()).isEqualTo(4);
        assertThat(document.text(BIAS)).isEqualTo("7");
    }

    @Test
    void wordsAreTypedInAnyLayer() {
        document.goToLayer(3);

        document.typeWords(sheet -> sheet.titled("Sheet 5"));
        document.finishTyping();

        assertThat(open()).isEqualTo(3);
        assertThat(document.sheet().get().title()).isEqualTo("Sheet 5");
        document.undo();
        assertThat(document.sheet().get().title()).isEmpty();
        assertThat(open()).isEqualTo(3);
    }

    @Test
    void whatMakesALaterLayerImpossibleIsRefusedWithItsNumber() {
        session.parameters().type(Choice.KERNEL_HEIGHT, "6");

        assertThat(document.problem().get().orElseThrow().layer()).hasValue(2);
        assertThat(Words.in(Locale.ENGLISH).say(document.problem().get().orElseThrow()))
                .startsWith("layer 3: ");
        assertThat(kernel().kernel().layout().height()).isEqualTo(3);
    }

    @Test
    void moreFiltersGiveLaterLayersMoreWeightsAndKeepThoseThatThereAre() {
        session.parameters().type(Choice.FILTERS, "2");

        document.goToLayer(4);
        assertThat(kernel().kernel().layout().channels()).as("2×2×2 units").isEqualTo(8);
        assertThat(kernel().kernel().at(0)).isEqualTo(Rational.ONE);
        document.undo();
        document.goToLayer(4);
        assertThat(kernel().kernel().layout().channels()).isEqualTo(4);
    }

    @Test
    void otherLayersAreOneStepOfUndo() {
        List<Layer> layers = new ArrayList<>(exercise().layers());
        layers.add(1, Layer.of(MaxPooling.of(new Size(2, 2))));

        document.change(Phrase.of("trail.change.rename"), layers, 1);

        assertThat(open()).isEqualTo(1);
        assertThat(document.layerCount()).isEqualTo(6);
        document.undo();
        assertThat(document.layerCount()).isEqualTo(5);
        assertThat(open()).isZero();
    }

    @Test
    void theFieldsOfTheToolBarAreThoseOfTheOpenLayer() {
        document.goToLayer(1);

        Choices choices = session.parameters().choices().get();
        assertThat(exercise().operation()).isEqualTo(Relu.PLAIN);
        assertThat(choices.has(Choice.KERNEL_HEIGHT)).isFalse();
        assertThat(choices.count(Choice.INPUT_HEIGHT)).isEqualTo(4);
    }

    @Test
    void whatIsWrittenOnALayerIsFoundAgainThere() {
        document.goToLayer(4);
        session.practice().start();
        session.practice().sizeForm().rows().set("2");
        document.goToLayer(2);
        session.practice().sizeForm().rows().set("5");
        session.practice().stop();

        document.goToLayer(4);
        session.practice().start();

        assertThat(session.practice().sizeForm().rows().get()).isEqualTo("2");
        assertThat(session.desk().unsaved().get()).isFalse();
        assertThat(session.keptWork().ofNoFile()).hasSize(2);
    }

    private void typeBias(String text) {
        document.type(BIAS, text);
        document.finishTyping();
    }

    private Weighted kernel() {
        return (Weighted) exercise().operation();
    }

    private Exercise exercise() {
        return document.exercise().get();
    }

    private int open() {
        return exercise().opened();
    }
}
