package kernelwalk.ui.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import kernelwalk.picture.Part;
import org.junit.jupiter.api.Test;

/** A note that somebody has changed by hand is read as far as it can be. */
class StandingNoteTest {

    @Test
    void aCardThatIsNamedTwiceIsHiddenOnce() {
        var read = StandingNote.read(Map.of("hidden", "kernel,output,kernel"), Optional.empty());

        assertThat(read.hidden()).contains(Set.of(Part.KERNEL, Part.OUTPUT));
    }

    @Test
    void aCardThatIsNotKnownIsPassedOver() {
        var read = StandingNote.read(Map.of("hidden", "kernel,curtain"), Optional.empty());

        assertThat(read.hidden()).contains(Set.of(Part.KERNEL));
    }
}
