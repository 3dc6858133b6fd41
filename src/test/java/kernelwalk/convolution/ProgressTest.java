package kernelwalk.convolution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;

/** Work that somebody waits for, and can give up. */
class ProgressTest {

    private final Progress progress = new Progress();

    @Test
    void nobodyKnowsHowFarWorkIsBeforeItIsKnownHowMuchItIs() {
        assertThat(progress.part()).isNegative();

        progress.expect(8);
        progress.worked(2);

        assertThat(progress.part()).isEqualTo(0.25);
    }

    @Test
    void whatIsAboutToBeSeenCannotBeCancelled() {
        progress.finish();

        assertThat(progress.cancel()).isFalse();
        assertThat(progress.isWanted()).isTrue();
    }

    @Test
    void whatWasCancelledIsNeverSeen() {
        assertThat(progress.cancel()).isTrue();

        assertThat(progress.isWanted()).isFalse();
        assertThatThrownBy(progress::finish).isInstanceOf(CancellationException.class);
        assertThatThrownBy(progress::check).isInstanceOf(CancellationException.class);
    }
}
