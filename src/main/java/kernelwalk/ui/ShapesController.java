package kernelwalk.ui;

import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import kernelwalk.exercise.LessonText;
import kernelwalk.words.Words;

/** The panel at the side that derives every size. */
public final class ShapesController implements Controller {

    @FXML private VBox facts;

    @FXML private VBox card;

    @FXML private Label text;

    @FXML private Label notes;

    private final Session session;
    private final Words words;
    private final Listening listening = new Listening();
    private List<ShapeFact> shown = List.of();

    ShapesController(Session session) {
        this.session = session;
        this.words = session.words().get();
    }

    @FXML
    private void initialize() {
        var seen = session.sidePanel().shows(SideTab.SHAPES);
        listening.to(session.document().exercise().when(seen), _ -> show());
    }

    private void show() {
        var exercise = session.document().exercise().get();
        var computation = session.document().computation().get();
        show(ShapeFacts.of(words, computation, exercise.convention()));
        tell(session.text());
    }

    private void tell(LessonText lesson) {
        say(text, lesson.text());
        say(notes, lesson.question());
        card.setVisible(text.isVisible() || notes.isVisible());
        card.setManaged(card.isVisible());
    }

    private static void say(Label label, String sentences) {
        label.setText(sentences);
        label.setVisible(!sentences.isBlank());
        label.setManaged(label.isVisible());
    }

    private void show(List<ShapeFact> now) {
        if (!now.equals(shown)) {
            shown = now;
            facts.getChildren().setAll(now.stream().map(ShapesController::node).toList());
        }
    }

    private static Node node(ShapeFact fact) {
        var node = new VBox(label(fact.heading(), "heading"), label(fact.working(), "working"));
        node.getStyleClass().add("fact");
        if (!fact.caption().isEmpty()) {
            node.getChildren().add(label(fact.caption(), "caption"));
        }
        return node;
    }

    private static Label label(String text, String style) {
        var label = new Label(text);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        return label;
    }

    @Override
    public void close() {
        listening.close();
    }
}
