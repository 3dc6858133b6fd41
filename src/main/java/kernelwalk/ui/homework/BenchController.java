package kernelwalk.ui.homework;

import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kernelwalk.exercise.PracticeTask;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.BenchPart;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.Words;

/** The bench under the board of a student: what to do next, until something else lies there. */
public final class BenchController implements Controller {

    private static final PseudoClass LOW = PseudoClass.getPseudoClass("low");

    @FXML private Node bench;

    @FXML private Node next;

    @FXML private Label said;

    @FXML private Label hint;

    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();

    public BenchController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(
                practice.sizeForm().feedback(), feedback -> Verdicts.tell(said, feedback, words));
        listening.to(practice.bench(), this::show);
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.task(), this::show);
    }

    /** A comparison takes the room on the board, and is only led from here. */
    private void show(BenchPart part) {
        Shown.set(next, part == BenchPart.HINT);
        bench.pseudoClassStateChanged(LOW, part == BenchPart.COMPARISON);
    }

    private void show() {
        Shown.set(bench, practice.isOn());
        hint.setText(words.say("homework.bench." + toDo()));
    }

    private String toDo() {
        PracticeTask asked = practice.task().get();
        if (!asked.asksSize()) {
            return "count";
        }
        String afterTheSize = asked.asksValues() ? "answers" : "size-found";
        return isSized() ? afterTheSize : "size-first";
    }

    private boolean isSized() {
        return practice.sheet().get().filter(Worksheet::isSized).isPresent();
    }

    @Override
    public void close() {
        listening.close();
    }
}
