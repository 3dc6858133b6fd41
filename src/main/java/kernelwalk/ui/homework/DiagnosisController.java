package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import kernelwalk.homework.Check;
import kernelwalk.homework.diagnosis.Finding;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.control.Verdicts;
import kernelwalk.ui.control.WrappedLabel;
import kernelwalk.ui.practice.BenchPart;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;

/** What a check found, on the bench under the board: right or wrong, and the mistakes behind the answer. */
public final class DiagnosisController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final PseudoClass OUTRUN = PseudoClass.getPseudoClass("outrun");

    @FXML private Node card;

    @FXML private Label outrun;

    @FXML private Label verdict;

    @FXML private Label title;

    @FXML private Label rules;

    private final Practice practice;
    private final Words words;
    private final Listening listening = new Listening();

    public DiagnosisController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(practice.sheet(), _ -> show());
        listening.toChanges(practice.exercise(), this::show);
        listening.toChanges(practice.bench(), this::show);
    }

    private void show() {
        Optional<Worksheet> sheet = practice.sheet().get();
        Optional<Check> check = sheet.flatMap(Worksheet::check);
        Shown.set(card, check.isPresent() && practice.bench().get() != BenchPart.STEPS);
        check.ifPresent(found -> show(found, sheet.orElseThrow()));
    }

    private void show(Check check, Worksheet sheet) {
        var text = new DiagnosisText(words.writingAs(practice.exercise().get()));
        boolean wrong = sheet.isFoundWrong();
        List<Finding> findings = sheet.findings();
        card.pseudoClassStateChanged(OUTRUN, sheet.isOutrun());
        Shown.set(outrun, sheet.isOutrun());
        card.pseudoClassStateChanged(WRONG, wrong);
        Verdicts.tell(verdict, !wrong, text.verdict(check));
        boolean hasRoom = practice.bench().get() == BenchPart.VERDICT;
        String named =
                sheet.otherReply().map(text::otherwise).orElseGet(() -> text.title(findings));
        WrappedLabel.say(title, wrong ? named : "");
        WrappedLabel.say(rules, wrong && hasRoom ? text.rules(check, findings) : "");
    }

    @Override
    public void close() {
        listening.close();
    }
}
