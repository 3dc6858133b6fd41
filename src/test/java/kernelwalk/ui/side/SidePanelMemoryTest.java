package kernelwalk.ui.side;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import kernelwalk.ui.desk.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The panel at the side comes back as it was left. */
class SidePanelMemoryTest {

    private static final double WIDE = 1400;
    private static final double NARROW = 800;

    @TempDir Path folder;

    @Test
    void theTabAndThatItWasHiddenComeBackAtTheNextStart() {
        try (var file = new SettingsFile(folder, Locale.ENGLISH)) {
            SidePanel panel = started(file.settings().side(), WIDE);
            panel.tab().set(SideTab.CODE);
            panel.toggle();
        }

        try (var file = new SettingsFile(folder, Locale.ENGLISH)) {
            SidePanel panel = started(file.settings().side(), WIDE);

            assertThat(panel.tab().get()).isEqualTo(SideTab.CODE);
            assertThat(panel.shown().get()).isFalse();
        }
    }

    @Test
    void whoeverHasNotAskedGetsThePanelWhereThereIsRoom() {
        var place = new SimpleStringProperty("");
        started(place, WIDE).tab().set(SideTab.NUMBERS);

        assertThat(place.get()).isEqualTo("numbers");
        assertThat(started(place, WIDE).shown().get()).isTrue();
        assertThat(started(place, NARROW).shown().get()).isFalse();
    }

    @Test
    void aPanelThatWasAskedForShowsInANarrowWindowToo() {
        var place = new SimpleStringProperty("");
        started(place, NARROW).open(SideTab.HOMEWORK);

        assertThat(started(place, NARROW).shown().get()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "atlas shown", "shapes folded", "  "})
    void whatANewerProgramHasWrittenIsAsIfNothingWasAndStays(String text) {
        var place = new SimpleStringProperty(text);
        SidePanel panel = started(place, WIDE);

        assertThat(panel.tab().get()).isEqualTo(SideTab.SHAPES);
        assertThat(panel.shown().get()).isTrue();
        assertThat(place.get()).isEqualTo(text);
    }

    @Test
    void settingsThatOnlyANewerProgramKnowsStay() throws Exception {
        Path file = folder.resolve("settings.properties");
        Files.writeString(file, "side=atlas shown\nweather=sunny\n");
        try (var settings = new SettingsFile(folder, Locale.ENGLISH)) {
            started(settings.settings().side(), WIDE);
            settings.settings().dark().set(true);
        }

        assertThat(Files.readString(file)).contains("weather=sunny", "side=atlas shown");
    }

    private static SidePanel started(StringProperty place, double width) {
        var panel = new SidePanel();
        panel.fit(width);
        panel.keepIn(place);
        return panel;
    }
}
