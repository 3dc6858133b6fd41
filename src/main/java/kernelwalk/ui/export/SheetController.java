package kernelwalk.ui.export;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
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
import kernelwalk.picture.Drawing;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.NamedChoices;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.desk.SheetWriting;
import kernelwalk.ui.desk.Written;
import kernelwalk.ui.document.Questions;
import kernelwalk.words.Failure;
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
    private final ReadOnlyObjectWrapper<Optional<Worksheet>> sheet =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final Listening listening = new Listening();

    /** Which problems are wanted; others come too late. */
    private int wanted;

    public SheetController(SheetForm form, SheetWriting writing, Questions questions, Words words) {
        this.form = form;
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
        NamedChoices.offer(language, List.of(Language.values()), Language::ownName);
        boxes.join(source, form.source());
        boxes.join(paper, form.paper());
        boxes.join(language, form.language());
        int asked = form.count().get();
        count.setValueFactory(new IntegerSpinnerValueFactory(1, SheetForm.MOST_PROBLEMS, asked));
        listening.to(count.valueProperty(), form.count()::set);
        steps.selectedProperty().bindBidirectional(form.steps());
        key.selectedProperty().bindBidirectional(form.key());
        name.textProperty().bindBidirectional(form.name());
        listening.to(form.folder(), it -> folder.setText(VisibleText.of(it.toString())));
        listening.to(form.problems(), it -> problems.setText(named(it)));
        listening.to(form.key(), keyPage::setVisible);
        form.choices().forEach(choice -> listening.toChanges(choice, this::make));
        make();
    }

    private static String named(Path from) {
        return from == null ? "" : VisibleText.of(from.toString());
    }

    /** The sheet that is seen, once it is made. */
    ReadOnlyObjectProperty<Optional<Worksheet>> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Beside the window's thread, as many problems take a while. */
    private void make() {
        Shown.set(ofFolder, form.source().get() == SheetSource.FOLDER);
        Shown.set(ofWishes, form.source().get() == SheetSource.WISHES);
        sheet.set(Optional.empty());
        wanted++;
        int mine = wanted;
        Supplier<SheetProblems> making = form.made();
        Thread.ofPlatform()
                .daemon()
                .name("worksheet-preview")
                .start(
                        () -> {
                            SheetProblems made = made(making);
                            Platform.runLater(() -> take(mine, made));
                        });
    }

    private static SheetProblems made(Supplier<SheetProblems> making) {
        try {
            return making.get();
        } catch (RuntimeException | OutOfMemoryError problem) {
            return SheetProblems.refused(said -> Failure.of(problem, said).message());
        }
    }

    private void take(int number, SheetProblems made) {
        if (number != wanted) {
            return;
        }
        tell(made.refusal());
        if (made.refusal().isPresent()) {
            page.clear();
            keyPage.clear();
            facts.setText("");
            return;
        }
        Worksheet worksheet = form.sheet(made);
        List<Drawing> pages = worksheet.pages(false);
        page.show(pages.getFirst(), worksheet.paper());
        keyPage.show(worksheet.pages(true).getFirst(), worksheet.paper());
        facts.setText(words.say("export.sheet-dialog.facts", made.problems().size(), pages.size()));
        sheet.set(Optional.of(worksheet));
    }

    private void tell(Optional<Phrase> why) {
        Shown.set(reason, why.isPresent());
        why.ifPresent(it -> reason.setText(words.atTheBeginning(it.in(words)) + "."));
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
        Written written =
                sheet.get()
                        .flatMap(
                                seen ->
                                        form.file()
                                                .map(
                                                        file ->
                                                                writing.write(
                                                                        seen,
                                                                        file,
                                                                        form.key().get())))
                        .orElse(Written.GIVEN_UP);
        Shown.set(reason, written.reason().isPresent());
        written.reason().ifPresent(why -> reason.setText(why.in(words)));
        return written.isDone();
    }

    @Override
    public void close() {
        wanted++;
        listening.close();
    }
}
