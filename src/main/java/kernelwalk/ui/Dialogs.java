package kernelwalk.ui;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.event.ActionEvent;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.Alert.AlertType;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.ChoiceDialog;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.TextInputDialog;
import javafx.scene.layout.Region;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.FileChooser.ExtensionFilter;
import javafx.stage.Stage;
import javafx.stage.Window;
import kernelwalk.convolution.Computation;
import kernelwalk.convolution.Progress;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.ExerciseFile;
import kernelwalk.exercise.file.ExerciseFileException;
import kernelwalk.exercise.file.FileName;
import kernelwalk.exercise.lesson.Language;
import kernelwalk.exercise.lesson.LessonText;
import kernelwalk.export.Format;
import kernelwalk.notation.Commas;
import kernelwalk.notation.Meaning;
import kernelwalk.picture.Part;
import kernelwalk.ui.control.ChoiceArrows;
import kernelwalk.ui.desk.OnScreen;
import kernelwalk.ui.document.AxesAnswer;
import kernelwalk.ui.document.Hindrance;
import kernelwalk.ui.document.Hindrance.Instead;
import kernelwalk.ui.document.LessonDraft;
import kernelwalk.ui.document.Questions;
import kernelwalk.ui.document.RandomChoice;
import kernelwalk.ui.document.RandomChoice.Scope;
import kernelwalk.ui.edit.CommasController;
import kernelwalk.ui.edit.LockController;
import kernelwalk.ui.edit.MeaningController;
import kernelwalk.ui.edit.NumberFile;
import kernelwalk.ui.edit.RandomiseController;
import kernelwalk.ui.lessons.SaveLessonController;
import kernelwalk.words.Phrase;
import kernelwalk.words.Words;

/** Asks the user with dialogs over the window, in its language and its look. */
final class Dialogs implements Questions {

    private final Supplier<Words> words;
    private Stage stage;
    private boolean isWaitedFor;

    /** Dialogs over a window that is still to come. */
    Dialogs(Supplier<Words> words) {
        this.words = words;
    }

    Dialogs(Stage stage, Supplier<Words> words) {
        this(words);
        over(stage);
    }

    /** Has all dialogs lie over a window. */
    void over(Stage window) {
        stage = window;
    }

    @Override
    public Leaving leaving(String name) {
        var save = new ButtonType(words().say("window.dialog.leaving.save"), ButtonData.YES);
        var discard = new ButtonType(words().say("window.dialog.leaving.discard"), ButtonData.NO);
        String what = name.isEmpty() ? words().say("window.dialog.leaving.untitled") : name;
        ButtonType answer =
                ask(
                        "window.dialog.leaving.title",
                        words().say("window.dialog.leaving.question", what),
                        save,
                        discard);
        return answer == save ? Leaving.SAVE : answer == discard ? Leaving.DISCARD : Leaving.CANCEL;
    }

    @Override
    public boolean replacing(Path file) {
        var replace = new ButtonType(words().say("window.dialog.replace"), ButtonData.OTHER);
        String question = words().say("window.dialog.replacing", file.getFileName());
        return ask("window.dialog.replace", question, replace) == replace;
    }

    @Override
    public Instead instead(Path file, Hindrance why) {
        var offered = new LinkedHashMap<ButtonType, Instead>();
        for (Instead each : why.offered()) {
            ButtonData kind = each == Instead.SAVE_AS ? ButtonData.YES : ButtonData.OTHER;
            String text = words().say("window.dialog.instead." + each.code());
            offered.put(new ButtonType(text, kind), each);
        }
        ButtonType answer =
                ask(
                        "window.dialog.instead",
                        words().say("window.dialog.hindrance." + why.code(), file.getFileName()),
                        offered.keySet().toArray(ButtonType[]::new));
        return offered.getOrDefault(answer, Instead.CANCEL);
    }

