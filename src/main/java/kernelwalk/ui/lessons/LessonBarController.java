package kernelwalk.ui.lessons;

import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import kernelwalk.exercise.lesson.Lesson;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Tip;
import kernelwalk.ui.side.SidePanel;
import kernelwalk.ui.side.SideTab;
import kernelwalk.words.Words;

/** The part of the header that goes from lesson to lesson, and to the words of one where they cannot be seen. */
public final class LessonBarController implements Controller {

    @FXML private Button previous;

    @FXML private Button next;

    @FXML private Button read;

    private final OpenLesson lesson;
    private final SidePanel sidePanel;
    private final Words words;
    private final Listening listening = new Listening();

    public LessonBarController(OpenLesson lesson, SidePanel sidePanel, Words words) {
        this.lesson = lesson;
        this.sidePanel = sidePanel;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(lesson.lesson(), _ -> show());
        listening.to(sidePanel.shows(SideTab.SHAPES), _ -> showWords());
        listening.to(sidePanel.keeps(SideTab.SHAPES), _ -> showWords());
    }

    private void show() {
        name(previous, lesson.previous(), "lessons.previous", "lessons.previous.named");
        name(next, lesson.next(), "lessons.next", "lessons.next.named");
        showWords();
    }

    /** A button says where it leads; where there is nothing it is dead. */
    private void name(Button button, Optional<Lesson> to, String plain, String named) {
        String text =
                to.map(it -> words.say(named, it.in(words.language()).title()))
                        .orElseGet(() -> words.say(plain));
        button.setDisable(to.isEmpty());
        button.setAccessibleText(text);
        Tip.setText(button, text);
    }

    private void showWords() {
        boolean seen =
                sidePanel.shows(SideTab.SHAPES).get() || sidePanel.keeps(SideTab.SHAPES).get();
        Shown.set(read, lesson.hasWords() && !seen);
    }

    @FXML
    private void previous() {
        lesson.openPrevious();
    }

    @FXML
    private void next() {
        lesson.openNext();
    }

    @FXML
    private void read() {
        sidePanel.introduces().set(true);
        sidePanel.open(SideTab.SHAPES);
    }

    @Override
    public void close() {
        listening.close();
    }
}
