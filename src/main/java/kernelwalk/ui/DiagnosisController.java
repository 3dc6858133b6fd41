package kernelwalk.ui;

import java.util.List;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.css.PseudoClass;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import kernelwalk.homework.Check;
import kernelwalk.homework.Finding;
import kernelwalk.homework.Question;
import kernelwalk.homework.Verdict;
import kernelwalk.words.Words;

/** The cards that say what a check found: the mistakes behind an answer, and where it would be right. */
public final class DiagnosisController implements Controller {

    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    @FXML private VBox cards;

    @FXML private VBox card;

    @FXML private Label verdict;

    @FXML private Label title;

    @FXML private Label rules;

    @FXML private Label question;

    @FXML private FlowPane actions;

    @FXML private VBox asked;

    @FXML private FlowPane numbers;

    @FXML private FlowPane choices;

    @FXML private Button compare;

    @FXML private Button go;

    @FXML private Button end;

    @FXML private Button first;

    @FXML private VBox elsewhere;

    @FXML private Label elsewhereVerdict;

    @FXML private Label elsewhereText;

    private final Session session;
    private final Practice practice;
    private final Words words;
    private final DiagnosisText text;
    private final PauseTransition step = new PauseTransition(Duration.seconds(0.7));
    private final Listening listening = new Listening();

    DiagnosisController(Session session) {
        this.session = session;
        this.practice = session.practice();
        this.words = session.words().get();
        this.text = new DiagnosisText(words);
    }

    @FXML
    private void initialize() {
        step.setOnFinished(_ -> practice.comparing().forward());
        listening.to(practice.sheet(), _ -> show());
        listening.to(practice.comparing().comparison(), _ -> showComparison());
    }

    private void show() {
        Optional<Check> check = practice.sheet().get().flatMap(Worksheet::check);
        PracticeController.show(cards, check.isPresent());
        check.ifPresent(found -> show(found, practice.sheet().get().orElseThrow()));
    }

    private void show(Check check, Worksheet sheet) {
        boolean right = check.verdict() == Verdict.RIGHT;
        List<Finding> findings = sheet.findings();
        boolean wrong = !right && (check.wrong() > 0 || check.verdict() == Verdict.WRONG_SHAPE);
        card.pseudoClassStateChanged(WRONG, wrong);
        Verdicts.tell(verdict, !wrong, text.verdict(check));
        say(title, wrong ? text.title(findings) : "");
        say(rules, wrong ? text.rules(check, findings) : "");
        ask(wrong ? sheet.question() : Optional.empty());
        PracticeController.show(first, wrong && sheet.firstWrong().isPresent());
        showElsewhere(check);
        showComparison();
    }

    private void ask(Optional<Question> now) {
        PracticeController.show(asked, now.isPresent());
        question.setText(now.map(text::question).orElse(""));
        numbers.getChildren().setAll(now.map(QuestionBox::of).orElse(List.of()));
        List<Button> buttons =
                now.map(Question::choices).orElse(List.of()).stream().map(this::button).toList();
        choices.getChildren().setAll(buttons);
    }

    private static void say(Label label, String sentence) {
        label.setText(sentence);
        PracticeController.show(label, !sentence.isEmpty());
    }

    private Button button(Question.Choice choice) {
        var button = new Button(text.choice(choice));
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> practice.reply(choice));
        return button;
    }

    private void showElsewhere(Check check) {
        PracticeController.show(elsewhere, !check.conventions().isEmpty());
        Verdicts.tell(elsewhereVerdict, true, words.say("practice.right-elsewhere"));
        elsewhereText.setText(text.elsewhere(check));
    }

    private void showComparison() {
        boolean explained =
                practice.sheet().get().filter(sheet -> !sheet.findings().isEmpty()).isPresent();
        var comparison = practice.comparing().comparison().get();
        PracticeController.show(compare, explained && comparison.isEmpty());
        PracticeController.show(go, comparison.filter(now -> !now.isOver()).isPresent());
        PracticeController.show(end, comparison.isPresent());
        PracticeController.show(actions, explained || first.isVisible());
        if (practice.comparing().goesOn()) {
            step.playFromStart();
        } else {
            step.stop();
        }
    }

    /** The first of the mistakes that are left, beside the right way; with reduced motion at once where they part. */
    @FXML
    private void compare() {
        Finding finding = practice.sheet().get().orElseThrow().findings().getFirst();
        practice.comparing().start(finding.misconception(), words.heading(finding.misconception()));
        if (session.settings().reducedMotion().get()) {
            practice.comparing().toParting();
        }
    }

    @FXML
    private void goOn() {
        practice.comparing().forward();
    }

    @FXML
    private void end() {
        practice.comparing().stop();
    }

    @FXML
    private void goToFirstWrong() {
        session.selectAnswer(practice.sheet().get().orElseThrow().firstWrong().orElseThrow());
        practice.hint();
    }

    @Override
    public void close() {
        step.stop();
        listening.close();
    }
}