    private ButtonType ask(String title, String question, ButtonType... answers) {
        var alert = new Alert(AlertType.CONFIRMATION, question, answers);
        alert.getButtonTypes().add(cancel());
        alert.setHeaderText(null);
        alert.setGraphic(null);
        alert.getButtonTypes().stream()
                .map(alert.getDialogPane()::lookupButton)
                .forEach(Dialogs::showWhole);
        keepSafe(alert.getDialogPane());
        return dressed(alert, title).showAndWait().orElse(ButtonType.CANCEL);
    }

    /** Where no answer is without loss, Enter gives none. */
    private static void keepSafe(DialogPane pane) {
        boolean isSafe =
                pane.getButtonTypes().stream().anyMatch(it -> it.getButtonData().isDefaultButton());
        for (ButtonType answer : pane.getButtonTypes()) {
            if (!isSafe && answer.getButtonData().isCancelButton()) {
                var button = (Button) pane.lookupButton(answer);
                button.setDefaultButton(true);
                Platform.runLater(button::requestFocus);
            }
        }
    }

    /** Of several buttons each is as wide as its own words. */
    private static void showWhole(Node button) {
        ButtonBar.setButtonUniformSize(button, false);
        ((Region) button).setMinWidth(Region.USE_PREF_SIZE);
    }

    @Override
    public Optional<Path> fileToOpen(Optional<Path> folder) {
        return path(chooserToOpen(folder).showOpenDialog(stage));
    }

    /** What was chosen; the system can have names that this program cannot. */
    private Optional<Path> path(File chosen) {
        try {
            return Optional.ofNullable(chosen).map(File::getPath).map(FileName::path);
        } catch (ExerciseFileException problem) {
            String sentence = words().say("file.about", chosen.getName(), words().say(problem));
            var alert = new Alert(AlertType.WARNING, sentence, ButtonType.OK);
            alert.setHeaderText(null);
            dressed(alert, "window.dialog.open").showAndWait();
            return Optional.empty();
        }
    }

