package kernelwalk.ui.homework;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import kernelwalk.homework.diagnosis.Question;
import kernelwalk.notation.NotationException;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Keyboard;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.practice.BenchPart;
import kernelwalk.ui.practice.Practice;
import kernelwalk.ui.practice.Worksheet;
import kernelwalk.words.DiagnosisText;
import kernelwalk.words.Words;

/** The question that tells mistakes apart which all make the same answer. */
public final class QuestionController implements Controller {

    @FXML private VBox asked;

    @FXML private Label question;

    @FXML private HBox numbers;

    @FXML private FlowPane choices;

    @FXML private TextField number;

    @FXML private Button other;

    @FXML private Label refused;

    private final Practice practice;
    private final DiagnosisText text;
    private final Words words;
    private final Listening listening = new Listening();

    public QuestionController(Practice practice, Words words) {
        this.practice = practice;
        this.words = words;
        this.text = new DiagnosisText(words);
    }

    @FXML
    private void initialize() {
        listening.to(practice.sheet(), _ -> ask());
        listening.toChanges(practice.exercise(), this::ask);
        listening.toChanges(practice.bench(), this::ask);
    }

    private void ask() {
        boolean lies = practice.bench().get() == BenchPart.VERDICT;
        ask(
                practice.sheet()
                        .get()
                        .filter(sheet -> lies && sheet.isFoundWrong())
                        .flatMap(Worksheet::question));
    }

    private void ask(Optional<Question> now) {
        Shown.set(asked, now.isPresent());
        question.setText(now.map(text::question).orElse(""));
        numbers.getChildren().setAll(now.map(QuestionBox::of).orElse(List.of()));
        Shown.set(numbers, !numbers.getChildren().isEmpty());
        boolean byNumber = now.filter(Question::asksANumber).isPresent();
        Shown.set(number, byNumber);
        other.setText(words.say(byNumber ? "homework.question.give" : "homework.question.else"));
        number.clear();
        refuse("");
        choices.getChildren().setAll(now.map(this::buttons).orElse(List.of()));
    }

    private List<Button> buttons(Question question) {
        return question.choices().stream().map(choice -> button(question, choice)).toList();
    }

    private Button button(Question question, Question.Choice choice) {
        var button = new Button(text.choice(question, choice, practice.exercise().get()));
        button.getStyleClass().add("choice");
        button.setOnAction(_ -> reply(choice));
        return button;
    }

    /** The question goes with its buttons, and the keyboard to the one that comes next. */
    private void reply(Question.Choice choice) {
        practice.reply(choice);
        giveKeyboard();
    }

    /** A number that is none of the choices, or none at all. */
    @FXML
    private void replyOtherwise() {
        if (number.isVisible() && number.getText().isBlank()) {
            Keyboard.giveTo(number);
            return;
        }
        try {
            practice.reply(number.getText());
            giveKeyboard();
        } catch (NotationException problem) {
            refuse(words.say(problem));
        }
    }

    private void giveKeyboard() {
        Stream.of("#replay", "#first-wrong")
                .map(asked.getScene()::lookup)
                .filter(Node::isVisible)
                .findFirst()
                .ifPresent(Node::requestFocus);
    }

    private void refuse(String reason) {
        refused.setText(reason);
        Shown.set(refused, !reason.isEmpty());
    }

    @Override
    public void close() {
        listening.close();
    }
}
