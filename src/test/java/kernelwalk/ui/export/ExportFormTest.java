package kernelwalk.ui.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import kernelwalk.convolution.Cell;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.Lessons;
import kernelwalk.export.CodeLanguage;
import kernelwalk.export.CourseFormat;
import kernelwalk.export.Format;
import kernelwalk.export.PageFormat;
import kernelwalk.export.PictureFormat;
import kernelwalk.export.SheetFormat;
import kernelwalk.export.SolutionFormat;
import kernelwalk.export.ValueFormat;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import kernelwalk.picture.Part;
import kernelwalk.picture.Theme;
import kernelwalk.ui.Answers;
import kernelwalk.ui.Session;
import kernelwalk.ui.document.Settings;
import kernelwalk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is chosen of an export: it begins as the window looks, comes again the next time, and tells nothing hidden. */
class ExportFormTest {

    private static final Words ENGLISH = Words.in(Language.ENGLISH);

    @TempDir private Path folder;

    private final Settings settings = new Settings(Locale.ENGLISH);
    private final Session session = new Session(Lessons.first(), settings, new Answers());

    private ExportForm form() {
        return session.export().orElseThrow();
    }

    @Test
    void itBeginsAsThePictureThatTheWindowShows() {
        settings.dark().set(true);
        session.playhead().goTo(12);

        ExportForm form = form();

        assertThat(form.format().get()).isEqualTo(PictureFormat.PNG);
        assertThat(form.look().theme()).isEqualTo(Theme.DARK);
        assertThat(form.look().shown(Lessons.first())).isEqualTo(12);
        assertThat(form.name().get()).isEqualTo("Mean filter with bias");
        assertThat(settings.export().get()).isEmpty();
    }

    @Test
    void theLastChoicesComeAgainAndWhatANewerProgramWroteStays() {
        settings.export().set("HOLOGRAM=deep;SPEED=fast;THEME=%zz;SIZE=1x1");
        ExportForm form = form();
        form.format().set(SheetFormat.XLSX);
        form.blank().set(true);
        form.theme().set(Colours.PRINT);
        form.folder().set(folder);

        ExportForm next = form();

        assertThat(next.format().get()).isEqualTo(SheetFormat.XLSX);
        assertThat(next.look().isBlank()).isTrue();
        assertThat(next.look().theme()).isEqualTo(Theme.PRINT);
        assertThat(next.file()).contains(folder.resolve("Mean filter with bias.xlsx"));
        assertThat(next.look().film().speed()).isEqualTo(1);
        assertThat(settings.export().get()).contains("HOLOGRAM=deep");
    }

    @Test
    void aSolutionOfOneWindowTellsTheOneWhereTheWalkStands() {
        session.playhead()
                .goTo(session.document().computation().get().walk().endOf(new Cell(0, 1, 2, 0)));
        ExportForm form = form();
        form.format().set(SolutionFormat.TEX);

        assertThat(form.look().window()).contains(new Cell(0, 1, 2, 0));
    }

    /** All of the walk is in the page, which begins where the board stands. */
    @Test
    void ofAPageNoPartOfTheWalkIsChosen() {
        session.playhead().goTo(3);
        ExportForm form = form();
        form.extent().set(Extent.WALK);

        form.format().set(PageFormat.HTML);

        assertThat(form.extents()).containsExactly(Extent.MOMENT);
        assertThat(form.aspects()).containsExactly(Aspect.THEME, Aspect.LANGUAGE);
        assertThat(form.look().moment()).hasValue(3);
    }

    @Test
    void theEndingFollowsTheFormat() {
        ExportForm form = form();
        form.folder().set(folder);
        form.choose(folder.resolve("mean.png"));
        assertThat(form.wish().orElseThrow().mayReplace()).isTrue();

        form.format().set(PictureFormat.GIF);

        assertThat(form.file()).contains(folder.resolve("mean.gif"));
        assertThat(form.wish().orElseThrow().mayReplace()).isFalse();
        form.name().set("  ");
        assertThat(form.wish()).isEmpty();
    }

    /** The kernel is 1/9 in every cell. */
    @Test
    void whatIsHiddenOnTheBoardIsHiddenInItsPicturesAndToldByNoOtherFile() throws IOException {
        session.veils().veil(Part.KERNEL, true);
        ExportForm form = form();

        form.format().set(PictureFormat.SVG);
        var bytes = new ByteArrayOutputStream();
        form.format().get().write(form.exercise(), form.look(), bytes);
        assertThat(form.refusal()).isEmpty();
        assertThat(bytes.toString(StandardCharsets.UTF_8)).contains(">?<").doesNotContain(">1/9<");
        for (Format format :
                List.of(
                        CodeLanguage.KERAS,
                        SolutionFormat.TEX,
                        SheetFormat.XLSX,
                        ValueFormat.NPY,
                        CourseFormat.GIFT)) {
            form.format().set(format);
            assertThat(form.refusal().orElseThrow().in(ENGLISH))
                    .startsWith("this file would tell numbers that are hidden on the board");
        }
    }

    @Test
    void aHiddenOutputIsNotToldByTheProgramThatComputesIt() {
        session.veils().veil(Part.OUTPUT, true);
        ExportForm form = form();

        form.format().set(CodeLanguage.KERAS);
        assertThat(form.refusal()).isEmpty();
        form.format().set(ValueFormat.CSV);
        assertThat(form.refusal()).isPresent();
    }

    @Test
    void whatIsStillToBePredictedIsNotTold() {
        session.prediction().on().set(true);
        ExportForm form = form();

        form.format().set(PictureFormat.GIF);
        assertThat(form.refusal().orElseThrow().in(ENGLISH))
                .startsWith("this file would tell values that are still to be predicted");
        form.format().set(PictureFormat.PNG);
        form.extent().set(Extent.MOMENT);
        assertThat(form.refusal()).isEmpty();
        form.extent().set(Extent.WALK);
        assertThat(form.refusal()).isPresent();
        form.format().set(CodeLanguage.KERAS);
        assertThat(form.refusal()).isEmpty();
    }
}
