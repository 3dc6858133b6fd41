package kernelwalk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Locale;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.picture.Part;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;

/** What a teacher hides is hidden in each view, and nothing else changes. */
class VeilsTest {

    private final Session session = new Session(Lessons.first(), Words.in(Locale.ENGLISH));

    @Test
    void theBoardIsDrawnAnewWithTheCardHiddenAndTheExerciseStays() {
        Exercise before = session.document().exercise().get();
        session.veils().veil(Part.KERNEL, true);

        assertThat(session.frame().get().options().veiled()).containsExactly(Part.KERNEL);
        assertThat(session.document().exercise().get()).isSameAs(before);
        assertThat(session.undo().undoName().getValue()).isEmpty();
    }

    @Test
    void aCardThatIsShownAgainIsNoLongerHidden() {
        session.veils().veil(Part.KERNEL, true);
        session.veils().veil(Part.OUTPUT, true);
        session.veils().veil(Part.KERNEL, false);

        assertThat(session.veils().veiled().get()).isEqualTo(EnumSet.of(Part.OUTPUT));
        session.veils().veil(Part.OUTPUT, false);
        assertThat(session.veils().any().get()).isFalse();
    }

    @Test
    void aHiddenOutputIsKeptBackByEveryViewThatKeepsBackAResult() {
        session.sidePanel().open(SideTab.NUMBERS);
        assertThat(session.keptBack().get()).isFalse();
        session.veils().veil(Part.OUTPUT, true);

        assertThat(session.keptBack().get()).isTrue();
        assertThat(session.sidePanel().shows(SideTab.NUMBERS).get()).isFalse();
    }
}
