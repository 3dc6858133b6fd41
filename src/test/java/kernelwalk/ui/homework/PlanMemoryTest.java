package kernelwalk.ui.homework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Locale;
import javafx.beans.property.SimpleStringProperty;
import kernelwalk.exercise.Choice;
import kernelwalk.exercise.OperationType;
import kernelwalk.exercise.PaddingKind;
import kernelwalk.homework.problem.Difficulty;
import kernelwalk.ui.desk.SettingsFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a teacher has chosen of the next problem is found again by the next start. */
class PlanMemoryTest {

    @TempDir private Path folder;

    @Test
    void everyFieldIsFoundAgainAndWhatWasNotChosenStillFollowsTheDifficulty() {
        try (var settings = new SettingsFile(folder, Locale.ENGLISH)) {
            var form = new PlanForm();
            new PlanMemory(form, settings.settings().plan());
            form.operation().set(OperationType.TRANSPOSED_CONVOLUTION);
            form.difficulty().set(Difficulty.HARD);
            form.seed().set("a=1;b");
            form.counts().text(Choice.CHANNELS).set("2x");
            form.padding().set(PaddingKind.SAME);
            form.bias().set(!form.bias().get());
        }

        var later = new PlanForm();
        try (var settings = new SettingsFile(folder, Locale.ENGLISH)) {
            new PlanMemory(later, settings.settings().plan());
        }

        assertThat(later.operation().get()).isEqualTo(OperationType.TRANSPOSED_CONVOLUTION);
        assertThat(later.difficulty().get()).isEqualTo(Difficulty.HARD);
        assertThat(later.seed().get()).isEqualTo("a=1;b");
        assertThat(later.counts().text(Choice.CHANNELS).get()).isEqualTo("2x");
        assertThat(later.padding().get()).isEqualTo(PaddingKind.SAME);
        assertThat(later.isChosen(later.bias())).isTrue();
        assertThat(later.isChosen(later.counts().text(Choice.FILTERS))).isFalse();
    }

    @Test
    void aDamagedLineLeavesTheFieldsAsTheyAre() {
        var form = new PlanForm();

        new PlanMemory(form, new SimpleStringProperty("OPERATION=NONE;=;PADDING;BIAS=%zz;SEED=7"));

        assertThat(form.operation().get()).isEqualTo(OperationType.CONVOLUTION);
        assertThat(form.seed().get()).isEqualTo("7");
    }
}
