package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.Lessons;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** Predicting the lecture's mean filter: 9 windows of 7 moments, the first two values 5½ and 6½. */
class PredictionTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
    private final Prediction prediction = session.prediction();
    private final Playhead playhead = session.playhead();

    @Test
    void nothingIsShownBeyondTheFirstValueThatIsNotKnown() {
        playhead.toEnd();

        prediction.on().set(true);

        assertThat(playhead.moment().get()).isZero();
        assertThat(prediction.asked().get()).contains(new Cell(0, 0, 0, 0));
        playhead.toEnd();
        assertThat(playhead.moment().get()).isZero();
    }

    @Test
    void aRightPredictionLetsTheWalkShowThatValueAndAsksForTheNext() {
        prediction.on().set(true);
        prediction.typed().set("11/2");

        prediction.give();

        assertThat(prediction.feedback().get().orElseThrow().right()).isTrue();
        assertThat(playhead.moment().get()).isEqualTo(6);
        assertThat(prediction.asked().get()).contains(new Cell(0, 0, 1, 0));
        playhead.level().set(Level.WINDOW);
        playhead.forward();
        assertThat(playhead.moment().get()).isEqualTo(7);
    }

    @Test
    void aWrongPredictionWaitsAndRevealingGoesOn() {
        prediction.on().set(true);
        prediction.typed().set("5");
        prediction.give();
        assertThat(prediction.feedback().get().orElseThrow().right()).isFalse();
        assertThat(playhead.moment().get()).isZero();

        prediction.reveal();

        assertThat(playhead.moment().get()).isEqualTo(6);
        assertThat(prediction.asked().get()).contains(new Cell(0, 0, 1, 0));
    }

    @Test
    void playingStopsWhereAValueIsAsked() {
        prediction.on().set(true);
        prediction.reveal();
        playhead.togglePlaying();

        playhead.playStep();

        assertThat(playhead.moment().get()).isEqualTo(7);
        assertThat(playhead.playing().get()).isFalse();
    }

    @Test
    void resultsAtOnceAndTheNumbersTellNothingMeanwhile() {
        session.settings().resultsAtOnce().set(true);
        session.sidePanel().fit(1280);
        session.sidePanel().tab().set(SideTab.NUMBERS);

        prediction.on().set(true);

        assertThat(session.frame().options().resultsAtOnce()).isFalse();
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isFalse();
        prediction.on().set(false);
        playhead.toEnd();
        assertThat(playhead.atEnd()).isTrue();
    }
}
