package kernelwalk.ui.present;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalTime;
import java.util.Locale;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Presenting;
import kernelwalk.ui.document.Presenting.Curtain;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

class PresentingTest {

    private final Presenting presenting = new Presenting();

    @Test
    void aCurtainIsClosedAndOpenedByTheSameKeyAndChangedByTheOther() {
        presenting.toggle(Curtain.BLACK);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.BLACK);

        presenting.toggle(Curtain.WHITE);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.WHITE);

        presenting.toggle(Curtain.WHITE);
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
    }

    @Test
    void escapeTakesAwayWhatLiesOnTopAndThePresentationLast() {
        presenting.toggle();
        presenting.near().set(true);
        presenting.pen().set(true);
        presenting.toggle(Curtain.BLACK);

        presenting.stepOut();
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
        assertThat(presenting.pen().get()).isTrue();
        presenting.stepOut();
        assertThat(presenting.pen().get()).isFalse();
        assertThat(presenting.near().get()).isTrue();
        presenting.stepOut();
        assertThat(presenting.near().get()).isFalse();
        assertThat(presenting.on().get()).isTrue();
        presenting.stepOut();
        assertThat(presenting.on().get()).isFalse();
    }

    @Test
    void nothingOfAPresentationIsLeftForTheNext() {
        presenting.toggle();
        presenting.ring().set(true);
        presenting.keys().set(true);
        presenting.toggle(Curtain.WHITE);

        presenting.toggle();

        assertThat(presenting.ring().get()).isFalse();
        assertThat(presenting.keys().get()).isFalse();
        assertThat(presenting.curtain().get()).isEqualTo(Curtain.OPEN);
    }

    /** Two taps are taken of four, then come the other two, the bias, the end and the next window. */
    @Test
    void thePresenterReadsWhereTheWalkStandsAndTheFourNextSteps() {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        session.playhead().goTo(2);
        var next = new NextSteps(session.playhead(), Words.in(Locale.ENGLISH));

        assertThat(next.now()).isEqualTo("window 1 of 9 · tap 2 of 4");
        assertThat(next.next()).isEqualTo(3);
        assertThat(next.coming())
                .containsExactly(
                        "window 1 of 9 · tap 3 of 4",
                        "window 1 of 9 · tap 4 of 4",
                        "window 1 of 9 · bias",
                        "window 1 of 9 · done");
    }

    @Test
    void atTheEndNothingComesNext() {
        var session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));
        session.playhead().toEnd();

        assertThat(new NextSteps(session.playhead(), Words.in(Locale.ENGLISH)).coming()).isEmpty();
    }

    @Test
    void theClockSaysTheTimeInTheLanguageAndHowLongItHasGoneOn() {
        var clock = new Clock(LocalTime.of(15, 4), Duration.ofSeconds(425));

        assertThat(clock.time(Locale.KOREAN)).isEqualTo("오후 3:04");
        assertThat(clock.gone()).isEqualTo("7:05");
    }
}
