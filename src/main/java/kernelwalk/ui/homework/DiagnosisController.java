package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.homework.Check;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;

/** The cards that say what a check found: the mistakes behind an answer, and where it would be right. */
public final class DiagnosisController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OUTRUN = PseudoClass.getPseudoClass("outrun");

    @FXML private VBox cards;

    @FXML private Label outrun;

    @FXML private VBox card;

    @FXML private Label verdict;

    @FXML private Label title;

    @FXML private Label rules;

    @FXML private VBox elsewhere;

    @FXML private Label elsewhereVerdict;

    @FXML private Label elsewhereText;

    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();

    public DiagnosisController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(practice.sheet(), this::show);
        listening.toChanges(practice.exercise(), () -> show(practice.sheet().get()));
    }

    private void show(Optional<Worksheet> sheet) {
        Optional<Check> check = sheet.flatMap(Worksheet::check);
        Shown.set(cards, check.isPresent());
        check.ifPresent(found -> show(found, sheet.orElseThrow()));
    }

    private void show(Check check, Worksheet sheet) {
        var text = new DiagnosisText(words.writingAs(practice.exercise().get()));
        boolean wrong = sheet.isFoundWrong();
        List<Finding> findings = sheet.findings();
        cards.pseudoClassStateChanged(OUTRUN, sheet.isOutrun());
        Shown.set(outrun, sheet.isOutrun());
        card.pseudoClassStateChanged(WRONG, wrong);
        Verdicts.tell(verdict, !wrong, text.verdict(check));
        String named =
                sheet.otherReply().map(text::otherwise).orElseGet(() -> text.title(findings));
        WrappedLabel.say(title, wrong ? named : "");
        WrappedLabel.say(rules, wrong ? text.rules(check, findings) : "");
        Shown.set(elsewhere, !check.conventions().isEmpty());
        Verdicts.tell(elsewhereVerdict, true, words.say("homework.diagnosis.right-elsewhere"));
        elsewhereText.setText(text.elsewhere(check));
    }

    @Override
    public void close() {
        listening.close();
    }
}
