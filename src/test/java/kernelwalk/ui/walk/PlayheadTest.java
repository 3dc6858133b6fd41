package kernelwalk.ui.walk;

import static org.assertj.core.api.Assertions.assertThat;

import kernelwalk.convolution.Cell;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.document.Document;
import org.junit.jupiter.api.Test;

/** Walking the lecture's mean filter: 9 windows of arrival, 4 taps, bias and done. */
class PlayheadTest {

    private final Document document = new Document(Lessons.first());
    private final Playhead playhead = new Playhead(document.computation());

    @Test
    void aStepGoesForwardAndBackToWhereItWas() {
        playhead.forward();
        playhead.forward();
        playhead.back();

        assertThat(playhead.moment().get()).isEqualTo(1);
    }

    @Test
    void stepsOfAWindowGoFromFinishedCellToFinishedCell() {
        playhead.level().set(Level.WINDOW);

        playhead.forward();
        assertThat(playhead.moment().get()).isEqualTo(6);

        playhead.forward();
        assertThat(playhead.moment().get()).isEqualTo(13);
    }

    @Test
    void theEndsOfTheWalkAreNotPassed() {
        playhead.back();
        assertThat(playhead.moment().get()).isZero();

        playhead.toEnd();
        playhead.forward();
        assertThat(playhead.moment().get()).isEqualTo(9 * 7 - 1);
    }

    @Test
    void goingToAnOutputCellFinishesItsWindow() {
        playhead.goTo(new Cell(0, 1, 0, 0));

        assertThat(playhead.moment().get()).isEqualTo(3 * 7 + 6);
    }

    @Test
    void playingStopsAtTheEndAndStartsOverFromThere() {
        playhead.toEnd();
        playhead.back();
        playhead.playing().set(true);

        playhead.playStep();
        assertThat(playhead.playing().get()).isFalse();

        playhead.togglePlaying();
        assertThat(playhead.moment().get()).isZero();
        assertThat(playhead.playing().get()).isTrue();
    }

    @Test
    void playingBackwardsStopsAtTheStartAndBeginsAtTheEndFromThere() {
        playhead.forward();
        playhead.togglePlayingBackwards();

        playhead.playStep();
        assertThat(playhead.moment().get()).isZero();
        assertThat(playhead.playing().get()).isFalse();

        playhead.togglePlayingBackwards();
        assertThat(playhead.moment().get()).isEqualTo(playhead.last());
        assertThat(playhead.playing().get()).isTrue();
    }

    @Test
    void playingTheOtherWayTurnsRoundWithoutAStop() {
        playhead.goTo(5);
        playhead.togglePlaying();

        playhead.togglePlayingBackwards();
        playhead.playStep();

        assertThat(playhead.playing().get()).isTrue();
        assertThat(playhead.moment().get()).isEqualTo(4);
    }

    @Test
    void productsTogetherAreOneStepForwardsAndBackwards() {
        playhead.productsTogether().set(true);

        playhead.forward();
        assertThat(playhead.moment().get()).isEqualTo(4);

        playhead.forward();
        playhead.back();
        assertThat(playhead.moment().get()).isEqualTo(4);

        playhead.back();
        assertThat(playhead.moment().get()).isZero();
    }

    @Test
    void theSpeedGoesFromAQuarterToFourTimes() {
        playhead.speedExponent().set(-2);
        assertThat(playhead.speedText()).isEqualTo("0.25");

        playhead.speedExponent().set(2);
        assertThat(playhead.speedText()).isEqualTo("4");
    }
}
