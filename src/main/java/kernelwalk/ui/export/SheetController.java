package kernelwalk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextField;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.export.worksheet.Paper;
import kernelwalk.export.worksheet.Worksheet;
import kernelwalk.homework.problem.Asked;
import kernelwalk.picture.Drawing;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.desk.SheetWriting;
import kernelwalk.ui.desk.Written;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Phrase;
import kernelwalk.words.VisibleText;
import kernelwalk.words.Words;

/** The form of a worksheet, beside the first page of the sheet and of its key. */
public final class SheetController implements Controller {

    @FXML private ChoiceBox<SheetSource> source;

    @FXML private Node ofFolder;

    @FXML private Label problems;

    @FXML private Node ofWishes;

    @FXML private Spinner<Integer> count;

    @FXML private ChoiceBox<Asked> work;

    @FXML private ChoiceBox<Paper> paper;

    @FXML private ChoiceBox<Language> language;

    @FXML private CheckBox steps;

    @FXML private CheckBox key;

    @FXML private TextField name;

    @FXML private Label folder;

    @FXML private Label reason;

    @FXML private PagePreview page;

    @FXML private PagePreview keyPage;

    @FXML private Label facts;

    private final SheetForm form;
    private final SheetWriting writing;
    private final Questions questions;
    private final Words words;
    private final SheetMaking making;
    private final Listening listening = new Listening();

    public SheetController(SheetForm form, SheetWriting writing, Questions questions, Words words) {
        this.form = form;
        this.making = new SheetMaking(form);
        this.writing = writing;
        this.questions = questions;
        this.words = words;
    }

    @FXML
    private void initialize() {
        var boxes = new NamedChoices(listening);
        NamedChoices.offer(
                source,
                List.of(SheetSource.values()),
                one -> words.say("export.sheet-dialog.source." + one.code()));
        NamedChoices.offer(
                paper,
                List.of(Paper.values()),
                one -> words.say("export.sheet-dialog.paper." + one.code()));
        NamedChoices.offer(
                work,
                List.of(Asked.values()),
                one -> words.say("export.sheet-dialog.asked." + one.code()));
        NamedChoices.offer(language, List.of(Language.values()), Language::ownName);
        boxes.join(source, form.source());
        boxes.join(work, form.work());
        boxes.join(paper, form.paper());
        boxes.join(language, form.language());
        int asked = form.count().get();
        count.setValueFactory(new IntegerSpinnerValueFactory(1, SheetForm.MOST_PROBLEMS, asked));
        listening.to(count.valueProperty(), form.count()::set);
        listening.join(steps.selectedProperty(), form.steps());
        listening.join(key.selectedProperty(), form.key());
        listening.join(name.textProperty(), form.name());
        listening.to(form.folder(), it -> folder.setText(VisibleText.of(it.toString())));
        listening.to(form.problems(), it -> problems.setText(named(it)));
        listening.to(form.key(), keyPage::setVisible);
        listening.to(making.sheet(), made -> made.ifPresent(this::show));
        listening.to(making.refusal(), why -> why.ifPresent(this::tell));
        form.choices().forEach(choice -> listening.toChanges(choice, this::make));
        make();
    }

    private static String named(Path from) {
        return from == null ? "" : VisibleText.of(from.toString());
    }

    /** The sheet that is seen, once it is made. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return making.sheet();
    }

    private void make() {
        Shown.set(ofFolder, form.source().get() == SheetSource.FOLDER);
        Shown.set(ofWishes, form.source().get() == SheetSource.WISHES);
        Shown.set(steps, form.work().get() == Asked.OUTPUT);
        making.begin();
    }

    private void show(Worksheet worksheet) {
        List<Drawing> pages = worksheet.pages(false);
        page.show(pages.getFirst(), worksheet.paper());
        keyPage.show(worksheet.pages(true).getFirst(), worksheet.paper());
        facts.setText(
                words.say("export.sheet-dialog.facts", worksheet.problems().size(), pages.size()));
        WrappedLabel.say(reason, "");
    }

    private void tell(Phrase why) {
        page.clear();
        keyPage.clear();
        facts.setText("");
        WrappedLabel.say(reason, words.sentence(why.in(words)));
    }

    @FXML
    private void chooseProblems() {
        questions
                .folderOfProblems(Optional.of(form.folder().get()))
                .ifPresent(form.problems()::set);
    }

    @FXML
    private void chooseFolder() {
        questions.folderOfProblems(Optional.of(form.folder().get())).ifPresent(form.folder()::set);
    }

    /** Writes the sheet that is seen; false where that is not done, with the reason. */
    boolean write() {
        Written written = making.sheet().get().flatMap(this::written).orElse(Written.GIVEN_UP);
        WrappedLabel.say(reason, written.reason().map(why -> why.in(words)).orElse(""));
        return written.isDone();
    }

    private Optional<Written> written(Worksheet seen) {
        return form.file().map(file -> writing.write(seen, file, form.key().get()));
    }

    @Override
    public void close() {
        making.stop();
        listening.close();
    }
}
