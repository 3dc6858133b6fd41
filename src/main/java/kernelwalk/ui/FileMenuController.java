package kernelwalk.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.exercise.ExamChain;
import kernelwalk.exercise.Exercise;
import kernelwalk.exercise.file.FileName;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.desk.Desk;
import kernelwalk.ui.lessons.LessonMaking;
import kernelwalk.ui.lessons.LessonShelf;
import kernelwalk.ui.lessons.OpenLesson;
import kernelwalk.words.VisibleText;

/** The File menu: opens and saves exercises. */
public final class FileMenuController implements Controller {

    @FXML private Menu recent;

    @FXML private MenuItem previous;

    @FXML private MenuItem next;

    private final Desk desk;
    private final LessonShelf shelf;
    private final OpenLesson lesson;
    private final Runnable export;
    private final Runnable print;
    private final LessonMaking making;
    private final Runnable worksheet;
    private final Runnable code;
    private final Runnable checkClass;
    private final Runnable quit;
    private final Listening listening = new Listening();

    /**
     * @param export     asks what to export, and writes it
     * @param print      asks for a printer, and prints the board
     * @param worksheet  asks what to put on paper, and writes it
     * @param code       asks for the code of a worksheet, and opens its problem
     * @param checkClass asks for the answers of a class and checks them
     * @param quit       closes the window
     */
    FileMenuController(
            Desk desk,
            LessonShelf shelf,
            OpenLesson lesson,
            Runnable export,
            Runnable print,
            LessonMaking making,
            Runnable worksheet,
            Runnable code,
            Runnable checkClass,
            Runnable quit) {
        this.desk = desk;
        this.shelf = shelf;
        this.lesson = lesson;
        this.export = export;
        this.print = print;
        this.making = making;
        this.worksheet = worksheet;
        this.code = code;
        this.checkClass = checkClass;
        this.quit = quit;
    }

    @FXML
    private void initialize() {
        listening.to(desk.recent(), this::showRecent);
        listening.to(lesson.lesson(), _ -> showBeside());
    }

    private void showRecent(List<Path> files) {
        recent.setDisable(files.isEmpty());
        recent.getItems().setAll(files.stream().map(this::item).toList());
    }

    private void showBeside() {
        previous.setDisable(lesson.previous().isEmpty());
        next.setDisable(lesson.next().isEmpty());
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(VisibleText.of(FileName.text(file)));
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> desk.open(file));
        return item;
    }

    @FXML
    private void lessons() {
        shelf.open();
    }

    @FXML
    private void previous() {
        lesson.openPrevious();
        shelf.leave();
    }

    @FXML
    private void next() {
        lesson.openNext();
        shelf.leave();
    }

    /** The numbers to begin with, but no lesson. */
    @FXML
    private void start() {
        desk.start(Exercise.plain());
    }

    /** Convolution, ReLU, pooling, flattening and a dense layer. */
    @FXML
    private void startChain() {
        desk.start(ExamChain.plain());
    }

    @FXML
    private void open() {
        desk.open();
    }

    @FXML
    private void save() {
        desk.save();
    }

    @FXML
    private void saveAs() {
        desk.saveAs();
    }

    @FXML
    private void saveLesson() {
        making.make();
    }

    @FXML
    private void checkClass() {
        checkClass.run();
    }

    @FXML
    private void export() {
        export.run();
    }

    @FXML
    private void print() {
        print.run();
    }

    @FXML
    private void exportLessons() {
        making.page();
    }

    @FXML
    private void worksheet() {
        worksheet.run();
    }

    @FXML
    private void code() {
        code.run();
    }

    @FXML
    private void quit() {
        quit.run();
    }

    @Override
    public void close() {
        listening.close();
    }
}
