package kernelwalk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import kernelwalk.convolution.Level;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.Format;
import kernelwalk.export.look.Aspect;
import kernelwalk.export.look.Colours;
import kernelwalk.export.look.CourseSystem;
import kernelwalk.export.look.Detail;
import kernelwalk.export.look.PictureSize;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.desk.Exporting;
import kernelwalk.ui.desk.Written;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.LevelText;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The form of an export: a format and what can be chosen of it, beside what will be written. */
public final class ExportController implements Controller {

    @FXML private VBox choices;

    @FXML private ChoiceBox<Format> format;

    @FXML private ChoiceBox<Extent> extent;

    @FXML private ChoiceBox<Level> level;

    @FXML private ChoiceBox<Double> speed;

    @FXML private CheckBox loops;

    @FXML private ChoiceBox<Colours> theme;

    @FXML private ChoiceBox<PictureSize> size;

    @FXML private ChoiceBox<Integer> scale;

    @FXML private ChoiceBox<Detail> detail;

    @FXML private ChoiceBox<CourseSystem> system;

    @FXML private CheckBox blank;

    @FXML private ChoiceBox<Language> language;

    @FXML private ExportPreview preview;

    @FXML private Label facts;

    @FXML private TextField name;

    @FXML private Label folder;

    @FXML private Label reason;

    private final ExportForm form;
    private final Exporting exporting;
    private final Questions questions;
    private final Words words;
    private final ExportFacts told;
    private final Listening listening = new Listening();

    public ExportController(
            ExportForm form, Exporting exporting, Questions questions, Words words) {
        this.form = form;
        this.exporting = exporting;
        this.questions = questions;
        this.words = words;
        this.told = new ExportFacts(words);
    }

    @FXML
    private void initialize() {
        var boxes = new NamedChoices(listening);
        offer(format, Format.all(), one -> words.say("format." + one.code()));
        offer(level, ExportForm.LEVELS, this::named);
        offer(speed, ExportForm.SPEEDS, told::times);
        offer(theme, List.of(Colours.values()), one -> named("theme", one.code()));
        offer(size, ExportForm.SIZES, one -> one.width() + " × " + one.height());
        offer(scale, ExportForm.SCALES, told::times);
        offer(detail, List.of(Detail.values()), one -> named("detail", one.code()));
        offer(system, List.of(CourseSystem.values()), one -> named("system", one.code()));
        offer(language, List.of(Language.values()), Language::ownName);
        extent.setConverter(NamedChoices.named(this::named));
        listening.to(form.format(), _ -> offerExtents());
        boxes.join(format, form.format());
        boxes.follow(extent, form.extent(), this::take);
        boxes.join(level, form.level());
        boxes.join(speed, form.speed());
        boxes.join(theme, form.theme());
        boxes.join(size, form.size());
        boxes.join(scale, form.scale());
        boxes.join(detail, form.detail());
        boxes.join(system, form.system());
        boxes.join(language, form.language());
        listening.join(loops.selectedProperty(), form.loops());
        listening.join(blank.selectedProperty(), form.blank());
        listening.join(name.textProperty(), form.name());
        listening.to(form.folder(), it -> folder.setText(VisibleText.of(it.toString())));
        form.choices().forEach(choice -> listening.toChanges(choice, this::show));
        show();
    }

    private void offerExtents() {
        extent.getItems().setAll(form.extents());
        extent.setValue(form.extent().get());
    }

    /** In between nothing is chosen. */
    private void take(Extent chosen) {
        if (chosen != null) {
            form.extent().set(chosen);
        }
    }

    private static <T> void offer(ChoiceBox<T> box, List<T> offered, Function<T, String> name) {
        NamedChoices.offer(box, offered, name);
    }

    private String named(String aspect, String code) {
        return words.say("export.dialog." + aspect + "." + code);
    }

    private String named(Level one) {
        return new LevelText(words).of(one, form.exercise().operation());
    }

    private String named(Extent one) {
        boolean isFilm = !form.format().get().isOfOneMoment() && one != Extent.MOMENT;
        return named(isFilm ? "film-of" : "extent", one.code());
    }

    private void show() {
        Set<Aspect> aspects = form.aspects();
        for (Node line : choices.getChildren()) {
            Shown.set(line, aspects.contains(Aspect.valueOf((String) line.getUserData())));
        }
        preview.show(form, words);
        facts.setText(told.of(form));
        Shown.set(reason, false);
    }

    @FXML
    private void choose() {
        Path suggestion =
                form.file().orElse(form.folder().get().resolve(form.format().get().code()));
        questions.fileToExport(suggestion, form.format().get()).ifPresent(form::choose);
    }

    /** Writes the file; false where that is not done, with the reason. */
    boolean write() {
        Written written = form.wish().map(exporting::write).orElse(Written.GIVEN_UP);
        WrappedLabel.say(reason, written.reason().map(why -> why.in(words)).orElse(""));
        return written.isDone();
    }

    @Override
    public void close() {
        preview.stop();
        listening.close();
    }
}
