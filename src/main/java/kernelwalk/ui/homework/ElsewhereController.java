package kernelwalk.ui.homework;

import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kernelwalk.homework.Check;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;

/** The card that says under whose rules an answer would be right. */
public final class ElsewhereController implements Controller {

    private static final PseudoClass OUTRUN = PseudoClass.getPseudoClass("outrun");

    @FXML private Node elsewhere;

    @FXML private Label elsewhereVerdict;

    @FXML private Label elsewhereText;

    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();

    public ElsewhereController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        Verdicts.tell(elsewhereVerdict, true, words.say("homework.diagnosis.right-elsewhere"));
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.exercise(), this::show);
    }

    private void show() {
        Optional<Worksheet> sheet = practice.sheet().get();
        Optional<Check> check = sheet.flatMap(Worksheet::check);
        var text = new DiagnosisText(words.writingAs(practice.exercise().get()));
        Shown.set(elsewhere, check.filter(found -> !found.conventions().isEmpty()).isPresent());
        elsewhere.pseudoClassStateChanged(OUTRUN, sheet.filter(Worksheet::isOutrun).isPresent());
        elsewhereText.setText(check.map(text::elsewhere).orElse(""));
    }

    @Override
    public void close() {
        listening.close();
    }
}
