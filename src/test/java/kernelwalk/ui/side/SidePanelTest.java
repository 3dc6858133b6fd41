package kernelwalk.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SidePanelTest {

    private final SidePanel panel = new SidePanel();

    @Test
    void aWideWindowShowsItAndANarrowOneDoesNot() {
        panel.fit(1280);
        assertThat(panel.shown().get()).isTrue();

        panel.fit(1024);
        assertThat(panel.shown().get()).isFalse();
    }

    @Test
    void whatTheUserSaidHoldsInEveryWidth() {
        panel.fit(1024);
        panel.toggle();
        panel.fit(1100);
        assertThat(panel.shown().get()).isTrue();

        panel.toggle();
        panel.fit(1280);
        assertThat(panel.shown().get()).isFalse();
    }

    @Test
    void aTabIsSeenWhileItIsChosenAndThePanelShows() {
        var seen = panel.shows(SideTab.SHAPES);
        assertThat(seen.get()).isFalse();

        panel.fit(1280);
        assertThat(seen.get()).isTrue();

        panel.toggle();
        assertThat(seen.get()).isFalse();
        assertThat(panel.tab().get()).isEqualTo(SideTab.SHAPES);
    }
}
