package kernelwalk.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.ExamChain;
import kernelwalk.picture.Part;
import kernelwalk.ui.Session;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** The walk through the exam chain, from one layer on to the next. */
class ChainWalkTest {

    private final Session session = new Session(ExamChain.plain(), Words.in(Locale.ENGLISH));
    private final Playhead playhead = session.playhead();

    @Test
    void aStepFromTheEndOfALayerIsTheStartOfTheNextAndBack() {
        playhead.toEnd();
        playhead.forward();

        assertThat(layer()).isEqualTo(1);
        assertThat(playhead.moment().get()).isZero();

        playhead.back();

        assertThat(layer()).isZero();
        assertThat(playhead.atEnd()).isTrue();
    }

    @Test
    void theWholeChainIsWalkedThereAndBack() {
        playhead.level().set(Level.WINDOW);
        int steps = 0;
        for (; !(layer() == 4 && playhead.atEnd()); steps++) {
            playhead.forward();
        }
        assertThat(steps)
                .as("16 + 16 + 4 + 4 + 2 windows, and a step into each of four layers")
                .isEqualTo(42 + 4);
        for (; layer() > 0 || playhead.moment().get() > 0; steps--) {
            playhead.back();
        }
        assertThat(steps).isZero();
    }

    @Test
    void playingEndsWithALayerWhoseOutputIsHidden() {
        session.veils().veil(Part.OUTPUT, true);
        playhead.toEnd();
        playhead.playing().set(true);

        playhead.playStep();

        assertThat(playhead.playing().get()).isFalse();
        assertThat(layer()).isZero();
    }

    @Test
    void stepsOfALayerGoFromEndToEnd() {
        playhead.level().set(Level.LAYER);

        playhead.forward();
        assertThat(layer()).isZero();
        assertThat(playhead.atEnd()).isTrue();

        playhead.forward();
        assertThat(layer()).isEqualTo(1);
        assertThat(playhead.atEnd()).isTrue();

        playhead.back();
        assertThat(layer()).isZero();
        assertThat(playhead.atEnd()).isTrue();

        playhead.back();
        assertThat(playhead.moment().get()).isZero();
    }

    @Test
    void playingGoesOnThroughAllLayersAndStopsAtTheEnd() {
        playhead.level().set(Level.SAMPLE);
        playhead.togglePlaying();
        int steps = 0;
        for (; playhead.playing().get() && steps < 100; steps++) {
            playhead.playStep();
        }
        assertThat(steps)
                .as("an end for each layer, and a start for each after the first")
                .isEqualTo(9);
        assertThat(layer()).isEqualTo(4);

        playhead.togglePlaying();
        assertThat(layer()).as("from the end it starts over").isZero();
        assertThat(playhead.moment().get()).isZero();
    }

    @Test
    void aPredictionHoldsTheWalkInItsLayer() {
        session.prediction().on().set(true);
        for (int i = 0; i < 200; i++) {
            playhead.forward();
        }
        assertThat(layer()).isZero();
    }

    private int layer() {
        return session.document().exercise().get().opened();
    }
}
