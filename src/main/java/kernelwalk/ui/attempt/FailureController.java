package kernelwalk.ui.attempt;

import java.util.List;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.Attempt;
import kernelwalk.exercise.Repair;
import kernelwalk.framework.Call;
import kernelwalk.ui.control.Controller;
import kernelwalk.ui.control.Listening;
import kernelwalk.ui.control.Shown;
import kernelwalk.ui.document.Document;
import kernelwalk.words.AttemptText;
import kernelwalk.words.Explanation;
import kernelwalk.words.Saying;
import kernelwalk.words.Words;

/** In the place of the board: an attempt as it was typed, what the frameworks say to it, and what helps. */
public final class FailureController implements Controller {

    @FXML private Label shape;

    @FXML private Pane grids;

    @FXML private Label more;

    @FXML private Label explanation;

    @FXML private Label help;

    @FXML private Pane repairs;

    @FXML private Pane sayings;

    private final Document document;
    private final Words words;
    private final Listening listening = new Listening();

    public FailureController(Document document, Words words) {
        this.document = document;
        this.words = words;
    }

    @FXML
    private void initialize() {
        listening.to(document.attempt(), attempt -> attempt.ifPresent(this::show));
    }

    private void show(Attempt attempt) {
        Call call = Call.of(attempt);
        showInput(attempt, call);
        explanation.setText(new Explanation(words).of(attempt));
        List<Repair> offered = Repair.of(attempt);
        help.setText(words.say(offered.isEmpty() ? "attempt.no-repair" : "attempt.repairs"));
        repairs.getChildren().setAll(offered.stream().map(this::button).toList());
        Stream<Saying> said =
                Stream.concat(Saying.of(call, words), Saying.ofLectures(call, words).stream());
        sayings.getChildren().setAll(SayingCard.of(said, words));
    }

    private void showInput(Attempt attempt, Call call) {
        shape.setText("x: " + AttemptText.shape(attempt) + " " + call.dtype().code());
        List<TypedGrid> typed = TypedGrid.of(attempt.input(), attempt.typedStyle());
        grids.getChildren().setAll(typed.stream().map(FailureController::node).toList());
        int left = TypedGrid.left(attempt.input(), typed);
        more.setText(words.say("attempt.more", left));
        Shown.set(more, left > 0);
    }

    private static Node node(TypedGrid typed) {
        var cells = new GridPane();
        cells.getStyleClass().add("cells");
        for (int row = 0; row < typed.rows().size(); row++) {
            for (int column = 0; column < typed.rows().get(row).size(); column++) {
                cells.add(new Label(typed.rows().get(row).get(column)), column, row);
            }
        }
        var name = new Label(typed.index());
        name.getStyleClass().add("index");
        return new VBox(name, cells);
    }

    private Button button(Repair repair) {
        var button = new Button(words.atTheBeginning(words.say(repair)));
        button.setId("repair-" + repair.code());
        button.getStyleClass().add("repair");
        button.setOnAction(_ -> document.make(repair));
        return button;
    }

    @Override
    public void close() {
        listening.close();
    }
}
