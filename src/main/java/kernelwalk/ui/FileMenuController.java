package kernelwalk.ui;

import java.nio.file.Path;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import kernelwalk.exercise.Lesson;
import kernelwalk.exercise.Lessons;
import kernelwalk.words.Words;

/** The File menu: opens and saves exercises. */
public final class FileMenuController implements Controller {

    @FXML private Menu recent;

    @FXML private Menu lessons;

    private final Desk desk;
    private final Words words;
    private final Runnable quit;
    private final Listening listening = new Listening();

    FileMenuController(Session session, Runnable quit) {
        this.desk = session.desk();
        this.words = session.words().get();
        this.quit = quit;
    }

    @FXML
    private void initialize() {
        listening.to(desk.recent(), this::showRecent);
    }

    private void showRecent(List<Path> files) {
        recent.setDisable(files.isEmpty());
        recent.getItems().setAll(files.stream().map(this::item).toList());
    }

    private MenuItem item(Path file) {
        var item = new MenuItem(file.toString());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> desk.open(file));
        return item;
    }

    /** The lessons are read when the menu is first opened, so that the window need not wait for them. */
    @FXML
    private void showLessons() {
        if (lessons.getItems().isEmpty()) {
            lessons.getItems().setAll(Lessons.all().stream().map(this::item).toList());
        }
    }

    private MenuItem item(Lesson lesson) {
        var item = new MenuItem(lesson.in(words.locale()).title());
        item.setId("lesson-" + lesson.id());
        item.setMnemonicParsing(false);
        item.setOnAction(_ -> desk.start(lesson.exercise()));
        return item;
    }

    @FXML
    private void start() {
        desk.start(Lessons.first());
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
    private void quit() {
        quit.run();
    }

    @Override
    public void close() {
        listening.close();
    }
}