    FileChooser chooserToOpen(Optional<Path> folder) {
        FileChooser chooser = chooser("window.dialog.open", folder);
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words().say("window.dialog.number-files"), NumberFile.PATTERNS));
        return chooser;
    }

    @Override
    public Optional<Path> fileToSave(Path suggestion, Optional<Path> folder) {
        FileChooser chooser = chooserToSave(suggestion, folder);
        return path(chooser.showSaveDialog(stage));
    }

    FileChooser chooserToSave(Path suggestion, Optional<Path> folder) {
        FileChooser chooser = chooser("window.dialog.save", folder);
        chooser.setInitialFileName(suggestion.getFileName().toString());
        return chooser;
    }

    @Override
    public Optional<Path> fileToExport(Path suggestion, Format format) {
        FileChooser chooser = titled("window.dialog.export");
        String name = words().say("format." + format.code());
        chooser.getExtensionFilters().setAll(new ExtensionFilter(name, "*" + format.ending()));
        chooser.setInitialFileName(suggestion.getFileName().toString());
        Optional.ofNullable(suggestion.getParent())
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return path(chooser.showSaveDialog(top()));
    }

    @Override
    public Optional<Path> folderOfAnswers(Optional<Path> folder) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words().say("window.dialog.answers"));
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> folderOfProblems(Optional<Path> folder) {
        var chooser = new DirectoryChooser();
        chooser.setTitle(words().say("window.dialog.folder"));
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return path(chooser.showDialog(top()));
    }

    @Override
    public Optional<Path> tableOfAnswers(Optional<Path> folder) {
        FileChooser chooser = titled("window.dialog.table");
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words().say("window.dialog.table-files"),
                                "*.csv",
                                "*.tsv",
                                "*.xlsx"));
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return Optional.ofNullable(chooser.showOpenDialog(stage)).map(File::toPath);
    }

    @Override
    public Optional<Path> reportToSave(Path suggestion) {
        FileChooser chooser = titled("window.dialog.report");
        chooser.getExtensionFilters()
                .add(new ExtensionFilter(words().say("window.dialog.report-files"), "*.csv"));
        chooser.setInitialFileName(suggestion.getFileName().toString());
        Optional.ofNullable(suggestion.getParent())
                .filter(Files::isDirectory)
                .ifPresent(folder -> chooser.setInitialDirectory(folder.toFile()));
        return Optional.ofNullable(chooser.showSaveDialog(stage)).map(File::toPath);
    }

    private FileChooser titled(String key) {
        var chooser = new FileChooser();
        chooser.setTitle(words().say(key));
        return chooser;
    }

    private FileChooser chooser(String title, Optional<Path> folder) {
        FileChooser chooser = titled(title);
        chooser.getExtensionFilters()
                .add(
                        new ExtensionFilter(
                                words().say("window.dialog.exercise-files"),
                                "*" + ExerciseFile.ENDING));
        folder.map(Path::toFile).ifPresent(chooser::setInitialDirectory);
        return chooser;
    }

    @Override
    public boolean waitedFor(Computation computation) {
        long multiplications = computation.cost().multiplications();
        return awaited(
                        Phrase.of("window.dialog.working.text", multiplications),
                        progress -> {
                            progress.expect(multiplications);
                            return computation.output(progress);
                        })
                .isPresent();
    }

    /** What is asked for by the way while the user waits for something else is not done. */
    @Override
    public <T> Optional<T> awaited(Phrase what, Function<Progress, T> work) {
        return isWaitedFor ? Optional.empty() : awaited(what, new WorkingOut<>(work));
    }

    /** What comes of work that was begun; empty when the user has given it up. */
    <T> Optional<T> awaited(Phrase what, WorkingOut<T> working) {
        isWaitedFor = true;
        try {
            boolean isDone =
                    working.isDoneAtOnce()
                            || working.isDoneIn(
                                    dressed(new Dialog<>(), "window.dialog.working.title"),
                                    what.in(words()),
                                    cancel());
            return isDone ? Optional.of(working.result()) : Optional.empty();
        } finally {
            isWaitedFor = false;
        }
    }

    @Override
    public Optional<String> number() {
        var dialog = new TextInputDialog();
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(words().say("window.dialog.fill.question"));
        dialog.getDialogPane().getButtonTypes().setAll(act("window.dialog.fill.fill"), cancel());
        return dressed(dialog, "window.edit.fill").showAndWait();
    }

    @Override
    public Optional<LessonDraft> lesson(
            LessonDraft suggestion, Consumer<Map<Language, LessonText>> typed) {
        var controller = new SaveLessonController(words(), suggestion, typed);
        return ask(
                        "/fxml/lessons/save-lesson.fxml",
                        controller,
                        "window.dialog.lesson",
                        act("window.dialog.lesson.save"),
                        controller::agrees)
                .map(_ -> controller.draft());
    }

    @Override
    public Optional<String> lessonTitle(String now) {
        var dialog = new TextInputDialog(now);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(words().say("lessons.make.title"));
        dialog.getDialogPane()
                .getButtonTypes()
                .setAll(act("window.dialog.rename.rename"), cancel());
        return dressed(dialog, "lessons.own.rename").showAndWait();
    }

    @Override
    public Optional<String> printer(List<String> names) {
        var dialog = new ChoiceDialog<>(names.getFirst(), names);
        dialog.setHeaderText(null);
        dialog.setGraphic(null);
        dialog.setContentText(words().say("window.dialog.print.printer"));
        dialog.getDialogPane().getButtonTypes().setAll(act("window.dialog.print.print"), cancel());
        return dressed(dialog, "window.dialog.print").showAndWait();
    }

    @Override
    public Optional<Path> archiveToSave(Path suggestion) {
        FileChooser chooser = titled("window.dialog.archive");
        chooser.getExtensionFilters()
                .addAll(
                        new ExtensionFilter(words().say("window.dialog.archive-files"), "*.zip"),
                        new ExtensionFilter(words().say("format.html"), "*.html"));
        chooser.setInitialFileName(suggestion.getFileName().toString());
        return path(chooser.showSaveDialog(stage));
    }

    @Override
    public Optional<String> wordToLock() {
        var controller = LockController.choosing(words());
        return ask(
                        "/fxml/edit/lock.fxml",
                        controller,
                        "window.dialog.lock",
                        act("window.dialog.lock.lock"),
                        controller::agrees)
                .map(_ -> controller.word());
    }

    @Override
    public void unlocking(Predicate<String> unlock) {
        var controller = LockController.opening(words(), unlock);
        ask(
                "/fxml/edit/lock.fxml",
                controller,
                "window.dialog.unlock",
                act("window.dialog.unlock.unlock"),
                controller::agrees);
    }

    @Override
    public Optional<RandomChoice> random(Scope scope, List<Scope> offered, Exercise exercise) {
        var controller = new RandomiseController(words(), offered, scope, exercise);
        ButtonType randomise = act("window.dialog.randomise.randomise");
        return ask(
                        "/fxml/edit/randomise.fxml",
                        controller,
                        "window.dialog.randomise.title",
                        randomise,
                        controller::agrees)
                .flatMap(_ -> controller.choice());
    }

    @Override
    public Optional<AxesAnswer> axes(
            Part part, List<Integer> shape, List<Meaning> meanings, boolean asTyped) {
        var controller = new MeaningController(words(), part, shape, meanings, asTyped);
        ButtonType read = act("window.dialog.meaning.read");
        return ask("/fxml/edit/meaning.fxml", controller, "window.dialog.meaning.title", read)
                .flatMap(_ -> controller.choice());
    }

    @Override
    public Optional<Commas> commas(Map<Commas, String> meanings) {
        var controller = new CommasController(words(), meanings);
        ButtonType read = act("window.dialog.reading.read");
        return ask("/fxml/edit/commas.fxml", controller, "window.dialog.reading.title", read)
                .flatMap(_ -> controller.choice());
    }

    /** Shows a form until it is agreed to with a button, or given up. */
    private Optional<ButtonType> ask(
            String fxml, Object controller, String title, ButtonType agreed) {
        return ask(fxml, controller, title, agreed, () -> true);
    }

    /** Shows a form until what is agreed to can be done, or it is given up. */
    private Optional<ButtonType> ask(
            String fxml,
            Object controller,
            String title,
            ButtonType agreed,
            BooleanSupplier agrees) {
        var loader = new FXMLLoader(View.resource(fxml), words().bundle());
        loader.setControllerFactory(_ -> controller);
        var dialog = new Dialog<ButtonType>();
        try {
            dialog.getDialogPane().setContent(loader.load());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        dialog.getDialogPane().getButtonTypes().setAll(agreed, cancel());
        dialog.getDialogPane()
                .lookupButton(agreed)
                .addEventFilter(
                        ActionEvent.ACTION,
                        event -> {
                            if (!agrees.getAsBoolean()) {
                                event.consume();
                            }
                        });
        return dressed(dialog, title).showAndWait().filter(answer -> answer == agreed);
    }

    private ButtonType act(String key) {
        return new ButtonType(words().say(key), ButtonData.OK_DONE);
    }

    private ButtonType cancel() {
        return new ButtonType(words().say("window.dialog.cancel"), ButtonData.CANCEL_CLOSE);
    }

    /** What a dialog stands over: another one that is open, or else the window. */
    private Window top() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof Stage over && over.getOwner() == stage)
                .reduce((_, last) -> last)
                .orElse(stage);
    }

    private <T> Dialog<T> dressed(Dialog<T> dialog, String title) {
        dialog.initOwner(top());
        dialog.setTitle(words().say(title));
        dialog.getDialogPane().getStylesheets().setAll(stage.getScene().getStylesheets());
        OnScreen.keep(dialog.getDialogPane().getScene().getWindow());
        ChoiceArrows.keep(dialog.getDialogPane());
        return dialog;
    }

    private Words words() {
        return words.get();
    }
}
